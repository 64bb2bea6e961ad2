import FoundationEssentials

/// Names of files as texts, also those whose bytes are not UTF-8.
///
/// A byte that is no part of a character stands in the text as one of U+EF80 to U+EFFF, and so do the
/// bytes of these characters themselves; every name comes back as it was.
public enum FileName {
    /// The characters that stand for bytes.
    private static let standIns: ClosedRange<UInt32> = 0xEF80...0xEFFF

    /// Returns the text of a name.
    public static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !mayHoldStandIns(text) {
            return text
        }
        var text = ""
        var rest = bytes[...]
        while let first = rest.first {
            let character = (1...4).lazy.compactMap { length in
                String(validating: rest.prefix(length), as: UTF8.self)
            }.first
            if let character, let scalar = character.unicodeScalars.first,
                !standIns.contains(scalar.value)
            {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(character.utf8.count)
            } else {
                if let standIn = Unicode.Scalar(0xEF00 + UInt32(first)) {
                    text.unicodeScalars.append(standIn)
                }
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// Returns the bytes of a name.
    public static func bytes(_ text: String) -> [UInt8] {
        guard mayHoldStandIns(text) else { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { scalar in
            standIns.contains(scalar.value)
                ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
        }
    }

    /// Returns a name as the system takes it.
    public static func cString(_ text: String) -> [CChar] {
        bytes(text).map { CChar(bitPattern: $0) } + [0]
    }

    /// Returns the text for people: bytes that are no part of a character become `\xFF`.
    public static func shown(_ text: String) -> String {
        guard mayHoldStandIns(text) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if standIns.contains(scalar.value) {
                shown += "\\x" + String(scalar.value & 0xFF, radix: 16, uppercase: true)
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// The bytes of U+EF80 to U+EFFF begin with 0xEE.
    private static func mayHoldStandIns(_ text: String) -> Bool {
        text.utf8.contains(0xEE)
    }
}
