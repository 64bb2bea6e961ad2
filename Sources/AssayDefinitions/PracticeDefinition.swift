public import AssayDiagnostics

/// What somebody did and what came of it, as written.
public struct PracticeDefinition: Sendable, Hashable {
    /// The name in findings and results.
    public var id: EmbeddedText
    /// The year of which the source speaks.
    public var year: EmbeddedText
    /// Who did what.
    public var title: AuthoredText
    /// What came of it.
    public var result: AuthoredText
    /// Under which condition it held.
    public var condition: AuthoredText
    /// What others can carry over.
    public var carryOver: AuthoredText
    /// The material; any when left out.
    public var material: EmbeddedText?
    /// The issue; any when left out.
    public var issue: EmbeddedText?
    /// Where it was done; anywhere when left out.
    public var countries: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a practice definition without its optional parts.
    public init(
        id: EmbeddedText, year: EmbeddedText, title: AuthoredText, result: AuthoredText,
        condition: AuthoredText, carryOver: AuthoredText
    ) {
        self.id = id
        self.year = year
        self.title = title
        self.result = result
        self.condition = condition
        self.carryOver = carryOver
    }
}
