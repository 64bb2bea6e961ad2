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

    init(of source: Bytes) {
        self.source = source
    }

    /// Where it is, from its `<` to the end of its last attribute.
    var origin: Origin { .bytes(source.tag(before: end)) }

    /// Where the value of an attribute is.
    func origin(of attribute: Attribute) -> Origin {
        if let start = attribute.value.baseAddress, let first = source.baseAddress, start >= first,
            start < first + source.count
        {
            return .bytes((start - first)..<(start - first + attribute.value.count))
        }
        // The parser has decoded the value into a buffer of its own.
        return spelled(at: attribute.position).map { .bytes($0.value) } ?? origin
    }

    /// The attribute at a position as the file spells it.
    func spelled(at position: Int) -> RawAttribute? {
        let spelled = RawAttribute.scan(source, from: source.startOfTag(before: end))
        return spelled.indices.contains(position) ? spelled[position] : nil
    }

    private func attribute(_ name: SubmissionAttribute) -> Attribute? {
        for attribute in attributes where attribute.name == name { return attribute }
        return nil
    }

    func has(_ name: SubmissionAttribute) -> Bool { attribute(name) != nil }

    /// The value of an attribute without white space at its ends.
    subscript(name: SubmissionAttribute) -> Bytes? { attribute(name)?.value.trimmed }

    /// Where the value of an attribute is; the tag where it has none.
    func origin(_ name: SubmissionAttribute) -> Origin {
        attribute(name).map { origin(of: $0) } ?? origin
    }

    func string(_ name: SubmissionAttribute) -> String? {
        self[name].map { Self.string($0) }
    }

    func date(_ name: SubmissionAttribute) -> CalendarDate? {
        self[name].flatMap { CalendarDate(utf8: $0) }
    }

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
