import AssayDiagnostics

/// An element of an XML file with the exact places of what it holds.
struct MarkupElement {
    struct Attribute {
        var name: String
        /// Where its name is.
        var place: SourcePlace
        var value: EmbeddedText
        /// The bytes of the value as the file spells it.
        var range: Range<Int>
    }

    var name: String
    /// The namespace, empty when there is none.
    var namespace: String
    /// Where its `<` is.
    var place: SourcePlace
    /// The bytes of its tag, from its `<` to the end of its last attribute.
    var range: Range<Int>
    var attributes: [Attribute]
    /// How many bytes of its parent's text stand before it.
    var textBefore = 0
    var children: [MarkupElement] = []
    /// The text directly in it, without that of its children.
    var text = ""
    /// Where its text begins among the bytes; `nil` where it has none but white space.
    var textStart: Int?

    subscript(name: String) -> EmbeddedText? {
        for attribute in attributes where attribute.name == name { return attribute.value }
        return nil
    }

    func children(named name: String) -> [MarkupElement] {
        children.filter { $0.name == name }
    }

    func first(_ name: String) -> MarkupElement? {
        children.first { $0.name == name }
    }

    /// The text with white space at its ends removed and folded within.
    var foldedText: String { text.folded }
}

extension String {
    /// The text with XML's white space at its ends removed and folded within.
    var folded: String {
        var text = self
        return text.withUTF8 { bytes in
            if bytes.isBlank { return "" }
            return String(unsafeUninitializedCapacity: bytes.count) { folded in
                var count = 0
                for byte in bytes {
                    if !UnsafeBufferPointer.isSpace(byte) {
                        folded[count] = byte
                        count += 1
                    } else if count > 0, folded[count - 1] != UInt8(ascii: " ") {
                        folded[count] = UInt8(ascii: " ")
                        count += 1
                    }
                }
                return folded[count - 1] == UInt8(ascii: " ") ? count - 1 : count
            }
        }
    }
}
