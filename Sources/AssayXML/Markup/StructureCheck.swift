import AssayDiagnostics

/// Compares a document with its grammar, element by element as a reader meets them, and reports
/// everything that does not fit.
///
/// What is in an element that cannot be where it is, is not looked at.
struct StructureCheck {
    let grammar: Grammar
    private var open: [Open] = []
    /// How many elements are open of which nothing is looked at.
    private var ignoredDepth = 0
    private(set) var diagnostics = DiagnosticCollector()

    private struct Open {
        let element: Grammar.Element
        var reachedGroup = 0
        /// Groups of which a child was met, as bits.
        var seen: UInt32 = 0
        /// Groups of which more than one child was met, as bits.
        var repeated: UInt32 = 0
        var hasChildren = false
    }

    init(_ grammar: Grammar) {
        self.grammar = grammar
    }

    /// Whether nothing was reported.
    var isSound: Bool { diagnostics.count == 0 }

    mutating func report(_ error: StructureError, at place: SourcePlace) {
        diagnostics.report(error.diagnostic(at: place))
    }

    /// Begins an element; returns what may be in it, `nil` where that is not looked at.
    ///
    /// - Parameters:
    ///   - number: its number in the grammar; `nil` for an unknown name or another namespace.
    ///   - name: its name and namespace, for a report.
    ///   - place: where it begins, for a report.
    mutating func begin(
        _ number: Int?, _ name: @autoclosure () -> (name: String, namespace: String),
        at place: @autoclosure () -> SourcePlace
    ) -> Grammar.Element? {
        guard ignoredDepth == 0, let number, admit(number, at: place) else {
            if ignoredDepth == 0, number == nil { refuse(name(), at: place()) }
            ignoredDepth += 1
            return nil
        }
        let element = grammar.elements[number]
        open.append(Open(element: element))
        return element
    }

    /// Returns whether an element can be where it is; its order and number are reported besides.
    private mutating func admit(_ number: Int, at place: () -> SourcePlace) -> Bool {
        var name: String { grammar.elements[number].name }
        guard let parent = open.last else {
            guard grammar.roots.contains(name) else {
                report(.unknownRoot(element: name, roots: grammar.roots), at: place())
                return false
            }
            return true
        }
        let last = open.count - 1
        open[last].hasChildren = true
        let group = parent.element.groups[number]
        guard group >= 0 else {
            refuse((name, grammar.namespace), at: place())
            return false
        }
        if group < parent.reachedGroup {
            let later = parent.element.grammar.children[parent.reachedGroup].names
            report(.misplacedElement(name, after: later), at: place())
        }
        let bit: UInt32 = 1 << UInt32(group)
        if bit & parent.seen & ~parent.repeated & parent.element.singleGroups != 0 {
            report(.repeatedElement(name, in: parent.element.name), at: place())
        }
        open[last].reachedGroup = Swift.max(parent.reachedGroup, group)
        open[last].repeated |= parent.seen & bit
        open[last].seen |= bit
        return true
    }

    /// Reports an element that cannot be where it is at all.
    private mutating func refuse(_ name: (name: String, namespace: String), at place: SourcePlace) {
        guard let parent = open.last else {
            guard name.namespace == grammar.namespace else {
                let error = StructureError.wrongNamespace(
                    element: name.name, found: name.namespace, expected: grammar.namespace)
                return report(error, at: place)
            }
            return report(.unknownRoot(element: name.name, roots: grammar.roots), at: place)
        }
        open[open.count - 1].hasChildren = true
        let allowed = parent.element.grammar.children.flatMap(\.names)
        report(.unknownElement(name.name, in: parent.element.name, allowed: allowed), at: place)
    }

    /// Reports an attribute that an element does not have.
    mutating func refuseAttribute(
        _ name: String, of element: Grammar.Element, at place: SourcePlace
    ) {
        let known = element.grammar.attributes.map(\.name)
        report(.unknownAttribute(name, of: element.name, known: known), at: place)
    }

    /// Reports the attributes that an element needs besides those that are there.
    mutating func needAttributes(
        of element: Grammar.Element, besides names: [String],
        at place: @autoclosure () -> SourcePlace
    ) {
        for attribute in element.grammar.attributes
        where attribute.isRequired && !names.contains(attribute.name) {
            let error = StructureError.missingAttribute(
                attribute.name, of: element.name, form: attribute.form)
            report(error, at: place())
        }
    }

    /// Ends the element that was begun last.
    ///
    /// - Parameters:
    ///   - text: its text without white space at its ends.
    ///   - place: where it begins, for a report.
    ///   - textPlace: where its text begins, for a report.
    mutating func end(
        text: UnsafeBufferPointer<UInt8>, hasText: Bool, at place: @autoclosure () -> SourcePlace,
        textAt textPlace: @autoclosure () -> SourcePlace
    ) {
        guard ignoredDepth == 0 else {
            ignoredDepth -= 1
            return
        }
        guard let ended = open.popLast() else { return }
        let element = ended.element
        if element.requiredGroups & ~ended.seen != 0 {
            for (number, group) in element.grammar.children.enumerated()
            where group.isRequired && ended.seen >> UInt32(number) & 1 == 0 {
                report(.missingElement(group.names, in: element.name), at: place())
            }
        }
        guard element.takesText || hasText else { return }
        switch element.grammar.text {
        case .none:
            if hasText { report(.unexpectedText(element: element.name), at: textPlace()) }
        case .needed(let form):
            if ended.hasChildren {
                if hasText { report(.textBesideElements(element: element.name), at: textPlace()) }
            } else if !hasText {
                report(.missingText(element: element.name, form: form), at: place())
            } else if !form.accepts(bytes: text) {
                refuse(text, form, in: element, at: textPlace())
            }
        case .mixed(let form):
            if !hasText {
                if !ended.hasChildren {
                    report(.missingText(element: element.name, form: form), at: place())
                }
            } else if !form.accepts(bytes: text) {
                refuse(text, form, in: element, at: textPlace())
            }
        case .possible(let form):
            if hasText, !form.accepts(bytes: text) {
                refuse(text, form, in: element, at: textPlace())
            }
        }
    }

    private mutating func refuse(
        _ text: UnsafeBufferPointer<UInt8>, _ form: ElementGrammar.Form,
        in element: Grammar.Element, at place: SourcePlace
    ) {
        let value = String(decoding: text, as: UTF8.self).folded
        report(.invalidText(element: element.name, value: value, form: form), at: place)
    }
}
