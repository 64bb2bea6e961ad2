public import AssayDiagnostics

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
    /// The part of a credit that a certificate earns where the buyer has not looked into the scheme.
    public var strength: EmbeddedText?
    /// Issues it covers.
    public var issues: [EmbeddedText] = []
    /// What a certificate does not stand for.
    public var doesNotCover: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a scheme definition without its optional parts.
    public init(
        id: EmbeddedText, evidence: EmbeddedText, title: AuthoredText, summary: AuthoredText
    ) {
        self.id = id
        self.evidence = evidence
        self.title = title
        self.summary = summary
    }
}
