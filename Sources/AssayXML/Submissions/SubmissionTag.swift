import AssayDiagnostics
import AssayExpressions
import AssayResponses

/// A tag of a submission as the parser reports it, valid until the next one.
struct SubmissionTag {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The file.
    let source: Bytes
    /// Where its last attribute ends.
    let end: Int
    /// Five pointers an attribute: name, prefix, namespace, and where its value begins and ends.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int
    /// The names of attributes by number, as the parser's dictionary has them.
    let names: [UnsafePointer<UInt8>]

    /// Where it is, from its `<` to the end of its last attribute.
    var origin: Origin { .bytes(source.tag(before: end)) }

    /// The number of the attribute at a position; `nil` for one that submissions do not have.
    func number(at position: Int) -> Int? {
        guard let attributes, let name = attributes[position * 5],
            attributes[position * 5 + 1] == nil
        else { return nil }
        return names.firstIndex(of: name)
    }

    /// The name of the attribute at a position, with its prefix.
    func name(at position: Int) -> String {
        guard let attributes, let name = attributes[position * 5] else { return "" }
        let prefix = attributes[position * 5 + 1].map { String(cString: $0) + ":" } ?? ""
        return prefix + String(cString: name)
    }

    /// The value of the attribute at a position as the parser spells it.
    func value(at position: Int) -> Bytes {
        guard let start = attributes?[position * 5 + 3], let end = attributes?[position * 5 + 4]
        else { return Bytes(start: nil, count: 0) }
        return Bytes(start: start, count: end - start)
    }

    /// Where the value of the attribute at a position is.
    func origin(at position: Int) -> Origin {
        let value = value(at: position)
        if let start = value.baseAddress, let first = source.baseAddress, start >= first,
            start < first + source.count
        {
            return .bytes((start - first)..<(start - first + value.count))
        }
        // The parser has decoded the value into a buffer of its own.
        let spelled = RawAttribute.scan(source, from: source.startOfTag(before: end))
        return spelled.indices.contains(position) ? .bytes(spelled[position].value) : origin
    }

    private func position(of attribute: SubmissionAttribute) -> Int? {
        let name = names[attribute.rawValue]
        for position in 0..<count where attributes?[position * 5] == name { return position }
        return nil
    }

    func has(_ attribute: SubmissionAttribute) -> Bool { position(of: attribute) != nil }

    /// The value of an attribute without white space at its ends.
    subscript(attribute: SubmissionAttribute) -> Bytes? {
        position(of: attribute).map { value(at: $0).trimmed }
    }

    /// Where the value of an attribute is; the tag where it has none.
    func origin(_ attribute: SubmissionAttribute) -> Origin {
        position(of: attribute).map { origin(at: $0) } ?? origin
    }

    func string(_ attribute: SubmissionAttribute) -> String? {
        self[attribute].map { Self.string($0) }
    }

    func date(_ attribute: SubmissionAttribute) -> CalendarDate? {
        self[attribute].flatMap { CalendarDate(utf8: $0) }
    }

    func word<Word: RawRepresentable<String>>(_ attribute: SubmissionAttribute) -> Word? {
        string(attribute).flatMap { Word(rawValue: $0) }
    }

    /// The text of a value; the parser leaves a single entity in it, the ampersand.
    static func string(_ value: Bytes) -> String {
        let text = String(decoding: value, as: UTF8.self)
        guard value.contains(UInt8(ascii: "&")) else { return text }
        return text.split(separator: "&#38;", omittingEmptySubsequences: false)
            .joined(separator: "&")
    }
}
