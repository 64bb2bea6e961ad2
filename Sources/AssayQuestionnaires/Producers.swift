/// The countries that mainly produce a material.
///
/// They are assumed where a supplier names the material and no country.
public struct Producers: Sendable {
    /// The material, as profiles name it.
    public var material: String
    /// The countries, ISO 3166-1 alpha-2.
    public var countries: [String]
    /// The year of which the sources speak.
    public var year: Int
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates an entry without citations.
    public init(material: String, countries: [String], year: Int) {
        self.material = material
        self.countries = countries
        self.year = year
    }
}
