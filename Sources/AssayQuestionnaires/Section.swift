public import AssayExpressions

/// A group of questions that is scored as one.
public struct Section: Sendable {
    /// The name in rules and results.
    public var id: String
    /// The name that people see.
    public var title: LocalizedText
    /// What it is about.
    public var summary: LocalizedText = LocalizedText()
    /// The weight relative to the other sections.
    public var weight: ExactDecimal = .one
    /// Puts the section to a supplier; always when `nil`.
    public var relevance: Rule? = nil
    /// Its questions among all questions of the library.
    public var questions: Range<Int>

    /// Creates a section without its optional parts.
    public init(id: String, title: LocalizedText, questions: Range<Int>) {
        self.id = id
        self.title = title
        self.questions = questions
    }
}
