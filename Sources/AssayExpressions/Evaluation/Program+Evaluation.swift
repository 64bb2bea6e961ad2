extension Program {
    /// Returns whether the rule holds for the answers.
    public func evaluateBoolean(on sheet: AnswerSheet) -> Bool {
        evaluating(sheet) { $0.truth(root, in: PredicateContext()) }
    }

    /// Returns the number that the rule gives for the answers; not-a-number where there is none.
    public func evaluateNumber(on sheet: AnswerSheet) -> ExactDecimal {
        evaluating(sheet) { $0.number(root, in: PredicateContext()) }
    }

    func evaluating<Result>(
        _ sheet: AnswerSheet, _ body: (borrowing RuleEvaluation) -> Result
    ) -> Result {
        code.withSteps { steps in
            sheet.slots.withUnsafeBufferPointer { slots in
                sheet.items.withUnsafeBufferPointer { items in
                    body(
                        RuleEvaluation(
                            steps: steps, roots: UnsafeBufferPointer(start: nil, count: 0),
                            tests: UnsafeBufferPointer(start: nil, count: 0),
                            slots: slots, items: items, assessmentDate: sheet.assessmentDate))
                }
            }
        }
    }
}
