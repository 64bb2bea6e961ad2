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
    /// Certification and assurance schemes.
    public var schemes: [SchemeDefinition] = []
    /// Tables of evidence.
    public var assuranceTables: [AssuranceDefinition] = []
    /// Findings that the engine makes for every questionnaire.
    public var standingFindings: [FindingDefinition] = []
    /// Questions to think about.
    public var questionSets: [QuestionSetDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
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

/// A document that can be cited.
public struct SourceDefinition: Sendable, Hashable {
    /// The key in citations.
    public var id: EmbeddedText
    /// Its title.
    public var title: AuthoredText
    /// Who published it, when, and how to find it.
    public var publisher: AuthoredText
    /// What to take care of.
    public var note: AuthoredText = AuthoredText()

    /// Creates it with what must be there; the rest is empty until set.
    public init(id: EmbeddedText, title: AuthoredText, publisher: AuthoredText) {
        self.id = id
        self.title = title
        self.publisher = publisher
    }
}

/// A way in which a buyer can change how others act.
public struct MeasureDefinition: Sendable, Hashable {
    /// The name in findings.
    public var id: EmbeddedText
    /// One of the five categories of leverage.
    public var category: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What is done.
    public var summary: AuthoredText
    /// What must be in place first.
    public var prerequisite: AuthoredText = AuthoredText()
    /// When it fits.
    public var fits: AuthoredText = AuthoredText()
    /// What to keep on record.
    public var record: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(
        id: EmbeddedText, category: EmbeddedText, title: AuthoredText, summary: AuthoredText
    ) {
        self.id = id
        self.category = category
        self.title = title
        self.summary = summary
    }
}

/// Someone to work with on a material or an issue.
public struct InitiativeDefinition: Sendable, Hashable {
    /// The name in results.
    public var id: EmbeddedText
    /// What sort of body it is.
    public var kind: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What it can do.
    public var summary: AuthoredText
    /// Materials; all when left out.
    public var materials: EmbeddedText?
    /// Issues; all when left out.
    public var issues: EmbeddedText?
    /// Countries in which it can help; all when left out.
    public var countries: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(id: EmbeddedText, kind: EmbeddedText, title: AuthoredText, summary: AuthoredText) {
        self.id = id
        self.kind = kind
        self.title = title
        self.summary = summary
    }
}

/// A certification or assurance scheme.
public struct SchemeDefinition: Sendable, Hashable {
    /// The name in certificates.
    public var id: EmbeddedText
    /// The kind of evidence a certificate is.
    public var evidence: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What it certifies.
    public var summary: AuthoredText
    /// The longest time a certificate can be valid.
    public var valid: EmbeddedText?
    /// Issues it covers.
    public var issues: [EmbeddedText] = []
    /// What a certificate does not stand for.
    public var doesNotCover: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(
        id: EmbeddedText, evidence: EmbeddedText, title: AuthoredText, summary: AuthoredText
    ) {
        self.id = id
        self.evidence = evidence
        self.title = title
        self.summary = summary
    }
}

/// A table of evidence: how much a claim counts with the proof it comes with.
public struct AssuranceDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in questionnaires.
    public var id: EmbeddedText
    /// The version that results name.
    public var version: EmbeddedText
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The kinds of evidence.
    public var kinds: [EvidenceKindDefinition] = []
    /// How evidence loses value with age.
    public var decays: [DecayDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(place: SourcePlace, id: EmbeddedText, version: EmbeddedText) {
        self.place = place
        self.id = id
        self.version = version
    }
}

/// A kind of evidence.
public struct EvidenceKindDefinition: Sendable, Hashable {
    /// The name in submissions.
    public var id: EmbeddedText
    /// From 0, the weakest, to 5.
    public var rank: EmbeddedText
    /// The part of a credit that is assured.
    public var factor: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText

    /// Creates it with what must be there; the rest is empty until set.
    public init(id: EmbeddedText, rank: EmbeddedText, factor: EmbeddedText, title: AuthoredText) {
        self.id = id
        self.rank = rank
        self.factor = factor
        self.title = title
    }
}

/// How evidence loses value with age.
public struct DecayDefinition: Sendable, Hashable {
    /// The age from which it counts less.
    public var after: EmbeddedText
    /// The part that is left.
    public var factor: EmbeddedText

    /// Creates it with what must be there; the rest is empty until set.
    public init(after: EmbeddedText, factor: EmbeddedText) {
        self.after = after
        self.factor = factor
    }
}

/// Questions to think about, never scored.
public struct QuestionSetDefinition: Sendable, Hashable {
    /// The name of the set.
    public var id: EmbeddedText
    /// When it is offered.
    public var offered: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What it is for.
    public var summary: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The questions.
    public var questions: [AuthoredText] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(id: EmbeddedText, offered: EmbeddedText, title: AuthoredText) {
        self.id = id
        self.offered = offered
        self.title = title
    }
}
