/// What can be wrong with the structure of a document: the facts.
enum StructureError {
    case wrongNamespace(element: String, found: String, expected: String)
    case unknownRoot(element: String, roots: [String])
    case unknownElement(String, in: String, allowed: [String])
    case misplacedElement(String, after: [String])
    case repeatedElement(String, in: String)
    case missingElement([String], in: String)
    case unknownAttribute(String, of: String, known: [String])
    case missingAttribute(String, of: String, form: ElementGrammar.Form)
    case missingText(element: String, form: ElementGrammar.Form)
    case unexpectedText(element: String)
    case textBesideElements(element: String)
    case invalidAttribute(String, value: String, form: ElementGrammar.Form)
    case invalidText(element: String, value: String, form: ElementGrammar.Form)
}
