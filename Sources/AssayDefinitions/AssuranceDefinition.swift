public import AssayDiagnostics

/// A table of evidence: how much a claim counts with the proof it comes with.
public struct AssuranceDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in questionnaires.
    public var id: EmbeddedText
    /// The version that results name.
    public var version: EmbeddedText
    /// The most that evidence counts which nobody but the supplier has seen.
    public var unreviewed: EmbeddedText?
    /// The part of what is missing to 1 that a second independent kind adds.
    public var together: EmbeddedText?
    /// The most that an audit counts alone on outcome and consent.
    public var auditAlone: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The kinds of evidence.
    public var kinds: [EvidenceKindDefinition] = []
    /// How evidence loses value with age.
    public var decays: [DecayDefinition] = []

    /// Creates an assurance definition without its optional parts.
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
    /// Who speaks: `supplier`, `audit` or `other`.
    public var voice: EmbeddedText?
    /// The name that people see.
    public var title: AuthoredText

    /// Creates an evidence kind definition.
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

    /// Creates a decay definition.
    public init(after: EmbeddedText, factor: EmbeddedText) {
        self.after = after
        self.factor = factor
    }
}
