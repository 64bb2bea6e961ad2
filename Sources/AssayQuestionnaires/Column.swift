/// A column of a table.
public struct Column: Sendable {
    /// The name in rules and submissions.
    public var id: String
    /// What its cells hold; never a table or several values.
    public var type: QuestionType
    /// The heading.
    public var text: LocalizedText
    /// A Boolean value indicating whether each row must fill it.
    public var isRequired: Bool = false
    /// The register whose numbers its cells hold.
    public var identifier: IdentifierKind? = nil
    /// What values are possible.
    public var limits: ValueLimits = ValueLimits()
    /// The answers that can be chosen.
    public var options: [Option] = []

    /// Creates a column without its optional parts.
    public init(id: String, type: QuestionType, text: LocalizedText) {
        self.id = id
        self.type = type
        self.text = text
    }
}
