public import AssayDiagnostics

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

    /// Creates an initiative definition without its optional parts.
    public init(id: EmbeddedText, kind: EmbeddedText, title: AuthoredText, summary: AuthoredText) {
        self.id = id
        self.kind = kind
        self.title = title
        self.summary = summary
    }
}
