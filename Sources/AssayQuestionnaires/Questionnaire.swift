public import AssayExpressions

/// A questionnaire ready to be answered: names are indexes, rules are programs.
public struct Questionnaire: Sendable {
    /// The name that others use.
    public var id: String
    /// Major.minor.patch.
    public var version: String
    /// The language of its original texts.
    public var language: String
    /// The name that people see.
    public var title: LocalizedText
    /// What it is about.
    public var summary: LocalizedText = LocalizedText()
    /// Whom it is put to.
    public var audience: LocalizedText = LocalizedText()
    /// Minutes that a prepared respondent needs.
    public var minutes: Int? = nil
    /// How credits become scores.
    public var scoring: Scoring
    /// The steps of progress, the lowest first.
    public var levels: [Level] = []
    /// The sections in order.
    public var sections: [Section] = []
    /// Its questions among all questions of the library.
    public var questions: Range<Int> = 0..<0
    /// The findings in the order of the definition.
    public var findings: [Finding] = []
    /// What certificates can stand for.
    public var equivalences: [Equivalence] = []
    /// Questions that are no longer asked.
    public var retired: [RetiredQuestion] = []
    /// What a buyer's answers say about measures of leverage.
    public var readiness: [Readiness] = []
    /// When a buyer already takes part in initiatives.
    public var memberships: [Membership] = []
    /// Positions of the questionnaires whose answers its rules read.
    public var uses: [Int] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(
        id: String, version: String, language: String, title: LocalizedText, scoring: Scoring
    ) {
        self.id = id
        self.version = version
        self.language = language
        self.title = title
        self.scoring = scoring
    }
}

/// A group of questions that is scored as one.
public struct Section: Sendable {
    /// The name in rules and results.
    public var id: String
    /// The name that people see.
    public var title: LocalizedText
    /// What it is about.
    public var summary: LocalizedText = LocalizedText()
    /// The weight relative to the other sections.
    public var weight: ExactDecimal = .one
    /// Puts the section to a supplier; always when `nil`.
    public var relevance: Rule? = nil
    /// Its questions among all questions of the library.
    public var questions: Range<Int>

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, title: LocalizedText, questions: Range<Int>) {
        self.id = id
        self.title = title
        self.questions = questions
    }
}

/// A question of an earlier version; answers to it are kept and not scored.
public struct RetiredQuestion: Sendable {
    /// The id it had.
    public var id: String
    /// The version that dropped it.
    public var since: String
    /// Why it was dropped.
    public var reason: LocalizedText

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, since: String, reason: LocalizedText) {
        self.id = id
        self.since = since
        self.reason = reason
    }
}

/// The questionnaires of one assessment.
public struct Programme: Sendable {
    /// The name of the programme.
    public var id: String
    /// Major.minor.patch.
    public var version: String
    /// The name that people see.
    public var title: LocalizedText
    /// What it is for.
    public var summary: LocalizedText = LocalizedText()
    /// Its questionnaires in order.
    public var parts: [Part] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, version: String, title: LocalizedText) {
        self.id = id
        self.version = version
        self.title = title
    }
}

extension Programme {
    /// A questionnaire of a programme.
    public struct Part: Sendable {
        /// The position of the questionnaire in the library.
        public var questionnaire: Int
        /// The weight in the programme's score; 0 is not scored.
        public var weight: ExactDecimal
        /// Makes the questionnaire apply; always when `nil`.
        public var when: Rule?

        /// Creates a part.
        public init(questionnaire: Int, weight: ExactDecimal, when: Rule?) {
            self.questionnaire = questionnaire
            self.weight = weight
            self.when = when
        }
    }
}
