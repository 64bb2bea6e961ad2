public import AssayExpressions

/// A step of progress and what reaching it takes.
public struct Level: Sendable {
    /// The name in results.
    public var id: String
    /// The name that people see.
    public var title: LocalizedText
    /// What the level means.
    public var summary: LocalizedText = LocalizedText()
    /// The least assured score of each named section, 0 to 100.
    public var minimum: ExactDecimal? = nil
    /// The least share of applicable questions answered, in percent.
    public var coverage: ExactDecimal? = nil
    /// Positions of the sections that must have the minimum; all of them when empty.
    public var sections: [SectionIndex] = []
    /// The least assured credit of every critical question.
    public var critical: ExactDecimal? = nil

    /// Creates a level without its optional parts.
    public init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}
