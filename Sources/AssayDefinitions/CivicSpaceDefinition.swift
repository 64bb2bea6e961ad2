public import AssayDiagnostics

/// The countries in which people cannot speak freely, as written.
public struct CivicSpaceDefinition: Sendable, Hashable {
    /// The year of the ratings.
    public var year: EmbeddedText
    /// ISO 3166-1 codes of countries with the worst rating.
    public var closed: EmbeddedText
    /// ISO 3166-1 codes of countries with the rating above it.
    public var repressed: EmbeddedText?
    /// What to say before the codes of closed countries.
    public var caution: AuthoredText = AuthoredText()
    /// Where the ratings were published.
    public var citations: [CitationDefinition] = []

    /// Creates a list without its optional parts.
    public init(year: EmbeddedText, closed: EmbeddedText) {
        self.year = year
        self.closed = closed
    }
}
