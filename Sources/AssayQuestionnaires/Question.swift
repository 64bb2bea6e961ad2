public import AssayExpressions

/// A question with its names resolved and its rules ready to run.
public struct Question: Sendable {
    /// Its place among all questions of the library.
    public var index: QuestionIndex
    /// The name in rules and submissions.
    public var id: String
    /// The position of its questionnaire in the library.
    public var questionnaire: Int
    /// The position of its section in the questionnaire.
    public var section: Int
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
    /// Puts the question to a supplier; always when `nil`.
    public var relevance: Rule? = nil
    /// A Boolean value indicating whether "we do not know yet" is an answer.
    public var allowsUnknown: Bool = true
    /// The credit of "we do not know yet", 0 to 1.
    public var unknownCredit: ExactDecimal = .zero
    /// A Boolean value indicating whether "does not apply" is an answer.
    public var allowsNotApplicable: Bool = false
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
    /// Earlier ids; answers to them are answers to this question.
    public var formerIDs: [String] = []
    /// What kind of evidence a good answer comes with.
    public var expectedEvidence: ExpectedEvidence? = nil
    /// What cannot be right in an answer.
    public var checks: [Check] = []
    /// The credits, the first that holds counts; none means that it is not scored.
    public var credits: [Credit] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(
        index: QuestionIndex, id: String, questionnaire: Int, section: Int, type: QuestionType,
        text: LocalizedText
    ) {
        self.index = index
        self.id = id
        self.questionnaire = questionnaire
        self.section = section
        self.type = type
        self.text = text
    }
}

/// One of the answers that can be chosen.
public struct Option: Sendable {
    /// The word of its id.
    public var symbol: Symbol
    /// The name in rules and submissions.
    public var id: String
    /// What people see.
    public var text: LocalizedText
    /// A Boolean value indicating whether it cannot be chosen together with another.
    public var isExclusive: Bool = false

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(symbol: Symbol, id: String, text: LocalizedText) {
        self.symbol = symbol
        self.id = id
        self.text = text
    }
}

/// A column of a table.
public struct Column: Sendable {
    /// The name in rules and submissions.
    public var id: String
    /// What its cells hold; never a table or several values.
    public var type: QuestionType
    /// The heading.
    public var text: LocalizedText
    /// A Boolean value indicating whether each row must fill it.
    public var isRequired: Bool = false
    /// What values are possible.
    public var limits: ValueLimits = ValueLimits()
    /// The answers that can be chosen.
    public var options: [Option] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, type: QuestionType, text: LocalizedText) {
        self.id = id
        self.type = type
        self.text = text
    }
}

/// What kind of evidence a good answer comes with.
public struct ExpectedEvidence: Sendable {
    /// The least rank in the evidence table.
    public var rank: UInt8
    /// The kind with that rank.
    public var kind: String
    /// The oldest that still counts in full.
    public var within: CalendarDuration? = nil
    /// What the document should show.
    public var text: LocalizedText = LocalizedText()

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(rank: UInt8, kind: String) {
        self.rank = rank
        self.kind = kind
    }
}

/// Something in an answer that cannot be right.
public struct Check: Sendable {
    /// Holds when the answer cannot be right.
    public var when: Rule
    /// What is told.
    public var message: LocalizedText

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(when: Rule, message: LocalizedText) {
        self.when = when
        self.message = message
    }
}

/// The credit of an answer.
public struct Credit: Sendable {
    /// Holds always when `nil`.
    public var when: Rule?
    /// How much.
    public var amount: Amount

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(when: Rule?, amount: Amount) {
        self.when = when
        self.amount = amount
    }
}

/// What values a question or a column takes.
public struct ValueLimits: Sendable {
    /// The unit of a number.
    public var unit: String? = nil
    /// The least number.
    public var minimum: ExactDecimal? = nil
    /// The greatest number.
    public var maximum: ExactDecimal? = nil
    /// The most digits after the point.
    public var digits: Int? = nil
    /// The most characters of a text.
    public var maximumLength: Int = 4000

    /// Creates it with what must be there; the rest has its usual value until set.
    public init() {
    }
}

extension Question {
    /// A Boolean value indicating whether the question has credit to earn.
    public var isScored: Bool { !credits.isEmpty && weight > .zero }
}

extension Credit {
    /// How much credit an answer gets.
    public enum Amount: Sendable {
        /// Always the same, 0 to 1.
        case fixed(ExactDecimal)
        /// A rule of type number, cut to 0 to 1; not a number counts as 0.
        case share(Rule)
    }
}
