public import AssayDiagnostics

/// The days on which nobody works in a country, as written.
public struct HolidaysDefinition: Sendable, Hashable {
    /// The country.
    public var country: EmbeddedText
    /// The days of the weekend.
    public var weekend: EmbeddedText?
    /// Holidays on the same day of every year.
    public var eachYear: EmbeddedText?
    /// Other holidays by their dates.
    public var dates: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a definition without its optional parts.
    public init(country: EmbeddedText) { self.country = country }
}
