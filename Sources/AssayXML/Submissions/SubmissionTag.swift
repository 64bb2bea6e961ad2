import AssayDiagnostics
import AssayExpressions
import AssayResponses

/// A tag of a submission with the attributes that its element has, valid until the next one.
struct SubmissionTag {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    struct Attribute {
        let name: SubmissionAttribute
        /// Its position among the attributes of the tag.
        let position: Int
        /// Its value as the parser spells it.
        let value: Bytes
    }

    /// The file.
    let source: Bytes
    /// Where its last attribute ends.
    var end = 0
    var attributes: [Attribute] = []

    /// Where its `<` is.
    var start: Int { source.startOfTag(before: end) }

    /// Where it is, from its `<` to the end of its last attribute.
    var origin: Origin { .bytes(start..<end) }

    /// Where the value of an attribute is.
    func range(of attribute: Attribute) -> Range<Int> {
        if let start = attribute.value.baseAddress, let first = source.baseAddress, start >= first,
            start < first + source.count
        {
            return (start - first)..<(start - first + attribute.value.count)
        }
        // The parser has decoded the value into a buffer of its own.
        return spelled(at: attribute.position)?.value ?? start..<end
    }

    /// The attribute at a position as the file spells it.
    func spelled(at position: Int) -> RawAttribute? {
        let spelled = RawAttribute.scan(source, from: start)
        return spelled.indices.contains(position) ? spelled[position] : nil
    }

    private func attribute(_ name: SubmissionAttribute) -> Attribute? {
        attributes.first { $0.name == name }
    }

    /// The value of an attribute without white space at its ends.
    subscript(name: SubmissionAttribute) -> Bytes? { attribute(name)?.value.trimmed }

    /// Where the value of an attribute is; the tag where it has none.
    func origin(_ name: SubmissionAttribute) -> Origin {
        attribute(name).map { .bytes(range(of: $0)) } ?? origin
    }

    func string(_ name: SubmissionAttribute) -> String? {
        self[name].map { Self.string($0) }
    }

    func date(_ name: SubmissionAttribute) -> CalendarDate? {
        self[name].flatMap { CalendarDate(utf8: $0) }
    }

    var isConfidential: Bool { string(.confidential) == "yes" }

    func word<Word: RawRepresentable<String>>(_ name: SubmissionAttribute) -> Word? {
        string(name).flatMap { Word(rawValue: $0) }
    }

    /// The text of a value; the parser leaves a single entity in it, the ampersand.
    static func string(_ value: Bytes) -> String {
        let text = String(decoding: value, as: UTF8.self)
        guard value.contains(UInt8(ascii: "&")) else { return text }
        return text.split(separator: "&#38;", omittingEmptySubsequences: false)
            .joined(separator: "&")
    }
}
