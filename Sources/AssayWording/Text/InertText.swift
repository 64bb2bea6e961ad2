import AssayDiagnostics

/// Texts of suppliers as they may be printed.
extension String {
    /// The text on one line and without control characters, escape sequences and direction
    /// overrides: visible characters take their place, so that a terminal shows and does not obey
    /// them.
    package var inert: String {
        guard utf8.contains(where: Self.mayBeginControl) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\t", "\u{2028}", "\u{2029}": result += " "
            default: result.unicodeScalars.append(scalar.inert)
            }
        }
        return result
    }

    /// A Boolean value indicating whether a byte may begin one of the characters above: controls,
    /// U+0080 to U+00BF, U+0600 to U+063F, and U+2000 to U+2FFF.
    private static func mayBeginControl(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    /// A word of the domain as people write it: with spaces in place of hyphens.
    package var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
