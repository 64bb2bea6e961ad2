public import AssayExpressions

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
    /// Certification and assurance schemes.
    public var schemes: [Scheme] = []
    /// Tables of evidence.
    public var assuranceTables: [AssuranceTable] = []
    /// Findings that the engine makes for every questionnaire.
    public var standingFindings: [Finding] = []
    /// Questions to think about.
    public var questionSets: [QuestionSet] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init() {
    }
}

/// A document that can be cited.
public struct Source: Sendable {
    /// The key in citations.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// Who published it, when, and how to find it.
    public var publisher: LocalizedText
    /// What to take care of.
    public var note: LocalizedText = LocalizedText()

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, title: LocalizedText, publisher: LocalizedText) {
        self.id = id
        self.title = title
        self.publisher = publisher
    }
}

/// A way in which a buyer can change how others act.
public struct Measure: Sendable {
    /// The name in findings.
    public var id: String
    /// The category of leverage.
    public var category: LeverageCategory
    /// The name that people see.
    public var title: LocalizedText
    /// What is done.
    public var summary: LocalizedText
    /// What must be in place first.
    public var prerequisite: LocalizedText = LocalizedText()
    /// When it fits.
    public var fits: LocalizedText = LocalizedText()
    /// What to keep on record.
    public var record: LocalizedText = LocalizedText()
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(
        id: String, category: LeverageCategory, title: LocalizedText, summary: LocalizedText
    ) {
        self.id = id
        self.category = category
        self.title = title
        self.summary = summary
    }
}

/// Someone to work with on a material or an issue.
public struct Initiative: Sendable {
    /// The name in results.
    public var id: String
    /// What sort of body it is.
    public var kind: InitiativeKind
    /// The name that people see.
    public var title: LocalizedText
    /// What it can do.
    public var summary: LocalizedText
    /// Materials; all when empty.
    public var materials: [String] = []
    /// Issues; all when empty.
    public var issues: [String] = []
    /// The countries, ISO 3166-1 alpha-2, in which it can help; all when empty.
    public var countries: [String] = []
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, kind: InitiativeKind, title: LocalizedText, summary: LocalizedText) {
        self.id = id
        self.kind = kind
        self.title = title
        self.summary = summary
    }
}

/// A certification or assurance scheme.
public struct Scheme: Sendable {
    /// The name in certificates.
    public var id: String
    /// The rank of its evidence in the evidence table.
    public var evidenceRank: UInt8
    /// The name that people see.
    public var title: LocalizedText
    /// What it certifies.
    public var summary: LocalizedText
    /// The longest time a certificate can be valid.
    public var valid: CalendarDuration? = nil
    /// Issues it covers.
    public var issues: [String] = []
    /// What a certificate does not stand for.
    public var doesNotCover: LocalizedText
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(
        id: String, evidenceRank: UInt8, title: LocalizedText, summary: LocalizedText,
        doesNotCover: LocalizedText
    ) {
        self.id = id
        self.evidenceRank = evidenceRank
        self.title = title
        self.summary = summary
        self.doesNotCover = doesNotCover
    }
}

/// Questions to think about, never scored.
public struct QuestionSet: Sendable {
    /// The name of the set.
    public var id: String
    /// When it is offered.
    public var offer: QuestionSetOffer
    /// The name that people see.
    public var title: LocalizedText
    /// What it is for.
    public var summary: LocalizedText = LocalizedText()
    /// The questions.
    public var questions: [LocalizedText] = []
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, offer: QuestionSetOffer, title: LocalizedText) {
        self.id = id
        self.offer = offer
        self.title = title
    }
}

extension Catalogue {
    /// Creates a catalogue without entries.
    public static var empty: Catalogue { Catalogue() }
}
