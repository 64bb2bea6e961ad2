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

    /// Creates an initiative without its optional parts.
    public init(id: String, kind: InitiativeKind, title: LocalizedText, summary: LocalizedText) {
        self.id = id
        self.kind = kind
        self.title = title
        self.summary = summary
    }
}
