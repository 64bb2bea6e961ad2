import AssayDiagnostics

extension MarkupError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        let (id, message, help) = words
        return Diagnostic(id: id, place: place, message: message, help: help)
    }

    private var words: (id: DiagnosticID, message: String, help: String) {
        switch self {
        case .tooLarge(let count, let most):
            (
                .fileTooLarge, TooLarge.message("file", bytes: count, most: most), TooLarge.help
            )
        case .empty:
            (
                .notWellFormed, "the file is empty",
                "Write an XML document, or name another file."
            )
        case .otherEncoding(let name):
            (
                .notUTF8, "the file is written in '\(name)'",
                "Save it as UTF-8 and declare encoding=\"UTF-8\", or nothing."
            )
        case .notUTF8: (.notUTF8, "the bytes here are not UTF-8", "Save the file as UTF-8.")
        case .tooManyAttributes(let most):
            (
                .tooManyAttributes, "the tag has more than \(most) attributes",
                "Keep those that the element takes."
            )
        case .documentType:
            (
                .doctypeNotAllowed, "the file declares a document type",
                "Take out <!DOCTYPE …>; only the entities &lt; &gt; &amp; &quot; &apos; exist."
            )
        case .notWellFormed(let fault, let open):
            (
                .notWellFormed, fault.message(in: Self.name(of: open)),
                fault.help(in: Self.name(of: open))
            )
        }
    }

    private static func name(of open: OpenElement?) -> String {
        open.map { "'<\($0.name)>' from line \($0.line)" } ?? "an element"
    }
}

extension MarkupError.Fault {
    fileprivate func message(in element: String) -> String {
        switch self {
        case .otherElementClosed: "another element is closed here while \(element) is open"
        case .elementNotClosed: "the file ends or goes on before \(element) is closed"
        case .contentAfterEnd: "something stands behind the end of the document"
        case .noElement: "there is no element"
        case .undefinedEntity: "this entity is not defined"
        case .strayMarkup: "a '<' or '&' stands where text belongs"
        case .lessThanInAttribute: "a '<' stands inside an attribute"
        case .repeatedAttribute: "an attribute stands twice in the same element"
        case .attributeWithoutValue: "an attribute has no value in quotes"
        case .invalidCharacter: "this character cannot stand in XML"
        case .tooDeepOrTooLong:
            "the file is nested more than 256 deep, or a name or text is too long"
        case .other: "the XML is not well-formed here"
        }
    }

    fileprivate func help(in element: String) -> String {
        switch self {
        case .otherElementClosed:
            "Close \(element) first, or correct the name in the closing tag."
        case .elementNotClosed: "Close every element that was opened."
        case .contentAfterEnd: "Keep a single outermost element and nothing behind it."
        case .noElement: "Write an XML document, or name another file."
        case .undefinedEntity:
            "Write the character itself; only &lt; &gt; &amp; &quot; &apos; exist."
        case .strayMarkup: "Write &lt; for < and &amp; for &."
        case .lessThanInAttribute: "Write &lt; in its place."
        case .repeatedAttribute: "Keep one of them."
        case .attributeWithoutValue: "Write it as name=\"value\"."
        case .invalidCharacter: "Take out control characters and halves of surrogate pairs."
        case .tooDeepOrTooLong: "Keep documents flat and texts short."
        case .other: "Check the tags and quotes before this place."
        }
    }
}
