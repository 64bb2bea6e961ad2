import AssayDiagnostics

/// Holds a tree against its grammar and tells everything that does not fit.
struct StructureCheck {
    let namespace: String
    let elements: [String: ElementGrammar]
    /// The most that is told of one file; a wrong namespace would otherwise tell every element.
    private(set) var diagnostics = DiagnosticCollector()
    /// What a rule or text lacks is told here; the part is then left out by the builder.
    private(set) var isSound = true

    init(namespace: String, elements: [String: ElementGrammar]) {
        self.namespace = namespace
        self.elements = elements
    }

    /// Checks the outermost element and all that is in it.
    mutating func check(root: MarkupElement, among roots: [String]) -> Bool {
        guard root.namespace == namespace else {
            report(
                .wrongNamespace, root.place,
                "'<\(root.name)>' is in the namespace '\(root.namespace)'",
                "Write <\(root.name) xmlns=\"\(namespace)\">.")
            return false
        }
        guard roots.contains(root.name) else {
            let nearest = nearestSpelling(to: root.name, among: roots)
            report(
                .unknownElement, root.place, "'<\(root.name)>' cannot be outermost",
                nearest.map { "Did you mean <\($0)>?" } ?? "Write \(list(roots)).")
            return false
        }
        check(root)
        return true
    }

    private mutating func check(_ element: MarkupElement) {
        guard let grammar = elements[element.name] else { return }
        checkAttributes(element, grammar)
        checkChildren(element, grammar)
        checkText(element, grammar)
    }

    private mutating func checkAttributes(_ element: MarkupElement, _ grammar: ElementGrammar) {
        let known = grammar.attributes.map(\.name)
        for attribute in element.attributes {
            guard let form = grammar.attributes.first(where: { $0.name == attribute.name })?.form
            else {
                let nearest = nearestSpelling(to: attribute.name, among: known)
                report(
                    .unknownAttribute, attribute.value.start,
                    "'<\(element.name)>' has no attribute '\(attribute.name)'",
                    nearest.map { "Did you mean \($0)?" }
                        ?? (known.isEmpty
                            ? "Take it out."
                            : "The attributes are: \(known.joined(separator: ", "))."))
                continue
            }
            check(
                attribute.value.value, form, named: "'\(attribute.name)'",
                at: attribute.value.start)
        }
        for attribute in grammar.attributes
        where attribute.isRequired && element[attribute.name] == nil {
            report(
                .missingAttribute, element.place,
                "'<\(element.name)>' has no attribute '\(attribute.name)'",
                "Add \(attribute.name)=\"…\" with \(attribute.form.expectation).")
        }
    }

    private mutating func checkChildren(_ element: MarkupElement, _ grammar: ElementGrammar) {
        let allowed = grammar.children.flatMap(\.names)
        var counts = [Int](repeating: 0, count: grammar.children.count)
        var reached = 0
        for child in element.children {
            guard child.namespace == namespace,
                let group = grammar.children.firstIndex(where: { $0.names.contains(child.name) })
            else {
                let nearest = nearestSpelling(to: child.name, among: allowed)
                report(
                    .unknownElement, child.place,
                    "'<\(child.name)>' cannot stand in '<\(element.name)>'",
                    nearest.map { "Did you mean <\($0)>?" }
                        ?? (allowed.isEmpty
                            ? "Take it out." : "Elements that can stand here: \(list(allowed))."))
                continue
            }
            if group < reached {
                let later = grammar.children[reached].names
                report(
                    .misplacedElement, child.place,
                    "'<\(child.name)>' stands behind \(list(later))",
                    "Move it before \(list(later)).")
            }
            reached = Swift.max(reached, group)
            counts[group] += 1
            if counts[group] == 2, grammar.children[group].isSingle {
                report(
                    .repeatedElement, child.place,
                    "'<\(child.name)>' stands twice in '<\(element.name)>'", "Keep one of them.")
            }
            check(child)
        }
        for (group, count) in zip(grammar.children, counts) where group.isRequired && count == 0 {
            report(
                .missingElement, element.place,
                "'<\(element.name)>' has no \(list(group.names))",
                "Add \(list(group.names)) inside it.")
        }
    }

    private mutating func checkText(_ element: MarkupElement, _ grammar: ElementGrammar) {
        let text = element.foldedText
        switch grammar.text {
        case .none:
            if !text.isEmpty {
                report(
                    .unexpectedText, element.place, "'<\(element.name)>' holds text of its own",
                    "Put the text into an element, or take it out.")
            }
        case .needed(let form):
            if text.isEmpty, element.children.isEmpty {
                report(
                    .missingText, element.place, "'<\(element.name)>' is empty",
                    "Write \(form.expectation) inside it.")
            } else if element.children.isEmpty {
                check(text, form, named: "the text of '<\(element.name)>'", at: element.place)
            } else if !text.isEmpty {
                report(
                    .unexpectedText, element.place,
                    "'<\(element.name)>' holds both text and elements",
                    "Put all of the text into elements.")
            }
        case .possible(let form):
            if !text.isEmpty {
                check(text, form, named: "the text of '<\(element.name)>'", at: element.place)
            }
        }
    }

    private mutating func check(
        _ text: String, _ form: ElementGrammar.Form, named name: String, at place: SourcePlace
    ) {
        guard !form.accepts(text) else { return }
        var help = "Write \(form.expectation)."
        if case .word(let words) = form, let nearest = nearestSpelling(to: text, among: words) {
            help = "Did you mean \(nearest)?"
        }
        report(
            .invalidValue, place,
            "\(name) is '\(text.prefix(60))', expected \(form.expectation)", help)
    }

    private func list(_ names: [String]) -> String {
        names.map { "<\($0)>" }.joined(separator: ", ")
    }

    private mutating func report(
        _ id: DiagnosticID, _ place: SourcePlace, _ message: String, _ help: String
    ) {
        isSound = false
        diagnostics.report(Diagnostic(id: id, place: place, message: message, help: help))
    }
}
