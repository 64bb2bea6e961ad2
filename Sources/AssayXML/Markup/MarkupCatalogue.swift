/// The ids of what reading a file tells, with what each means.
enum MarkupCatalogue {
    static let entries: [(id: String, meaning: String)] = [
        ("cannot-read-file", "A file cannot be opened or read."),
        ("doctype-not-allowed", "A file declares a document type."),
        (
            "file-too-large",
            "A file is larger than is read: 16 MB for a submission, 64 MB for a definition."
        ),
        ("invalid-value", "An attribute or a text has not the form that it must have."),
        ("misplaced-element", "An element stands behind one that must follow it."),
        ("missing-attribute", "An element lacks an attribute."),
        ("missing-element", "An element lacks another inside it."),
        ("missing-text", "An element that needs a text is empty."),
        ("not-utf-8", "A file is not written in UTF-8."),
        ("not-well-formed", "A file is no well-formed XML."),
        ("repeated-element", "An element stands twice where one is allowed."),
        (
            "schema-violation",
            "A document does not fit its schema, and nothing more exact was told."
        ),
        ("too-many-attributes", "A tag has more than 1000 attributes."),
        ("unexpected-text", "A text stands where only elements belong."),
        ("unknown-attribute", "An element has no attribute of this name."),
        ("unknown-element", "An element of this name cannot stand here."),
        ("wrong-namespace", "The outermost element is in another namespace."),
    ]
}
