extension StepOperation {
    /// What each operand is. Encoding, verification and the joining of rules read this table, and
    /// nothing else lists operands.
    var operands: [OperandKind] {
        switch self {
        case .truth(let operation): operation.operands
        case .number(let operation): operation.operands
        case .text(let operation): operation.operands
        case .conditional: [.truth, .same, .same]
        }
    }
}

extension TruthOperation {
    fileprivate var operands: [OperandKind] {
        switch self {
        case .constant: [.flag]
        case .and, .or: [.truth, .truth]
        case .not: [.truth]
        case .hasState: [.question, .state]
        case .answerIs: [.question, .symbol]
        case .answerComparesNumber: [.question, .comparison, .numberConstant]
        case .answerComparesDate: [.question, .comparison, .day]
        case .isNotEmpty: [.set]
        case .setHasSymbol: [.set, .symbol, .flag]
        case .setComparesNumber, .setComparesDate: [.set, .comparison, .number]
        case .setComparesText: [.set, .text, .flag]
        case .setsCompare: [.set, .set, .comparison]
        case .numbersCompare, .datesCompare: [.number, .number, .comparison]
        case .textsAreEqual: [.text, .text, .flag]
        case .truthsAreEqual: [.truth, .truth, .flag]
        case .numberIsTrue: [.number]
        case .textIsTrue: [.text]
        case .textContains, .textStarts: [.text, .text]
        }
    }
}

extension NumberOperation {
    fileprivate var operands: [OperandKind] {
        switch self {
        case .constant: [.numberConstant]
        case .arithmetic: [.arithmetic, .number, .number]
        case .negate: [.number]
        case .round: [.rounding, .number]
        case .count, .sum, .least, .greatest, .firstNumber, .firstDate: [.set]
        case .numberOfTruth: [.truth]
        case .numberOfText, .textLength: [.text]
        case .evidenceRank: [.question]
        case .daysBetween: [.number, .number]
        case .assessmentDate: []
        case .date: [.day]
        }
    }
}

extension TextOperation {
    fileprivate var operands: [OperandKind] {
        switch self {
        case .constant: [.textConstant]
        case .first: [.set]
        case .ofNumber: [.number]
        case .ofTruth: [.truth]
        case .concatenation: [.text, .text]
        case .normalized: [.text]
        }
    }
}
