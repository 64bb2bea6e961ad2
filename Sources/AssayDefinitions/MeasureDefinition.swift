public import AssayDiagnostics

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
    /// What it costs the buyer.
    public var cost: AuthoredText = AuthoredText()
    /// What it brings.
    public var benefit: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a measure definition without its optional parts.
    public init(
        id: EmbeddedText, category: EmbeddedText, title: AuthoredText, summary: AuthoredText
    ) {
        self.id = id
        self.category = category
        self.title = title
        self.summary = summary
    }
}
