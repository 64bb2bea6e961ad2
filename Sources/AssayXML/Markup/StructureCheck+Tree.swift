import AssayDiagnostics

extension StructureCheck {
    /// Checks an element of a tree and all that is in it.
    mutating func check(_ element: MarkupElement) {
        let isOurs = element.namespace == grammar.namespace
        let number = isOurs ? grammar.numbers[element.name] : nil
        let known = begin(number, (element.name, element.namespace), at: element.place)
        if let known {
            checkAttributes(of: element, known.grammar)
            for child in element.children { check(child) }
        }
        var text = element.foldedText
        text.withUTF8 {
            end(text: $0, hasText: !$0.isEmpty, at: element.place, textAt: element.place)
        }
    }

    private mutating func checkAttributes(of element: MarkupElement, _ grammar: ElementGrammar) {
        for attribute in element.attributes {
            let known = grammar.attributes.first { $0.name == attribute.name }
            let value = attribute.value.value
            guard let form = known?.form else {
                let error = StructureError.unknownAttribute(
                    attribute.name, of: element.name, known: grammar.attributes.map(\.name))
                report(error, at: attribute.place)
                continue
            }
            if !form.accepts(value) {
                report(
                    .invalidAttribute(attribute.name, value: value, form: form),
                    at: attribute.value.start)
            }
        }
        for attribute in grammar.attributes
        where attribute.isRequired && element[attribute.name] == nil {
            report(
                .missingAttribute(attribute.name, of: element.name, form: attribute.form),
                at: element.place)
        }
    }
}
