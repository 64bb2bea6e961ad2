/// The countries in which people cannot speak freely, as they were rated in a year.
public struct CivicSpace: Sendable {
    /// The year of the ratings.
    public var year: Int
    /// ISO 3166-1 codes of countries with the worst rating.
    public var closed: [String]
    /// ISO 3166-1 codes of countries with the rating above it.
    public var repressed: [String] = []
    /// What to say before the codes of closed countries that the answers name.
    public var caution: LocalizedText = LocalizedText()
    /// Where the ratings were published.
    public var citations: [Citation] = []

    /// Creates a list without its optional parts.
    public init(year: Int, closed: [String]) {
        self.year = year
        self.closed = closed
    }
}
