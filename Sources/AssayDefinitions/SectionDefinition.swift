public import AssayDiagnostics

/// A group of questions that is scored as one.
public struct SectionDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in rules and results.
    public var id: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// What the section is about.
    public var summary: AuthoredText = AuthoredText()
    /// The weight relative to the other sections.
    public var weight: EmbeddedText?
    /// The rule that puts the section to a supplier.
    public var relevant: EmbeddedText?
    /// The questions in order.
    public var questions: [QuestionDefinition] = []

    /// Creates a section definition without its optional parts.
    public init(place: SourcePlace, id: EmbeddedText, title: AuthoredText) {
        self.place = place
        self.id = id
        self.title = title
    }
}
