public import AssayDiagnostics

/// The steps of progress, the lowest first.
public struct LevelsDefinition: Sendable, Hashable {
    /// The clauses they rest on.
    public var citations: [CitationDefinition]
    /// The levels in rising order.
    public var levels: [LevelDefinition]

    /// Creates a levels definition.
    public init(citations: [CitationDefinition], levels: [LevelDefinition]) {
        self.citations = citations
        self.levels = levels
    }
}

/// A step of progress and what reaching it takes.
public struct LevelDefinition: Sendable, Hashable {
    /// The name in results.
    public var id: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What the level means.
    public var summary: AuthoredText = AuthoredText()
    /// The least assured score of each named section, 0 to 100.
    public var minimum: EmbeddedText?
    /// The least share of applicable scored questions answered, in percent.
    public var coverage: EmbeddedText?
    /// Ids of the sections that must have the minimum, separated by spaces; all when left out.
    public var sections: EmbeddedText?
    /// The least assured credit of every critical question, 0 to 1.
    public var critical: EmbeddedText?

    /// Creates a level definition without its optional parts.
    public init(id: EmbeddedText, title: AuthoredText) {
        self.id = id
        self.title = title
    }
}
