public import AssayDiagnostics

/// The countries that mainly produce a material, as written.
public struct ProducersDefinition: Sendable, Hashable {
    /// The material.
    public var material: EmbeddedText
    /// The countries.
    public var countries: EmbeddedText
    /// The year of which the source speaks.
    public var year: EmbeddedText
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a definition without its optional parts.
    public init(material: EmbeddedText, countries: EmbeddedText, year: EmbeddedText) {
        self.material = material
        self.countries = countries
        self.year = year
    }
}
