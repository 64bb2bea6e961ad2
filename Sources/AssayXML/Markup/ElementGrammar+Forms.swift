import AssayExpressions
import AssayQuestionnaires

extension ElementGrammar.Form {
    /// Returns whether a text has the form, white space at its ends not counted.
    func accepts(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { accepts(bytes: $0.trimmed) }
    }

    /// Returns whether UTF-8 bytes without white space at their ends have the form.
    func accepts(bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .anything: return true
        case .filled: return !bytes.isEmpty
        case .id: return Self.isID(bytes) && bytes.count <= 64
        case .ids: return bytes.countParts(by: " ") { Self.isID($0, also: ":") } != nil
        case .reference: return bytes.countParts(by: ":") { Self.isID($0) }.map { $0 <= 2 } ?? false
        case .qualified: return bytes.countParts(by: ":") { Self.isID($0) } == 2
        case .clause: return Self.isClause(bytes) && bytes.count <= 32
        case .clauses: return bytes.countParts(by: " ") { Self.isClause($0) } != nil
        case .version: return bytes.countParts(by: ".") { Self.isNumber($0) } == 3
        case .decimal: return ExactDecimal(utf8: bytes) != nil
        case .weight:
            return bytes.first != UInt8(ascii: "-") && ExactDecimal(utf8: bytes) != nil
        case .integer: return Self.isNumber(bytes)
        case .positive:
            return Self.isNumber(bytes) && bytes.contains { $0 != UInt8(ascii: "0") }
        case .duration:
            return CalendarDuration(text: String(decoding: bytes, as: UTF8.self)) != nil
        case .date: return CalendarDate(utf8: bytes) != nil
        case .language:
            return bytes.countParts(by: "-") { part in
                (1...8).contains(part.count) && part.allSatisfy { Self.isAlphanumeric($0) }
            } != nil
        case .digest:
            return bytes.count == 64
                && bytes.allSatisfy {
                    Self.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
                }
        case .country:
            return bytes.count == 2
                && bytes.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        case .dates: return bytes.areWords { CalendarDate(text: $0) != nil }
        // 29 February is one, and no other year than a leap year has it.
        case .yearDays: return bytes.areWords { CalendarDate(text: "2028-" + $0) != nil }
        case .weekdays: return bytes.areWords { Weekday(rawValue: $0) != nil }
        case .word(let words): return words.contains { $0.isSpelled(bytes) }
        }
    }

    static func isID(
        _ bytes: UnsafeBufferPointer<UInt8>, also extra: Unicode.Scalar? = nil
    ) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        guard let extra else { return bytes.allSatisfy { isPartOfID($0) } }
        return bytes.allSatisfy { isPartOfID($0) || $0 == UInt8(ascii: extra) }
    }

    /// Whether a byte is a letter, a digit, `-`, `.` or `_`.
    private static func isPartOfID(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_")
    }

    private static func isClause(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, isAlphanumeric(first) else { return false }
        return bytes.allSatisfy {
            isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
    }

    private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (1...9).contains(bytes.count) && bytes.allSatisfy { isDigit($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without XML's white space at their ends.
    var trimmed: Self {
        if let first, first > 0x20, self[count - 1] > 0x20 { return self }
        var start = 0
        var end = count
        while start < end, Self.isSpace(self[start]) { start += 1 }
        while end > start, Self.isSpace(self[end - 1]) { end -= 1 }
        return Self(rebasing: self[start..<end])
    }

    /// How many parts a separator makes of the bytes; `nil` where one is not as it must be.
    func countParts(by separator: Unicode.Scalar, where isSound: (Self) -> Bool) -> Int? {
        let separator = UInt8(ascii: separator)
        var parts = 0
        var start = 0
        for end in 0...count where end == count || self[end] == separator {
            guard isSound(Self(rebasing: self[start..<end])) else { return nil }
            parts += 1
            start = end + 1
        }
        return parts
    }

    /// Whether they are words with white space between them, all of which are sound.
    func areWords(where isSound: (String) -> Bool) -> Bool {
        let words = split { Self.isSpace($0) }
        return !words.isEmpty && words.allSatisfy { isSound(String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether it has nothing but white space; the text must be XML, which has no other characters
    /// below the space.
    var isBlank: Bool {
        allSatisfy { $0 <= 0x20 }
    }

    /// The white space of XML: space, tab and the two line ends.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }
}

extension String {
    /// The text without XML's white space at its ends.
    var trimmed: String {
        var text = self
        return text.withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) }
    }
}
