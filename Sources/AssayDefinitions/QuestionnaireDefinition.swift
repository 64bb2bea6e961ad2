public import AssayDiagnostics

/// A questionnaire as its author wrote it: nothing is looked up, rules are text.
///
/// Attributes are embedded text, so that every later message points to the exact column. What the
/// author left out is `nil`; defaults are the compiler's business.
public struct QuestionnaireDefinition: Sendable, Hashable {
    /// Where the root element begins.
    public var place: SourcePlace
    /// The name that others use.
    public var id: EmbeddedText
    /// Major.minor.patch.
    public var version: EmbeddedText
    /// The language of texts without a language of their own.
    public var language: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What it is about.
    public var summary = AuthoredText()
    /// Whom it is put to.
    public var audience = AuthoredText()
    /// Minutes that a prepared respondent needs.
    public var minutes: EmbeddedText?
    /// Questionnaires whose answers the rules may read.
    public var uses: [UseDefinition] = []
    /// Named sets of words.
    public var lists: [ListDefinition] = []
    /// How credits become scores.
    public var scoring: ScoringDefinition?
    /// The steps of progress, the lowest first.
    public var levels: LevelsDefinition?
    /// Which questions say how much of each material there is and where it comes from.
    public var exposure: ExposureDefinition?
    /// The sections in order.
    public var sections: [SectionDefinition] = []
    /// The findings in order.
    public var findings: [FindingDefinition] = []
    /// What certificates can stand for.
    public var equivalences: [EquivalenceDefinition] = []
    /// Questions of earlier versions that are no longer asked.
    public var retired: [RetiredQuestionDefinition] = []
    /// What a buyer's answers say about measures of leverage.
    public var readiness: [ReadinessDefinition] = []
    /// When a buyer already takes part in initiatives.
    public var memberships: [MembershipDefinition] = []
    /// Which categories of leverage come first.
    public var categoryOrders: [CategoryOrderDefinition] = []
    /// The sectors in which a buyer may work.
    public var ownSectors: [OwnSectorDefinition] = []
    /// What its answers say to questions of others; only a template of others has some.
    public var prefills: [PrefillDefinition] = []

    /// Creates a questionnaire without content.
    public init(
        place: SourcePlace, id: EmbeddedText, version: EmbeddedText, language: EmbeddedText,
        title: AuthoredText
    ) {
        self.place = place
        self.id = id
        self.version = version
        self.language = language
        self.title = title
    }
}

/// Another questionnaire whose answers the rules may read.
public struct UseDefinition: Sendable, Hashable {
    /// The questionnaire's id.
    public var questionnaire: EmbeddedText
    /// The prefix in rules, when it differs from the id.
    public var alias: EmbeddedText?

    /// Creates a use.
    public init(questionnaire: EmbeddedText, alias: EmbeddedText?) {
        self.questionnaire = questionnaire
        self.alias = alias
    }
}

/// A named set of words, such as countries, that rules may compare with.
public struct ListDefinition: Sendable, Hashable {
    /// The name in rules.
    public var id: EmbeddedText
    /// `countries` or `choices`.
    public var type: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// The clauses it rests on.
    public var citations: [CitationDefinition]
    /// The words.
    public var items: [EmbeddedText]

    /// Creates a list.
    public init(
        id: EmbeddedText, type: EmbeddedText, title: AuthoredText,
        citations: [CitationDefinition], items: [EmbeddedText]
    ) {
        self.id = id
        self.type = type
        self.title = title
        self.citations = citations
        self.items = items
    }
}

/// A question of an earlier version that is no longer asked.
public struct RetiredQuestionDefinition: Sendable, Hashable {
    /// The id it had.
    public var question: EmbeddedText
    /// The version that dropped it.
    public var since: EmbeddedText
    /// Why it was dropped.
    public var reason: AuthoredText

    /// Creates a retired question.
    public init(question: EmbeddedText, since: EmbeddedText, reason: AuthoredText) {
        self.question = question
        self.since = since
        self.reason = reason
    }
}
