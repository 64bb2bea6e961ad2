public import AssayExpressions

/// Writes JSON into one buffer of UTF-8 as it is made, the same bytes on every machine.
///
/// Members are in the order in which they are written. A value is written where one is due: at the
/// top once, in an array, or after ``key(_:)``; the writer does not check it.
public struct JSONWriter: Sendable {
    /// How a value is laid out.
    public enum Layout: Sendable, Hashable {
        /// Two spaces a level, and a line break at the end.
        case document
        /// As a part of a document that is so many levels deep: indented from the first line on,
        /// without a line break at the end.
        case part(depth: Int)
        /// On one line, without a space between its parts.
        case compact
    }

    var bytes: [UInt8] = []
    /// A line break and the indent of the next line.
    private var lineBreak = Array("\n".utf8)
    private let isCompact: Bool
    /// Whether nothing was written yet in the array or object that is open.
    private var isFirst = true
    /// Whether a key waits for its value.
    private var isAfterKey = true

    private init(_ layout: Layout) {
        isCompact = layout == .compact
        guard case .part(let depth) = layout else { return }
        for _ in 0..<depth { lineBreak += Self.indent }
        bytes += lineBreak.dropFirst()
    }

    /// Returns the bytes of the one value that `write` writes.
    public static func bytes(
        _ layout: Layout = .document, _ write: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter(layout)
        write(&writer)
        if layout == .document { writer.bytes.append(UInt8(ascii: "\n")) }
        return writer.bytes
    }

    // MARK: Objects and arrays

    /// Writes an object whose members `members` writes.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        begin("{")
        members(&self)
        end("}")
    }

    /// Writes an array whose values `values` writes.
    public mutating func array(_ values: (inout JSONWriter) -> Void) {
        begin("[")
        values(&self)
        end("]")
    }

    /// Writes an array of what `write` writes for each element, which must be one value.
    public mutating func array<Elements: Sequence>(
        _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        array { json in
            for element in elements { write(&json, element) }
        }
    }

    /// Writes an array of strings.
    public mutating func array(_ strings: [String]) {
        array(strings) { $0.value($1) }
    }

    /// Begins a member; its value must follow. The name is written as it is, without escapes.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        endKey()
    }

    /// Begins a member whose name is data; its value must follow.
    public mutating func key(data name: String) {
        separate()
        quote(name)
        endKey()
    }

    // MARK: Values

    /// Writes `null`.
    public mutating func null() {
        separate()
        append("null")
    }

    /// Writes a string, or `null` where there is none.
    public mutating func value(_ string: String?) {
        guard let string else { return null() }
        separate()
        quote(string)
    }

    /// Writes `true` or `false`.
    public mutating func value(_ value: Bool) {
        separate()
        append(value ? "true" : "false")
    }

    /// Writes a whole number, or `null` where there is none.
    public mutating func value(_ number: Int?) {
        guard let number else { return null() }
        separate()
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(digitsOf: UInt64(number.magnitude))
    }

    /// Writes a number without exponent, or `null` where there is none or it is not finite.
    public mutating func value(_ number: ExactDecimal?) {
        guard let number, number.isFinite else { return null() }
        separate()
        number.write(to: &bytes)
    }

    // MARK: Members

    /// Writes a member with a string, or `null` where there is none.
    public mutating func member(_ name: StaticString, _ string: String?) {
        key(name)
        value(string)
    }

    /// Writes a member with `true` or `false`.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        self.value(value)
    }

    /// Writes a member with a whole number, or `null` where there is none.
    public mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    /// Writes a member with a number, or `null` where there is none or it is not finite.
    public mutating func member(_ name: StaticString, _ number: ExactDecimal?) {
        key(name)
        value(number)
    }

    /// Writes a member with an array of strings.
    public mutating func member(_ name: StaticString, _ strings: [String]) {
        key(name)
        array(strings)
    }

    /// Writes a member with an object whose members `members` writes.
    public mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    /// Writes a member with an array of what `write` writes for each element.
    public mutating func array<Elements: Sequence>(
        _ name: StaticString, _ elements: Elements,
        _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        array(elements, write)
    }

    // MARK: Punctuation

    private mutating func begin(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        lineBreak += Self.indent
        isFirst = true
        isAfterKey = false
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        lineBreak.removeLast(Self.indent.count)
        if !isFirst, !isCompact { bytes += lineBreak }
        bytes.append(UInt8(ascii: bracket))
        isFirst = false
    }

    private mutating func endKey() {
        bytes.append(UInt8(ascii: ":"))
        if !isCompact { bytes.append(UInt8(ascii: " ")) }
        isAfterKey = true
    }

    /// Writes what comes before a key or a value.
    private mutating func separate() {
        guard !isAfterKey else {
            isAfterKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if !isCompact { bytes += lineBreak }
    }

    private static let indent = Array("  ".utf8)

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
