/// The lists that questionnaires share, of all catalogue files together.
public struct Catalogue: Sendable {
    /// Documents that can be cited, by id.
    public var sources: [Source] = []
    /// Laws, guidance and standards whose clauses questions serve.
    public var frameworks: [Framework] = []
    /// Ways in which a buyer can change how others act.
    public var measures: [Measure] = []
    /// Whom to work with.
    public var initiatives: [Initiative] = []
    /// What others did and what came of it, by id.
    public var practices: [Practice] = []
    /// Countries and sites of which sources tell harm or risk, by id.
    public var places: [DocumentedPlace] = []
    /// Where materials are mainly produced, by material.
    public var producers: [Producers] = []
    /// How much of each material sectors use, by material, the largest share first.
    public var useShares: [UseShare] = []
    /// Countries in which people cannot speak freely, the latest year first.
    public var civicSpaces: [CivicSpace] = []
    /// Certification and assurance schemes.
    public var schemes: [Scheme] = []
    /// Tables of evidence.
    public var assuranceTables: [AssuranceTable] = []
    /// What a supplier can carry at a time; a plan is not cut where it is `nil`.
    public var capacity: PlanCapacity?
    /// The days on which nobody works, by country.
    public var holidays: [Holidays] = []
    /// Findings that the engine makes for every questionnaire.
    public var standingFindings: [Finding] = []
    /// Questions to think about.
    public var questionSets: [QuestionSet] = []
    /// What actions have in common, by id.
    public var themes: [Theme] = []
    /// What who only buys from a site does in place of who runs it, by id.
    public var letters: [RequestLetter] = []
    /// Functions in a company, by id.
    public var functions: [CompanyFunction] = []

    /// Creates an empty catalogue.
    public init() {
    }
}

extension Catalogue {
    /// Creates a catalogue without entries.
    public static var empty: Catalogue { Catalogue() }
}
