import AssayExpressions

extension ElementGrammar.Form {
    /// Returns whether a text has the form, leading and trailing spaces not counted.
    func accepts(_ text: String) -> Bool {
        let text = text.trimmed
        switch self {
        case .anything: return true
        case .filled: return !text.isEmpty
        case .id: return Self.isID(text) && text.utf8.count <= 64
        case .ids:
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            return words.allSatisfy { Self.isID($0, also: ":") }
        case .reference:
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            return parts.count <= 2 && parts.allSatisfy { Self.isID($0) }
        case .qualified:
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { Self.isID($0) }
        case .version:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 3 && parts.allSatisfy { Self.isNumber($0) }
        case .decimal: return ExactDecimal(text: text) != nil
        case .weight: return ExactDecimal(text: text) != nil && !text.hasPrefix("-")
        case .integer: return Self.isNumber(text[...])
        case .positive: return Self.isNumber(text[...]) && text.contains { $0 != "0" }
        case .duration: return CalendarDuration(text: text) != nil
        case .date: return CalendarDate(text: text) != nil
        case .language:
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            return parts.allSatisfy { part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { Self.isAlphanumeric($0) }
            }
        case .digest:
            return text.utf8.count == 64
                && text.utf8.allSatisfy {
                    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
                }
        case .country:
            return text.utf8.count == 2
                && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        case .word(let words): return words.contains(text)
        }
    }

    private static func isID(_ text: some StringProtocol, also extra: Unicode.Scalar? = nil) -> Bool
    {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (isAlphanumeric(UInt8(scalar.value)) || scalar == "." || scalar == "_"
                    || scalar == "-" || scalar == extra)
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        (1...9).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
