public import AssayDiagnostics

/// The questionnaires of one assessment, as written.
public struct ProgrammeDefinition: Sendable, Hashable {
    /// Where the root element begins.
    public var place: SourcePlace
    /// The name of the programme.
    public var id: EmbeddedText
    /// Major.minor.patch.
    public var version: EmbeddedText
    /// The language of texts without a language of their own.
    public var language: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// `core` where only the short path is asked.
    public var depth: EmbeddedText?
    /// What it is for.
    public var summary: AuthoredText = AuthoredText()
    /// Its questionnaires in order.
    public var includes: [IncludeDefinition] = []

    /// Creates a programme definition without its optional parts.
    public init(
        place: SourcePlace, id: EmbeddedText, version: EmbeddedText, language: EmbeddedText,
        title: AuthoredText
    ) {
        self.place = place
        self.id = id
        self.version = version
        self.language = language
        self.title = title
    }
}

/// A questionnaire of a programme.
public struct IncludeDefinition: Sendable, Hashable {
    /// Its id.
    public var questionnaire: EmbeddedText
    /// Its weight in the programme's score.
    public var weight: EmbeddedText?
    /// The material that it asks about.
    public var material: EmbeddedText?
    /// `core` where only the short path is asked.
    public var depth: EmbeddedText?
    /// The rule that makes it apply.
    public var when: EmbeddedText?

    /// Creates an include definition without its optional parts.
    public init(questionnaire: EmbeddedText) {
        self.questionnaire = questionnaire
    }
}
