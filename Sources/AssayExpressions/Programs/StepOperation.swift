/// What a step does, by what it gives.
enum StepOperation: Sendable, Hashable {
    case truth(TruthOperation)
    case number(NumberOperation)
    case text(TextOperation)
    /// A choice by a truth value between two steps that give the same.
    case conditional

    /// The number by which bytes name it.
    var code: UInt8 {
        switch self {
        case .truth(let operation): operation.rawValue
        case .number(let operation): operation.rawValue
        case .text(let operation): operation.rawValue
        case .conditional: Self.conditionalCode
        }
    }

    private static let conditionalCode: UInt8 = 45

    /// The operation of a number; `nil` where there is none.
    init?(code: UInt8) {
        if let operation = TruthOperation(rawValue: code) {
            self = .truth(operation)
        } else if let operation = NumberOperation(rawValue: code) {
            self = .number(operation)
        } else if let operation = TextOperation(rawValue: code) {
            self = .text(operation)
        } else if code == Self.conditionalCode {
            self = .conditional
        } else {
            return nil
        }
    }
}

/// Operations that give a truth value; the numbers are those in encoded libraries, unique among all
/// operations.
enum TruthOperation: UInt8, Sendable {
    case constant = 0
    case and = 1
    case or = 2
    case not = 3
    case hasState = 4
    /// One of a question's own values is a symbol, which is what most rules ask.
    case answerIs = 5
    /// A number among a question's own values compares with a constant.
    case answerComparesNumber = 6
    /// A day among a question's own values compares with a constant.
    case answerComparesDate = 7
    case isNotEmpty = 8
    case setHasSymbol = 9
    case setComparesNumber = 10
    case setComparesDate = 11
    case setComparesText = 12
    case setsCompare = 13
    case numbersCompare = 14
    case datesCompare = 15
    case textsAreEqual = 16
    case truthsAreEqual = 17
    case numberIsTrue = 18
    case textIsTrue = 19
    case textContains = 20
    case textStarts = 21
}

/// Operations that give a number, or a day as its day number; not-a-number where there is none.
enum NumberOperation: UInt8, Sendable {
    case constant = 22
    case arithmetic = 23
    case negate = 24
    case round = 25
    case count = 26
    case sum = 27
    case least = 28
    case greatest = 29
    case firstNumber = 30
    case numberOfTruth = 31
    case numberOfText = 32
    case textLength = 33
    case evidenceRank = 34
    case daysBetween = 35
    case assessmentDate = 36
    case firstDate = 37
    case date = 38
}

/// Operations that give text.
enum TextOperation: UInt8, Sendable {
    case constant = 39
    case first = 40
    case ofNumber = 41
    case ofTruth = 42
    case concatenation = 43
    case normalized = 44
}
