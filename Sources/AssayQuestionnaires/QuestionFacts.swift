public import AssayExpressions

/// What judging reads of a question: numbers only, so that it is read at no cost.
///
/// The facts repeat what ``Question`` says in words; ``QuestionnaireLibrary/settleFacts()`` makes
/// them once a library is complete.
public struct QuestionFacts: Sendable {
    /// The position of its section in its questionnaire.
    public let section: Int32
    /// A Boolean value indicating whether it has credits and a weight.
    public let isScored: Bool
    /// A Boolean value indicating whether levels may ask for it.
    public let isCritical: Bool
    /// The rank of evidence that its answer should have; 0 where none is expected.
    public let expectedRank: UInt8
    /// The position of its group among ``Questionnaire/weightGroups``.
    public let group: Int32
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
    /// Its credits among ``QuestionnaireLibrary/creditFacts``.
    public let credits: Range<Int32>
    /// Its checks among ``QuestionnaireLibrary/checkRules``.
    public let checks: Range<Int32>
}

/// What judging reads of a credit.
public struct CreditFacts: Sendable {
    /// The number of its rule; `nil` where it holds always.
    public let when: RuleNumber?
    /// The number of the rule that gives the credit; `nil` where it is fixed.
    public let share: RuleNumber?
    /// The credit where it is fixed.
    public let amount: ExactDecimal
}

extension QuestionnaireLibrary {
    /// Repeats in numbers what questions, credits and findings say; called when all are there.
    public mutating func settleFacts() {
        questionFacts = []
        creditFacts = []
        checkRules = []
        for position in questionnaires.indices { questionnaires[position].weightGroups = [] }
        for question in questions {
            let firstCredit = Int32(creditFacts.count)
            for credit in question.credits {
                switch credit.amount {
                case .fixed(let amount):
                    creditFacts.append(
                        CreditFacts(when: credit.when?.number, share: nil, amount: amount))
                case .share(let rule):
                    creditFacts.append(
                        CreditFacts(when: credit.when?.number, share: rule.number, amount: .zero))
                }
            }
            let firstCheck = Int32(checkRules.count)
            checkRules += question.checks.map { $0.when.number }
            questionFacts.append(
                facts(
                    of: question, credits: firstCredit..<Int32(creditFacts.count),
                    checks: firstCheck..<Int32(checkRules.count)))
        }
        for position in questionnaires.indices {
            questionnaires[position].sectionWeights = questionnaires[position].sections.map {
                $0.weight
            }
        }
        evidenceScales = questionnaires.map {
            EvidenceScale($0.scoring.assurance, of: catalogue.assuranceTables)
        }
        settleAnswerFacts()
        settleActionFacts()
        settleFindingFacts()
        relevanceRules = relevanceOrder.compactMap { index in
            question(index).relevance.map { (index, $0.number) }
        }
    }

    private mutating func facts(
        of question: Question, credits: Range<Int32>, checks: Range<Int32>
    ) -> QuestionFacts {
        let bounds = question.creditBounds
        let number = questionnaires[question.questionnaire].group(of: question)
        let group = questionnaires[question.questionnaire].weightGroups[Int(number)]
        return QuestionFacts(
            section: Int32(question.section), isScored: question.isScored,
            isCritical: question.isCritical, expectedRank: question.expectedEvidence?.rank ?? 0,
            group: number, isWhole: group.isWhole, weight: group.weight.value,
            unknownCredit: question.unknownCredit, leastCredit: bounds.least,
            greatestCredit: bounds.greatest, credits: credits, checks: checks)
    }
}

extension Question {
    /// The least and the greatest credit that an answer can get.
    fileprivate var creditBounds: (least: ExactDecimal, greatest: ExactDecimal) {
        var least = ExactDecimal.one
        var greatest = ExactDecimal.zero
        var holdsAlways = false
        for credit in credits {
            switch credit.amount {
            case .fixed(let amount):
                least = Swift.min(least, amount)
                greatest = Swift.max(greatest, amount)
            case .share:
                least = .zero
                greatest = .one
            }
            if credit.when == nil { holdsAlways = true }
        }
        return (holdsAlways ? least : .zero, greatest)
    }
}
