public import AssayDiagnostics

/// A list that questionnaires share, as written.
public struct CatalogueDefinition: Sendable, Hashable {
    /// Where the root element begins.
    public var place: SourcePlace
    /// The name of the catalogue.
    public var id: EmbeddedText
    /// Major.minor.patch.
    public var version: EmbeddedText
    /// The language of texts without a language of their own.
    public var language: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// Documents that can be cited.
    public var sources: [SourceDefinition] = []
    /// Laws, guidance and standards whose clauses questions serve.
    public var frameworks: [FrameworkDefinition] = []
    /// Ways in which a buyer can change how others act.
    public var measures: [MeasureDefinition] = []
    /// Whom to work with.
    public var initiatives: [InitiativeDefinition] = []
    /// What others did and what came of it.
    public var practices: [PracticeDefinition] = []
    /// Countries and sites of which sources tell harm or risk.
    public var places: [PlaceDefinition] = []
    /// Where materials are mainly produced.
    public var producers: [ProducersDefinition] = []
    /// How much of each material sectors use.
    public var useShares: [UseShareDefinition] = []
    /// Countries in which people cannot speak freely.
    public var civicSpaces: [CivicSpaceDefinition] = []
    /// Certification and assurance schemes.
    public var schemes: [SchemeDefinition] = []
    /// Tables of evidence.
    public var assuranceTables: [AssuranceDefinition] = []
    /// What a supplier can carry at a time; of all catalogues one at most.
    public var capacities: [CapacityDefinition] = []
    /// The days on which nobody works, by country.
    public var holidays: [HolidaysDefinition] = []
    /// Findings that the engine makes for every questionnaire.
    public var standingFindings: [FindingDefinition] = []
    /// Questions to think about.
    public var questionSets: [QuestionSetDefinition] = []
    /// What actions have in common.
    public var themes: [ThemeDefinition] = []
    /// What who only buys from a site does in place of who runs it.
    public var letters: [LetterDefinition] = []
    /// Functions in a company.
    public var functions: [FunctionDefinition] = []

    /// Creates a catalogue definition without its optional parts.
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
