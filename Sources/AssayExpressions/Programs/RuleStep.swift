/// One step of a rule: an operation and up to three operands, 0 for those it does not have.
struct RuleStep: Sendable {
    var operation: StepOperation
    var first: Int32 = 0
    var second: Int32 = 0
    var third: Int32 = 0

    /// The operands that the operation has, each with what it is.
    var operands: [(kind: OperandKind, value: Int32)] {
        zip(operation.operands.all, [first, second, third]).map { (kind: $0, value: $1) }
    }

    /// Returns the step with each of its operands replaced.
    func mapOperands(_ transform: (OperandKind, Int32) -> Int32) -> RuleStep {
        let values = operands.map { transform($0.kind, $0.value) } + [0, 0, 0]
        return RuleStep(
            operation: operation, first: values[0], second: values[1], third: values[2])
    }
}

/// What an operand of a step is.
enum OperandKind: Sendable {
    /// The position of a step that gives a truth value.
    case truth
    /// The position of a step that gives a number, or a day as its day number.
    case number
    /// The position of a step that gives text.
    case text
    /// The position of a step that gives what the step itself has to give.
    case same
    /// The position of a set.
    case set
    /// The position of a number among the constants.
    case numberConstant
    /// The position of a text among the constants.
    case textConstant
    /// The index of a question.
    case question
    /// A symbol.
    case symbol
    /// A day number.
    case day
    /// 1 for true, 0 for false.
    case flag
    /// An ``AnswerSheet/State``.
    case state
    /// A ``Comparison``.
    case comparison
    /// An ``Arithmetic``.
    case arithmetic
    /// A ``Rounding``.
    case rounding
}
