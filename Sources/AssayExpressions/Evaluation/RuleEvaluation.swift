/// Rules being evaluated on the answers of one sheet.
public struct RuleEvaluation {
    let code: RuleCode
    let roots: [Int32]
    var sheet: AnswerSheet

    /// Returns whether a rule holds.
    public func holds(_ rule: RuleNumber) -> Bool {
        truth(roots[Int(rule.rawValue)], in: PredicateContext())
    }

    /// Returns the number that a rule gives; not-a-number where there is none.
    public func number(_ rule: RuleNumber) -> ExactDecimal {
        number(roots[Int(rule.rawValue)], in: PredicateContext())
    }

    // The checker and the verification of bytes see to it that an operand gives what its step needs,
    // so that the answers below for any other kind of step are never given.

    func truth(_ position: Int32, in context: PredicateContext) -> Bool {
        let step = code.steps[Int(position)]
        switch step.operation {
        case .truth(let operation): return truth(operation, step, in: context)
        case .conditional:
            return truth(truth(step.first, in: context) ? step.second : step.third, in: context)
        case .number, .text: return false
        }
    }

    func number(_ position: Int32, in context: PredicateContext) -> ExactDecimal {
        let step = code.steps[Int(position)]
        switch step.operation {
        case .number(let operation): return number(operation, step, in: context)
        case .conditional:
            return number(truth(step.first, in: context) ? step.second : step.third, in: context)
        case .truth, .text: return .notANumber
        }
    }

    func text(_ position: Int32, in context: PredicateContext) -> String {
        let step = code.steps[Int(position)]
        switch step.operation {
        case .text(let operation): return text(operation, step, in: context)
        case .conditional:
            return text(truth(step.first, in: context) ? step.second : step.third, in: context)
        case .truth, .number: return ""
        }
    }
}
