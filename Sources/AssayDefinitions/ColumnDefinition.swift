public import AssayDiagnostics

/// A column of a table.
public struct ColumnDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in rules and submissions.
    public var id: EmbeddedText
    /// One of the types a cell can have.
    public var type: EmbeddedText
    /// The heading.
    public var text: AuthoredText
    /// Whether each row must fill it.
    public var required: EmbeddedText?
    /// The register whose numbers its cells hold.
    public var identifier: EmbeddedText?
    /// What values are possible.
    public var limits: LimitsDefinition = LimitsDefinition()
    /// The answers that can be chosen.
    public var options: [OptionDefinition] = []

    /// Creates a column definition without its optional parts.
    public init(place: SourcePlace, id: EmbeddedText, type: EmbeddedText, text: AuthoredText) {
        self.place = place
        self.id = id
        self.type = type
        self.text = text
    }
}
