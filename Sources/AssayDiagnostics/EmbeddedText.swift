/// Text inside a file in another notation, such as a rule in an XML attribute.
///
/// The value is what the text means (`a < b`); the raw text is how the file spells it
/// (`a &lt; b`). Both are kept, so that a problem found in the value is shown at the exact line
/// and column of the file, also after `&lt;`, a line break and multi-byte characters.
public struct EmbeddedText: Sendable, Hashable {
    /// The text after the file's own escapes are undone.
    public let value: String
    /// The text exactly as the file spells it.
    public let raw: String
    /// Where the raw text begins.
    public let start: SourcePlace

    /// Creates embedded text; `raw` is what the file holds at `start`.
    public init(value: String, raw: String, start: SourcePlace) {
        self.value = value
        self.raw = raw
        self.start = start
    }

    /// Creates text that the file spells as it is meant.
    public init(_ value: String, at start: SourcePlace) {
        self.init(value: value, raw: value, start: start)
    }

    /// Creates the text of an XML attribute from its spelling between the quotes.
    ///
    /// References are replaced and line breaks and tabs become spaces, as XML says; a reference that
    /// means nothing stays as it is.
    public init(attribute raw: String, start: SourcePlace) {
        // The common case.
        guard raw.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "&") }) else {
            self.init(value: raw, raw: raw, start: start)
            return
        }
        var value = ""
        var rest = Substring(raw).unicodeScalars
        while let scalar = rest.first {
            var consumed = 1
            if scalar == "&", let reference = Self.reference(at: rest) {
                value.unicodeScalars.append(reference.scalar)
                consumed = reference.length
            } else if scalar == "\r", rest.dropFirst().first == "\n" {
                value += " "
                consumed = 2
            } else if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                value += " "
            } else {
                value.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst(consumed)
        }
        self.init(value: value, raw: raw, start: start)
    }

    /// Returns the place in the file of a UTF-8 offset in `value`.
    ///
    /// An XML character or entity reference counts as the one character it stands for; an offset
    /// at or past the end gives the place just after the last character.
    public func place(atUTF8Offset offset: Int) -> SourcePlace {
        var place = start
        var decoded = 0
        var rest = Substring(raw).unicodeScalars
        while decoded < offset, let scalar = rest.first {
            var consumed = 1
            var meant = scalar
            if scalar == "&", let reference = Self.reference(at: rest) {
                consumed = reference.length
                meant = reference.scalar
            } else if scalar == "\r", rest.dropFirst().first == "\n" {
                consumed = 2
            }
            decoded += UTF8.width(meant)
            if scalar == "\n" || scalar == "\r" {
                place.line += 1
                place.column = 1
            } else {
                place.column += consumed
            }
            rest = rest.dropFirst(consumed)
        }
        return place
    }

    /// Reads `&name;`, `&#10;` or `&#xA;` at the start of the text.
    private static func reference(
        at text: Substring.UnicodeScalarView
    ) -> (length: Int, scalar: Unicode.Scalar)? {
        var name = ""
        var length = 1
        for scalar in text.dropFirst() {
            length += 1
            if scalar == ";" { return meaning(of: name).map { (length, $0) } }
            if length > 12 { return nil }
            name.unicodeScalars.append(scalar)
        }
        return nil
    }

    private static func meaning(of name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        var digits = Substring(name)
        guard digits.first == "#" else { return nil }
        digits = digits.dropFirst()
        let isHexadecimal = digits.first == "x"
        if isHexadecimal { digits = digits.dropFirst() }
        return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
}
