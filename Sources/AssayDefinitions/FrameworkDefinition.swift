public import AssayDiagnostics

/// A law, guidance or standard whose clauses questions serve, as written.
public struct FrameworkDefinition: Sendable, Hashable {
    /// The name in questions.
    public var id: EmbeddedText
    /// The source that holds the clauses.
    public var source: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// Whether it is a law.
    public var law: EmbeddedText?
    /// The number of people from which it binds a company.
    public var people: EmbeddedText?
    /// The countries in which a company must be for it to bind.
    public var countries: EmbeddedText?
    /// What the list of clauses covers, and what it leaves out.
    public var note: AuthoredText = AuthoredText()
    /// The clauses in their order.
    public var clauses: [ClauseDefinition] = []

    /// Creates a framework definition without its optional parts.
    public init(id: EmbeddedText, source: EmbeddedText, title: AuthoredText) {
        self.id = id
        self.source = source
        self.title = title
    }
}

/// A clause of a framework, as written.
public struct ClauseDefinition: Sendable, Hashable {
    /// The name in questions.
    public var id: EmbeddedText
    /// How it is cited.
    public var location: EmbeddedText
    /// What it asks.
    public var text: AuthoredText

    /// Creates a clause definition.
    public init(id: EmbeddedText, location: EmbeddedText, text: AuthoredText) {
        self.id = id
        self.location = location
        self.text = text
    }
}
