public import AssayDiagnostics

/// What actions of several questionnaires have in common, as written.
public struct ThemeDefinition: Sendable, Hashable {
    /// Unique among themes.
    public var id: EmbeddedText
    /// The id of the function that answers for it.
    public var person: EmbeddedText
    /// What is done.
    public var title: AuthoredText
    /// The tasks, in their order.
    public var steps: [AuthoredText]
    /// The title for who only buys from the sites where the work is to be done.
    public var request: AuthoredText
    /// The id of what who only buys does.
    public var letter: EmbeddedText?
    /// The id of the theme that takes its place where people cannot speak freely.
    public var outside: EmbeddedText?
    /// Whether its words fit who only buys.
    public var customers: EmbeddedText?
    /// Its place among those that a company begins with.
    public var begin: EmbeddedText?
    /// The number of people from which a company begins with it.
    public var beginFrom: EmbeddedText?
    /// The number of people below which a company begins with it.
    public var beginBelow: EmbeddedText?

    /// Creates a theme definition.
    public init(
        id: EmbeddedText, person: EmbeddedText, title: AuthoredText, steps: [AuthoredText],
        request: AuthoredText
    ) {
        self.id = id
        self.person = person
        self.title = title
        self.steps = steps
        self.request = request
    }
}
