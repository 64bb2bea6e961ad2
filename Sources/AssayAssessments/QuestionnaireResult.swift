public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What the answers to one questionnaire amount to.
public struct QuestionnaireResult: Sendable {
    /// The position of the questionnaire in the library.
    public var questionnaire: QuestionnaireIndex
    /// The score; `nil` where nothing is scored or applies.
    public var score: Score?
    /// The sections in order.
    public var sections: [SectionResult]
    /// The layers that have questions, from policy to outcome.
    public var layers: [LayerResult]
    /// The level; `nil` where the questionnaire has none.
    public var level: LevelResult?
    /// How complete the answers are.
    public var completeness: Completeness
    /// The questions in order, also those that are not relevant.
    public var questions: [QuestionResult]
    /// Points taken off, by class, in the scheme of deductions.
    public var deductions: [DeductionResult]
    /// A Boolean value indicating whether so much does not apply that a reviewer should look.
    public var reviewsNotApplicable: Bool
    /// How the credits became the score, to ask what would change it.
    public var arithmetic: ScoreArithmetic

    /// How much better the policies are than the outcomes, in points; `nil` without both.
    public var paperToOutcomeGap: ExactDecimal? {
        let policy = layers.first { $0.layer == .policy }
        let outcome = layers.first { $0.layer == .outcome }
        guard let policy, let outcome else { return nil }
        return policy.score.claimed - outcome.score.claimed
    }
}

/// The score of a section, 0 to 100.
public struct SectionResult: Sendable, Hashable {
    /// The position of the section in its questionnaire.
    public var section: SectionIndex
    /// The score; `nil` where nothing is scored or applies.
    public var score: Score?
    /// Its weight relative to the other sections.
    public var weight: ExactDecimal
}

/// The score of a layer, 0 to 100.
public struct LayerResult: Sendable, Hashable {
    /// The layer.
    public var layer: Layer
    /// The score.
    public var score: Score
}

/// Points taken off for the findings of a class.
public struct DeductionResult: Sendable, Hashable {
    /// The class.
    public var findingClass: FindingClass
    /// How many findings of it there are, counted as their definitions say.
    public var count: ExactDecimal
    /// The points for each.
    public var points: ExactDecimal

    /// The points for all of them.
    public var total: ExactDecimal { count * points }
}

/// What an answer earned, and why.
public struct QuestionResult: Sendable, Hashable {
    /// What was said, or that the question was not put.
    public enum State: UInt8, Sendable, Hashable {
        /// There is an answer.
        case answered
        /// "We do not know yet."
        case unknown
        /// It does not apply, for a reason.
        case notApplicable
        /// Nothing was said.
        case unanswered
        /// The question was not put to this supplier.
        case notRelevant
    }

    /// The question.
    public var question: QuestionIndex
    /// What was said.
    public var state: State
    /// A Boolean value indicating whether it counts in the score.
    public var counts: Bool
    private var creditRulePosition: Int32 = -1
    private var certificatePosition: Int32 = -1
    /// The credit as the supplier says, 0 to 1.
    public var credit: ExactDecimal = .zero
    /// The weight in its section: its own times that of its layer.
    public var weight: ExactDecimal = .zero
    /// The credit as far as evidence carries it.
    public var assuredCredit: ExactDecimal = .zero
    /// The least credit that an answer could still get.
    public var worst: ExactDecimal = .zero
    /// The greatest credit that an answer could still get.
    public var best: ExactDecimal = .zero
    /// The credit of the answer as the supplier gave it, before reviews.
    public var declaredCredit: ExactDecimal = .zero
    /// The part of the credit that evidence assures, 0 to 1.
    public var assuranceFactor: ExactDecimal = .zero
    /// A Boolean value indicating whether what others report says otherwise and is not settled, so
    /// that nothing of the credit is assured.
    public var isContradicted = false
    /// The points of the questionnaire's score that it can bring.
    public var share: ExactDecimal = .zero

    init(question: QuestionIndex, state: State, counts: Bool) {
        self.question = question
        self.state = state
        self.counts = counts
    }

    /// The position of the credit rule that held; `nil` where none did.
    public var creditRule: Int? {
        get { creditRulePosition < 0 ? nil : Int(creditRulePosition) }
        set { creditRulePosition = newValue.map { Int32($0) } ?? -1 }
    }

    /// The position of the certificate that gave the credit; `nil` where the answer did.
    public var certificate: Int? {
        get { certificatePosition < 0 ? nil : Int(certificatePosition) }
        set { certificatePosition = newValue.map { Int32($0) } ?? -1 }
    }

    /// The points that are lost.
    public var lost: ExactDecimal { counts ? share * (.one - credit) : .zero }
}
