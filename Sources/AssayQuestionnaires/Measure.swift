/// A way in which a buyer can change how others act.
public struct Measure: Sendable {
    /// The name in findings.
    public var id: String
    /// The category of leverage.
    public var category: LeverageCategory
    /// The name that people see.
    public var title: LocalizedText
    /// What is done.
    public var summary: LocalizedText
    /// What must be in place first.
    public var prerequisite: LocalizedText = LocalizedText()
    /// When it fits.
    public var fits: LocalizedText = LocalizedText()
    /// What to keep on record.
    public var record: LocalizedText = LocalizedText()
    /// What it costs the buyer.
    public var cost: LocalizedText = LocalizedText()
    /// What it brings.
    public var benefit: LocalizedText = LocalizedText()
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates a measure without its optional parts.
    public init(
        id: String, category: LeverageCategory, title: LocalizedText, summary: LocalizedText
    ) {
        self.id = id
        self.category = category
        self.title = title
        self.summary = summary
    }
}
