public import AssayDiagnostics

/// What a valid certificate of a scheme can stand for, as written.
public struct EquivalenceDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The id of a scheme.
    public var scheme: EmbeddedText
    /// Versions that count.
    public var versions: EmbeddedText?
    /// Levels that count.
    public var levels: EmbeddedText?
    /// Materials of which one must be covered.
    public var materials: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The questions that get credit.
    public var covers: [CoverDefinition] = []

    /// Creates an equivalence definition without its optional parts.
    public init(place: SourcePlace, scheme: EmbeddedText) {
        self.place = place
        self.scheme = scheme
    }
}

/// A question that gets credit from a certificate.
public struct CoverDefinition: Sendable, Hashable {
    /// The id of the question.
    public var question: EmbeddedText
    /// The most credit, 0 to 1.
    public var credit: EmbeddedText

    /// Creates a cover definition.
    public init(question: EmbeddedText, credit: EmbeddedText) {
        self.question = question
        self.credit = credit
    }
}
