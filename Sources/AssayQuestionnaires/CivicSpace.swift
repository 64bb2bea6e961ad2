/// The countries in which people cannot speak freely, as they were rated in a year.
public struct CivicSpace: Sendable {
    /// The year of the ratings.
    public var year: Int
    /// Countries with the worst rating, by code.
    public var closed: [ClosedCountry]
    /// ISO 3166-1 codes of countries with the rating above it.
    public var repressed: [String] = []
    /// What to say before the names of closed countries that the answers name.
    public var caution: LocalizedText = LocalizedText()
    /// The evidence that closes an action there, in place of what people say.
    public var closesWith: LocalizedText = LocalizedText()
    /// Where the ratings were published.
    public var citations: [Citation] = []

    /// Creates a list without its optional parts.
    public init(year: Int, closed: [ClosedCountry]) {
        self.year = year
        self.closed = closed
    }
}

/// A country in which people cannot speak freely.
public struct ClosedCountry: Sendable, Hashable {
    /// The ISO 3166-1 code.
    public var code: String
    /// What people call it.
    public var name: LocalizedText

    /// Creates a country.
    public init(code: String, name: LocalizedText) {
        self.code = code
        self.name = name
    }
}
