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
    /// A Boolean value indicating whether it only holds what a template of others asks.
    ///
    /// Nothing of an assessment looks into it: a smelter's country is no country of origin.
    public var isTemplate = false
    /// How credits become scores.
    public var scoring: Scoring
    /// The steps of progress, the lowest first.
    public var levels: [Level] = []
    /// Which questions say how much of each material there is and where it comes from.
    public var exposure: ExposureQuestions? = nil
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
    /// Which categories of leverage come first; of several that hold the first counts.
    public var categoryOrders: [CategoryOrder] = []
    /// The sectors in which a buyer may work.
    public var ownSectors: [OwnSector] = []
    /// Positions of the questionnaires whose answers its rules read.
    public var uses: [QuestionnaireIndex] = []

    /// Creates a questionnaire without its optional parts.
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
