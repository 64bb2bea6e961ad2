import AssayExpressions

extension ByteCoder {
    mutating func code(_ text: inout LocalizedText) {
        code(&text.original)
        code(&text.translations, from: LocalizedText.Translation(language: "", text: "")) {
            $1.code(&$0.language)
            $1.code(&$0.text)
        }
    }

    mutating func code(_ citations: inout [Citation]) {
        code(&citations, from: Citation(source: "", location: "")) {
            $1.code(&$0.source)
            $1.code(&$0.location)
        }
    }

    /// Writes or reads a rule; one that is read gets the next number of the book.
    mutating func code(_ rule: inout Rule) {
        var (text, program) = (rule.text, rule.program)
        code(&text)
        code(&program, length: text.utf8.count)
        guard isReading, fault == nil else { return }
        rule = Rule(text: text, program: program, number: rules.add(program))
    }

    mutating func code(_ rule: inout Rule?) {
        code(&rule, from: .blank) { $1.code(&$0) }
    }

    mutating func code(_ decimal: inout ExactDecimal?) {
        code(&decimal, from: .zero) { $1.code(&$0) }
    }

    mutating func code(_ duration: inout CalendarDuration?) {
        code(&duration, from: CalendarDuration(months: 0, days: 0)) { $1.code(&$0) }
    }

    mutating func code(_ text: inout String?) {
        code(&text, from: "") { $1.code(&$0) }
    }

    mutating func code(_ number: inout Int?) {
        code(&number, from: 0) { $1.code(&$0) }
    }

    mutating func code(_ numbers: inout [Int]) {
        code(&numbers, from: 0) { $1.code(&$0) }
    }

    mutating func code(_ actions: inout [ActionIndex]) {
        code(&actions, from: ActionIndex(rawValue: 0)) { action, coder in
            var number = action.rawValue
            coder.code(&number)
            guard number >= 0 else { return coder.refuse() }
            action = ActionIndex(rawValue: number)
        }
    }

    /// Writes or reads numbers by case, in the order of the cases.
    mutating func code<Case: CaseIterable & Hashable>(_ values: inout [Case: ExactDecimal]) {
        var known = values
        for candidate in Case.allCases {
            var value = known[candidate]
            code(&value)
            known[candidate] = value
        }
        values = known
    }
}

extension Rule {
    /// A rule to be read into.
    static var blank: Rule {
        Rule(text: "", program: Program(), number: .none)
    }
}
