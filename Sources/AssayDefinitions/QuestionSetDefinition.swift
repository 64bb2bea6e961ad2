public import AssayDiagnostics

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

    /// Creates a question set definition without its optional parts.
    public init(id: EmbeddedText, offered: EmbeddedText, title: AuthoredText) {
        self.id = id
        self.offered = offered
        self.title = title
    }
}
