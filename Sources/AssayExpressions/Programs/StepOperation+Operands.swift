extension StepOperation {
    /// What each operand is. Encoding, verification and the joining of rules read this table, and
    /// nothing else lists operands.
    var operands: OperandKinds {
        switch self {
        case .truth(let operation): operation.operands
        case .number(let operation): operation.operands
        case .text(let operation): operation.operands
        case .conditional: OperandKinds(.truth, .same, .same)
        }
    }
}

extension TruthOperation {
    fileprivate var operands: OperandKinds {
        switch self {
        case .constant: OperandKinds(.flag)
        case .and, .or: OperandKinds(.truth, .truth)
        case .not: OperandKinds(.truth)
        case .hasState: OperandKinds(.question, .state)
        case .answerIs: OperandKinds(.question, .symbol)
        case .answerComparesNumber: OperandKinds(.question, .comparison, .numberConstant)
        case .answerComparesDate: OperandKinds(.question, .comparison, .day)
        case .isNotEmpty: OperandKinds(.set)
        case .setHasSymbol: OperandKinds(.set, .symbol, .flag)
        case .setComparesNumber, .setComparesDate: OperandKinds(.set, .comparison, .number)
        case .setComparesText: OperandKinds(.set, .text, .flag)
        case .setsCompare: OperandKinds(.set, .set, .comparison)
        case .numbersCompare, .datesCompare: OperandKinds(.number, .number, .comparison)
        case .textsAreEqual: OperandKinds(.text, .text, .flag)
        case .truthsAreEqual: OperandKinds(.truth, .truth, .flag)
        case .numberIsTrue: OperandKinds(.number)
        case .textIsTrue: OperandKinds(.text)
        case .textContains, .textStarts: OperandKinds(.text, .text)
        }
    }
}

extension NumberOperation {
    fileprivate var operands: OperandKinds {
        switch self {
        case .constant: OperandKinds(.numberConstant)
        case .arithmetic: OperandKinds(.arithmetic, .number, .number)
        case .negate: OperandKinds(.number)
        case .round: OperandKinds(.rounding, .number)
        case .count, .sum, .least, .greatest, .firstNumber, .firstDate: OperandKinds(.set)
        case .numberOfTruth: OperandKinds(.truth)
        case .numberOfText, .textLength: OperandKinds(.text)
        case .evidenceRank: OperandKinds(.question)
        case .daysBetween: OperandKinds(.number, .number)
        case .assessmentDate: OperandKinds()
        case .date: OperandKinds(.day)
        }
    }
}

extension TextOperation {
    fileprivate var operands: OperandKinds {
        switch self {
        case .constant: OperandKinds(.textConstant)
        case .first: OperandKinds(.set)
        case .ofNumber: OperandKinds(.number)
        case .ofTruth: OperandKinds(.truth)
        case .concatenation: OperandKinds(.text, .text)
        case .normalized: OperandKinds(.text)
        }
    }
}

/// What the operands of an operation are, up to three.
///
/// It is no array, because the compiler for the browser gives some arrays in a `switch` the
/// contents of others.
struct OperandKinds {
    private let kinds: (OperandKind?, OperandKind?, OperandKind?)

    init(_ first: OperandKind? = nil, _ second: OperandKind? = nil, _ third: OperandKind? = nil) {
        kinds = (first, second, third)
    }

    /// The kinds in the order of the operands.
    var all: [OperandKind] { [kinds.0, kinds.1, kinds.2].compactMap { $0 } }
}
