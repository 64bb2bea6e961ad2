public import AssayDiagnostics

/// Which questions say how much of each material there is and where it comes from, as written.
public struct ExposureDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The question that names the materials.
    public var materials: EmbeddedText
    /// The table with a row for each material and country.
    public var rows: EmbeddedText
    /// The question that names countries of extraction.
    public var countries: EmbeddedText
    /// The question that says how many people work for the company.
    public var people: EmbeddedText
    /// The question that says what the company does.
    public var roles: EmbeddedText?
    /// The rule that holds where an origin is a red flag.
    public var redFlag: EmbeddedText?

    /// Creates an exposure definition without its optional parts.
    public init(
        place: SourcePlace, materials: EmbeddedText, rows: EmbeddedText, countries: EmbeddedText,
        people: EmbeddedText
    ) {
        self.place = place
        self.materials = materials
        self.rows = rows
        self.countries = countries
        self.people = people
    }
}
