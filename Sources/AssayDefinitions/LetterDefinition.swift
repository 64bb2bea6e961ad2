public import AssayDiagnostics

/// What who only buys from a site does in place of who runs it, as written.
public struct LetterDefinition: Sendable, Hashable {
    /// Unique among letters.
    public var id: EmbeddedText
    /// How long it takes to have the answers.
    public var within: EmbeddedText
    /// What is done with the letter.
    public var steps: [AuthoredText]
    /// What there is when it is done.
    public var closesWith: AuthoredText
    /// What stands before the list of what is asked for; empty where nothing is to be written.
    public var opening: AuthoredText
    /// What stands after it.
    public var closing: AuthoredText
    /// Where it may be done: `open` where people there are asked.
    public var civic: EmbeddedText?
    /// `open` where what there is then needs people who speak freely.
    public var closesWithCivic: EmbeddedText?

    /// Creates a letter definition.
    public init(
        id: EmbeddedText, within: EmbeddedText, steps: [AuthoredText], closesWith: AuthoredText,
        opening: AuthoredText, closing: AuthoredText
    ) {
        self.id = id
        self.within = within
        self.steps = steps
        self.closesWith = closesWith
        self.opening = opening
        self.closing = closing
    }
}
