public import AssayExpressions

/// A question with its names resolved and its rules ready to run.
public struct Question: Sendable {
    /// Its place among all questions of the library.
    public var index: QuestionIndex
    /// The name in rules and submissions.
    public var id: String
    /// The position of its questionnaire in the library.
    public var questionnaire: QuestionnaireIndex
    /// The position of its section in the questionnaire.
    public var section: SectionIndex
    /// What kind of answer it takes.
    public var type: QuestionType
    /// The question.
    public var text: LocalizedText
    /// What a strong answer looks like and why it is asked.
    public var guidance: LocalizedText = LocalizedText()
    /// What an answer speaks of.
    public var layer: Layer? = nil
    /// The weight within its section, before the weight of the layer; 0 is not scored.
    public var weight: ExactDecimal = .one
    /// A Boolean value indicating whether levels may ask that it is met.
    public var isCritical: Bool = false
    /// A Boolean value indicating whether the short path asks it.
    public var isCore: Bool = false
    /// A Boolean value indicating whether it asks about consent, which no audit carries alone.
    public var asksConsent: Bool = false
    /// A Boolean value indicating whether a gate reads it, so that silence about it holds the level.
    public var isBehindGate: Bool = false
    /// Puts the question to a supplier; always when `nil`.
    public var relevance: Rule? = nil
    /// A Boolean value indicating whether "we do not know yet" is an answer.
    public var allowsUnknown: Bool = true
    /// The credit of "we do not know yet", 0 to 1.
    public var unknownCredit: ExactDecimal = .zero
    /// A Boolean value indicating whether "does not apply" is an answer.
    public var allowsNotApplicable: Bool = false
    /// Holds where the answer tells of harm; `nil` where only options can tell of it.
    public var tellsOfHarm: Rule? = nil
    /// What values are possible.
    public var limits: ValueLimits = ValueLimits()
    /// The most rows of a table.
    public var maximumRows: Int = 200
    /// The answers that can be chosen.
    public var options: [Option] = []
    /// The columns of a table.
    public var columns: [Column] = []
    /// The clauses it rests on.
    public var citations: [Citation] = []
    /// The clauses of frameworks about which its answer says something.
    public var serves: [ServedClause] = []
    /// Answers of earlier versions that are answers to this question.
    public var formerAnswers: [FormerAnswer] = []
    /// Earlier ids; answers to them are answers to this question as they are.
    public var formerIDs: [String] = []
    /// What kind of evidence a good answer comes with.
    public var expectedEvidence: ExpectedEvidence? = nil
    /// What cannot be right in an answer.
    public var checks: [Check] = []
    /// The credits, the first that holds counts; none means that it is not scored.
    public var credits: [Credit] = []

    /// Creates a question without its optional parts.
    public init(
        index: QuestionIndex, id: String, questionnaire: QuestionnaireIndex, section: SectionIndex,
        type: QuestionType, text: LocalizedText
    ) {
        self.index = index
        self.id = id
        self.questionnaire = questionnaire
        self.section = section
        self.type = type
        self.text = text
    }
}

extension Question {
    /// A Boolean value indicating whether the question has credit to earn.
    public var isScored: Bool { !credits.isEmpty && weight > .zero }
}
