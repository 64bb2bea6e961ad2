import AssayExpressions

/// What a string in a submission must look like; the same forms as in the XML schema.
enum TextForm {
    /// Any characters.
    case anything
    /// At least one character other than white space.
    case filled
    /// A letter, then letters, digits, `-`, `.` and `_`, at most 64 in all.
    case id
    /// Two ids with a colon between.
    case qualifiedID
    /// Three numbers with points between.
    case version
    /// 64 hexadecimal digits in lower case.
    case digest
    /// Two capital letters.
    case country

    func accepts(_ text: String) -> Bool {
        switch self {
        case .anything: true
        case .filled: text.utf8.contains { $0 > 0x20 }
        case .id: Self.isID(text.utf8)
        case .qualifiedID:
            text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false).map {
                Self.isID($0)
            } == [true, true]
        case .version:
            text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map {
                (1...9).contains($0.count) && $0.allSatisfy(Self.isDigit)
            } == [true, true, true]
        case .digest:
            text.utf8.count == 64
                && text.utf8.allSatisfy { Self.isDigit($0) || (0x61...0x66).contains($0) }
        case .country:
            text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        }
    }

    private static func isID(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first, isLetter(first), text.count <= 64 else { return false }
        return text.allSatisfy { isLetter($0) || isDigit($0) || "-._".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    /// What is expected, for a message.
    var expectation: String {
        switch self {
        case .anything: "text"
        case .filled: "some text"
        case .id: "an id (a letter, then letters, digits, '.', '_' or '-', at most 64)"
        case .qualifiedID: "'questionnaire:action'"
        case .version: "a version such as 1.0.0"
        case .digest: "a SHA-256 digest of 64 hexadecimal digits"
        case .country: "a country code of two capital letters"
        }
    }
}
