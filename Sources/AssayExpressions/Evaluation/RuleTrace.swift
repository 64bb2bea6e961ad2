/// A rule with the values that decided it, for people who ask why.
public struct RuleTrace: Sendable, Hashable {
    /// A part of the rule and its value.
    public struct Step: Sendable, Hashable {
        /// UTF-8 offsets of the part in the rule.
        public var range: Range<Int>
        /// The value as text: `true`, a number, or the values of a set between braces.
        public var value: String
    }

    /// The result of the rule as text.
    public var result: String
    /// The parts worth showing, in the order of the rule.
    public var steps: [Step]
}

extension Program {
    /// Evaluates the rule and returns it with the value of each question, comparison and function in it.
    public func trace(on sheet: AnswerSheet, symbols: SymbolTable, as type: RuleType) -> RuleTrace {
        let context = PredicateContext()
        var steps: [RuleTrace.Step] = []
        for part in traced {
            let value: String
            switch part.part {
            case .truth(let node):
                let holds = evaluation(on: sheet).truth(node, in: context)
                value = holds ? "true" : "false"
            case .number(let node):
                value = evaluation(on: sheet).number(node, in: context).description
            case .set(let set):
                value = description(of: set, on: sheet, symbols: symbols)
            case .state(let question):
                value = stateText(of: question, on: sheet) ?? "answered"
            }
            steps.append(RuleTrace.Step(range: part.range, value: value))
        }
        let result =
            type == .boolean
            ? (evaluateBoolean(on: sheet) ? "true" : "false")
            : evaluateNumber(on: sheet).description
        return RuleTrace(result: result, steps: steps)
    }

    private func stateText(of question: QuestionIndex, on sheet: AnswerSheet) -> String? {
        if !sheet.isRelevant(question) { return "not relevant" }
        switch sheet.state(of: question) {
        case .unanswered: return "not answered"
        case .unknown: return "not known yet"
        case .notApplicable: return "not applicable"
        case .answered: return nil
        }
    }

    private func description(
        of set: Int32, on sheet: AnswerSheet, symbols: SymbolTable
    ) -> String {
        if case .question(let question) = code.sets[Int(set)].base,
            let state = stateText(of: question, on: sheet)
        {
            return state
        }
        let node = code.sets[Int(set)]
        if node.columnCount > 1, node.column < 0 {
            var rows = 0
            evaluation(on: sheet).forEach(set, in: PredicateContext()) { _, _ in
                rows += 1
                return true
            }
            return rows == 1 ? "1 row" : String(rows) + " rows"
        }
        var values: [String] = []
        evaluation(on: sheet).forEach(set, in: PredicateContext()) { item, _ in
            values.append(item.text(in: symbols))
            return values.count < 12
        }
        if values.isEmpty { return "none" }
        return values.joined(separator: ", ") + (values.count == 12 ? ", …" : "")
    }
}

extension AnswerSheet.Item {
    /// The value as people and files write it.
    public func text(in symbols: SymbolTable) -> String {
        switch self {
        case .empty: ""
        case .symbol(let symbol): symbols.word(for: symbol)
        case .number(let number): number.description
        case .date(let date): date.description
        case .text(let text): text
        }
    }
}
