/// What somebody did and what came of it, for others to learn from.
public struct Practice: Sendable {
    /// The name in findings and results.
    public var id: String
    /// The year of which the source speaks.
    public var year: Int
    /// The material; any when `nil`.
    public var material: String? = nil
    /// The issue; any when `nil`.
    public var issue: String? = nil
    /// The countries, ISO 3166-1 alpha-2, in which it was done; not tied to any when empty.
    public var countries: [String] = []
    /// Who did what.
    public var title: LocalizedText
    /// What came of it.
    public var result = LocalizedText()
    /// Under which condition it held.
    public var condition = LocalizedText()
    /// What others can carry over.
    public var carryOver = LocalizedText()
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates a practice without its other texts.
    public init(id: String, year: Int, title: LocalizedText) {
        self.id = id
        self.year = year
        self.title = title
    }
}
