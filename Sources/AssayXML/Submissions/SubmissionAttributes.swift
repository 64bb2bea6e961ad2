import AssayDiagnostics
import AssayExpressions
import AssayResponses

/// The attributes of a tag, valid until the next one.
struct SubmissionAttributes {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The values without white space at their ends; only those of attributes that stand are set.
    let values: UnsafeMutablePointer<Bytes>
    let present: UInt32
    /// Where the tag begins.
    let origin: Origin

    /// The value of an attribute that stands.
    subscript(attribute: SubmissionAttribute) -> Bytes { values[Int(attribute.rawValue)] }

    func bytes(_ attribute: SubmissionAttribute) -> Bytes? {
        has(attribute) ? self[attribute] : nil
    }

    func has(_ attribute: SubmissionAttribute) -> Bool {
        present & (1 << UInt32(attribute.rawValue)) != 0
    }

    /// The value as text, empty where the attribute does not stand.
    func word(_ attribute: SubmissionAttribute) -> String { optional(attribute) ?? "" }

    func optional(_ attribute: SubmissionAttribute) -> String? {
        guard let bytes = bytes(attribute) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.isEscaped else { return text }
        // libxml2 leaves a single entity in attributes that it hands over: the ampersand.
        return text.split(separator: "&#38;", omittingEmptySubsequences: false)
            .joined(separator: "&")
    }

    func date(_ attribute: SubmissionAttribute) -> CalendarDate? {
        bytes(attribute).flatMap { CalendarDate(utf8: $0) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the value of an attribute has an ampersand, which never stands there as itself.
    var isEscaped: Bool { contains(UInt8(ascii: "&")) }
}
