/// How much of a material a sector uses.
///
/// It says how far a sector is heard alone, and which other sectors could be asked to join.
public struct UseShare: Sendable {
    /// The material, as findings name it.
    public var material: String
    /// The sector.
    public var sector: String
    /// The share in percent; `nil` where the source names the sector only.
    public var percent: Int?
    /// The year of which the source speaks.
    public var year: Int
    /// Through whom companies of the sector are reached.
    public var through: InitiativeIndex?
    /// Of what the share is, where it is not of all use.
    public var note: LocalizedText = LocalizedText()
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates an entry without its optional parts.
    public init(material: String, sector: String, year: Int) {
        self.material = material
        self.sector = sector
        self.year = year
    }
}
