import AssayDiagnostics

extension StructureCheck {
    /// Checks an element of a tree and all that is in it.
    mutating func check(_ element: MarkupElement) {
        let isOurs = element.namespace == grammar.namespace
        let number = isOurs ? grammar.numbers[element.name] : nil
        let known = begin(number, (element.name, element.namespace), at: element.place)
        if let known {
            checkAttributes(of: element, known)
            for child in element.children { check(child) }
        }
        var text = element.foldedText
        text.withUTF8 {
            end(text: $0, hasText: !$0.isEmpty, at: element.place, textAt: element.place)
        }
    }

    private mutating func checkAttributes(of element: MarkupElement, _ known: Grammar.Element) {
        for attribute in element.attributes {
            let grammar = known.grammar.attributes.first { $0.name == attribute.name }
            let value = attribute.value.value
            guard let form = grammar?.form else {
                refuseAttribute(attribute.name, of: known, at: attribute.place)
                continue
            }
            if !form.accepts(value) {
                report(
                    .invalidAttribute(attribute.name, value: value, form: form),
                    at: attribute.value.start)
            }
        }
        needAttributes(of: known, besides: element.attributes.map(\.name), at: element.place)
    }
}
