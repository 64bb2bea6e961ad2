public import AssayDiagnostics

/// A country or a site of which a source tells harm or risk, as written.
public struct PlaceDefinition: Sendable, Hashable {
    /// The name in results.
    public var id: EmbeddedText
    /// The country.
    public var country: EmbeddedText
    /// The material that comes from there.
    public var material: EmbeddedText
    /// The issues that are told.
    public var issues: EmbeddedText
    /// The year of which the source speaks.
    public var year: EmbeddedText
    /// What is told.
    public var note: AuthoredText
    /// The part of the country.
    public var region: EmbeddedText?
    /// The mine or plant.
    public var site: EmbeddedText?
    /// Numbers that registers give the site.
    public var identifiers: [IdentifierDefinition] = []
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a place definition without its optional parts.
    public init(
        id: EmbeddedText, country: EmbeddedText, material: EmbeddedText, issues: EmbeddedText,
        year: EmbeddedText, note: AuthoredText
    ) {
        self.id = id
        self.country = country
        self.material = material
        self.issues = issues
        self.year = year
        self.note = note
    }
}
