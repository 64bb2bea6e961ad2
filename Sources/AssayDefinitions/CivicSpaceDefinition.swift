public import AssayDiagnostics

/// The countries in which people cannot speak freely, as written.
public struct CivicSpaceDefinition: Sendable, Hashable {
    /// The year of the ratings.
    public var year: EmbeddedText
    /// The countries with the worst rating.
    public var closed: [ClosedCountryDefinition]
    /// ISO 3166-1 codes of countries with the rating above it.
    public var repressed: EmbeddedText?
    /// What to say before the names of closed countries.
    public var caution: AuthoredText = AuthoredText()
    /// The evidence that closes an action there, in place of what people say.
    public var closesWith: AuthoredText = AuthoredText()
    /// Where the ratings were published.
    public var citations: [CitationDefinition] = []

    /// Creates a list without its optional parts.
    public init(year: EmbeddedText, closed: [ClosedCountryDefinition]) {
        self.year = year
        self.closed = closed
    }
}

/// A country in which people cannot speak freely, as written.
public struct ClosedCountryDefinition: Sendable, Hashable {
    /// The ISO 3166-1 code.
    public var code: EmbeddedText
    /// What people call it.
    public var name: AuthoredText

    /// Creates a country.
    public init(code: EmbeddedText, name: AuthoredText) {
        self.code = code
        self.name = name
    }
}
