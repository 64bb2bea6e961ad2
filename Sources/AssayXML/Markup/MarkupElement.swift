import AssayDiagnostics

/// An element of an XML file with the exact places of what it holds.
struct MarkupElement {
    struct Attribute {
        var name: String
        var value: EmbeddedText
    }

    var name: String
    /// The namespace, empty when there is none.
    var namespace: String
    /// Where its `<` stands.
    var place: SourcePlace
    var attributes: [Attribute]
    var children: [MarkupElement] = []
    /// The text directly in it, without that of its children.
    var text = ""

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
    var foldedText: String {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
            .joined(separator: " ")
    }
}
