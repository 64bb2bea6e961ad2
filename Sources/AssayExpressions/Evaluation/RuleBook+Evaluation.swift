extension RuleBook {
    /// Evaluates rules of the book on the answers of a sheet.
    public func evaluating<Result>(
        _ sheet: AnswerSheet, _ body: (borrowing RuleEvaluation) -> Result
    ) -> Result {
        body(RuleEvaluation(code: code, roots: roots, sheet: sheet))
    }

    /// Settles which questions are relevant, in an order in which each comes after those that its
    /// rule reads.
    public func settleRelevance(
        of sheet: inout AnswerSheet, by rules: [(question: QuestionIndex, rule: RuleNumber)]
    ) {
        var evaluation = RuleEvaluation(code: code, roots: roots, sheet: sheet)
        for (question, rule) in rules {
            let isRelevant = evaluation.holds(rule)
            evaluation.sheet.setRelevance(isRelevant, of: question)
        }
        sheet = evaluation.sheet
    }
}

extension Program {
    /// Returns whether the rule holds for the answers.
    public func evaluateBoolean(on sheet: AnswerSheet) -> Bool {
        evaluation(on: sheet).truth(root, in: PredicateContext())
    }

    /// Returns the number that the rule gives for the answers; not-a-number where there is none.
    public func evaluateNumber(on sheet: AnswerSheet) -> ExactDecimal {
        evaluation(on: sheet).number(root, in: PredicateContext())
    }

    func evaluation(on sheet: AnswerSheet) -> RuleEvaluation {
        RuleEvaluation(code: code, roots: [root], sheet: sheet)
    }
}
