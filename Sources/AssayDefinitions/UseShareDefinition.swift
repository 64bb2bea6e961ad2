public import AssayDiagnostics

/// How much of a material a sector uses, as written.
public struct UseShareDefinition: Sendable, Hashable {
    /// The material.
    public var material: EmbeddedText
    /// The sector.
    public var sector: EmbeddedText
    /// The share in percent.
    public var percent: EmbeddedText?
    /// The year of which the source speaks.
    public var year: EmbeddedText
    /// The initiative through which companies of the sector are reached.
    public var through: EmbeddedText?
    /// Of what the share is.
    public var note: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates a definition without its optional parts.
    public init(material: EmbeddedText, sector: EmbeddedText, year: EmbeddedText) {
        self.material = material
        self.sector = sector
        self.year = year
    }
}
