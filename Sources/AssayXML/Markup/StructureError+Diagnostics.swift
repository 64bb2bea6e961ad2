import AssayDiagnostics

extension StructureError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .wrongNamespace: .wrongNamespace
        case .unknownRoot, .unknownElement: .unknownElement
        case .misplacedElement: .misplacedElement
        case .repeatedElement: .repeatedElement
        case .missingElement: .missingElement
        case .unknownAttribute: .unknownAttribute
        case .missingAttribute: .missingAttribute
        case .missingText: .missingText
        case .unexpectedText, .textBesideElements: .unexpectedText
        case .invalidAttribute, .invalidText: .invalidValue
        }
    }

    private var message: String {
        switch self {
        case .wrongNamespace(let element, let found, _):
            "'<\(element)>' is in the namespace '\(found)'"
        case .unknownRoot(let element, _): "'<\(element)>' cannot be outermost"
        case .unknownElement(let element, let parent, _):
            "'<\(element)>' cannot stand in '<\(parent)>'"
        case .misplacedElement(let element, let later):
            "'<\(element)>' stands behind \(Self.list(later))"
        case .repeatedElement(let element, let parent):
            "'<\(element)>' stands twice in '<\(parent)>'"
        case .missingElement(let names, let parent): "'<\(parent)>' has no \(Self.list(names))"
        case .unknownAttribute(let name, let element, _),
            .missingAttribute(let name, let element, _):
            "'<\(element)>' has no attribute '\(name)'"
        case .missingText(let element, _): "'<\(element)>' is empty"
        case .unexpectedText(let element): "'<\(element)>' holds text of its own"
        case .textBesideElements(let element): "'<\(element)>' holds both text and elements"
        case .invalidAttribute(let name, let value, let form):
            "'\(name)' is '\(value.prefix(60))', expected \(form.expectation)"
        case .invalidText(let element, let value, let form):
            "the text of '<\(element)>' is '\(value.prefix(60))', expected \(form.expectation)"
        }
    }

    private var help: String {
        switch self {
        case .wrongNamespace(let element, _, let expected):
            "Write <\(element) xmlns=\"\(expected)\">."
        case .unknownRoot(let element, let roots):
            Self.suggestion(for: element, among: roots) ?? "Write \(Self.list(roots))."
        case .unknownElement(let element, _, let allowed):
            Self.suggestion(for: element, among: allowed)
                ?? (allowed.isEmpty
                    ? "Take it out." : "Elements that can stand here: \(Self.list(allowed)).")
        case .misplacedElement(_, let later): "Move it before \(Self.list(later))."
        case .repeatedElement: "Keep one of them."
        case .missingElement(let names, _): "Add \(Self.list(names)) inside it."
        case .unknownAttribute(let name, _, let known):
            nearestSpelling(to: name, among: known).map { "Did you mean \($0)?" }
                ?? (known.isEmpty
                    ? "Take it out." : "The attributes are: \(known.joined(separator: ", ")).")
        case .missingAttribute(let name, _, let form):
            "Add \(name)=\"…\" with \(form.expectation)."
        case .missingText(_, let form): "Write \(form.expectation) inside it."
        case .unexpectedText: "Put the text into an element, or take it out."
        case .textBesideElements: "Put all of the text into elements."
        case .invalidAttribute(_, let value, let form), .invalidText(_, let value, let form):
            form.nearestWord(to: value).map { "Did you mean \($0)?" }
                ?? "Write \(form.expectation)."
        }
    }

    private static func suggestion(for name: String, among names: [String]) -> String? {
        nearestSpelling(to: name, among: names).map { "Did you mean <\($0)>?" }
    }

    private static func list(_ names: [String]) -> String {
        names.map { "<\($0)>" }.joined(separator: ", ")
    }
}

extension ElementGrammar.Form {
    fileprivate func nearestWord(to text: String) -> String? {
        guard case .word(let words) = self else { return nil }
        return nearestSpelling(to: text, among: words)
    }
}
