public import AssayExpressions

/// What judging looks up about a question.
public struct QuestionRow: Sendable {
    /// The position of its section in its questionnaire.
    public let section: SectionIndex
    /// A Boolean value indicating whether it has credits and a weight.
    public let isScored: Bool
    /// A Boolean value indicating whether levels may ask for it.
    public let isCritical: Bool
    /// A Boolean value indicating whether the short path asks it.
    public let isCore: Bool
    /// The rank of evidence that its answer should have; 0 where none is expected.
    public let expectedRank: UInt8
    /// The position of its group among ``QuestionnaireRow/weightGroups``.
    public let group: Int
    /// A Boolean value indicating whether the weights of that group are whole.
    public let isWhole: Bool
    /// The weight in its section, as its group has it.
    public let weight: ExactDecimal
    /// The credit of "we do not know yet".
    public let unknownCredit: ExactDecimal
    /// The least credit that an answer can get.
    public let leastCredit: ExactDecimal
    /// The greatest credit that an answer can get.
    public let greatestCredit: ExactDecimal
    /// Its credits; the first that holds counts.
    public let credits: [Credit]
    /// The rules of its checks.
    public let checks: [RuleNumber]
    /// A Boolean value indicating whether silence about it holds the level.
    public let isBehindGate: Bool
    /// The rule that holds where its answer tells of harm; `nil` where only options can tell of it.
    public let tellsOfHarm: RuleNumber?
    /// The options, those of its columns too, that tell of harm.
    public let harms: [Symbol]

    /// What judging looks up about a credit.
    public struct Credit: Sendable {
        /// The number of its rule; `nil` where it holds always.
        public let when: RuleNumber?
        /// The number of the rule that gives the credit; `nil` where it is fixed.
        public let share: RuleNumber?
        /// The credit where it is fixed.
        public let amount: ExactDecimal
    }

    init(_ question: Question, group: Int, isWhole: Bool, weight: ExactDecimal) {
        section = question.section
        isScored = question.isScored
        isCritical = question.isCritical
        isCore = question.isCore
        expectedRank = question.expectedEvidence?.rank ?? 0
        self.group = group
        self.isWhole = isWhole
        self.weight = weight
        unknownCredit = question.unknownCredit
        (leastCredit, greatestCredit) = question.creditBounds
        credits = question.credits.map { credit in
            switch credit.amount {
            case .fixed(let amount):
                Credit(when: credit.when?.number, share: nil, amount: amount)
            case .share(let rule):
                Credit(when: credit.when?.number, share: rule.number, amount: .zero)
            }
        }
        checks = question.checks.map { $0.when.number }
        isBehindGate = question.isBehindGate
        tellsOfHarm = question.tellsOfHarm?.number
        harms = (question.options + question.columns.flatMap { $0.options })
            .filter { $0.tellsOfHarm }.map { $0.symbol }
    }
}

extension Question {
    /// The least and the greatest credit that an answer can get.
    fileprivate var creditBounds: (least: ExactDecimal, greatest: ExactDecimal) {
        var least = ExactDecimal.one
        var greatest = ExactDecimal.zero
        for credit in credits {
            switch credit.amount {
            case .fixed(let amount):
                least = Swift.min(least, amount)
                greatest = Swift.max(greatest, amount)
            case .share:
                least = .zero
                greatest = .one
            }
        }
        let holdsAlways = credits.contains { $0.when == nil }
        return (holdsAlways ? least : .zero, greatest)
    }
}
