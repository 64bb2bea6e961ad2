/// A law, guidance or standard whose clauses questions serve.
public struct Framework: Sendable {
    /// The name in questions.
    public var id: String
    /// The key of the source that holds the clauses.
    public var source: String
    /// The name that people see.
    public var title: LocalizedText
    /// A Boolean value indicating whether it is a law.
    public var isLaw = false
    /// The number of people from which it binds a company; 0 where it binds every one. Smaller ones meet it
    /// through their customers only.
    public var people = 0
    /// ISO 3166-1 codes of the countries in which a company must be for it to bind; none where it binds
    /// in every one.
    public var countries: [String] = []
    /// What the list of clauses covers, and what it leaves out.
    public var note: LocalizedText = LocalizedText()
    /// The clauses in the order of the framework.
    public var clauses: [Clause] = []

    /// Creates a framework without its optional parts.
    public init(id: String, source: String, title: LocalizedText) {
        self.id = id
        self.source = source
        self.title = title
    }
}

/// A clause of a framework.
public struct Clause: Sendable {
    /// The name in questions.
    public var id: String
    /// How it is cited, such as `Art. 49(1)(a)`.
    public var location: String
    /// What it asks.
    public var text: LocalizedText

    /// Creates a clause.
    public init(id: String, location: String, text: LocalizedText) {
        self.id = id
        self.location = location
        self.text = text
    }
}

/// A clause about which an answer says something, by its position in the catalogue.
public struct ServedClause: Sendable, Hashable {
    /// The position of the framework in the catalogue.
    public var framework: FrameworkIndex
    /// The position of the clause in its framework.
    public var clause: ClauseIndex

    /// Creates the position of a clause.
    public init(framework: FrameworkIndex, clause: ClauseIndex) {
        self.framework = framework
        self.clause = clause
    }
}
