/// A country or a site of which a source tells harm or risk with a material.
///
/// Where the answers name it, findings of its issues are likely and the place is talked about. That is no
/// verdict: nothing is said of the supplier, and no score or level changes.
public struct DocumentedPlace: Sendable {
    /// The likelihood at least of a finding where its place is documented: likely. What happens at the
    /// supplier itself, 4, nobody can know from a source about a place.
    public static let likelihood = 3

    /// The name in results.
    public var id: String
    /// The country, ISO 3166-1 alpha-2.
    public var country: String
    /// The part of the country, as people write it.
    public var region: String? = nil
    /// The mine or plant, as people write it.
    public var site: String? = nil
    /// Numbers that registers give the mine or plant.
    public var identifiers: [Identifier] = []
    /// The material, as findings name it.
    public var material: String
    /// The issues, as findings name them.
    public var issues: [String]
    /// The year of which the source speaks.
    public var year: Int
    /// What is told.
    public var note: LocalizedText
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates a place without its optional parts.
    public init(
        id: String, country: String, material: String, issues: [String], year: Int,
        note: LocalizedText
    ) {
        self.id = id
        self.country = country
        self.material = material
        self.issues = issues
        self.year = year
        self.note = note
    }
}
