public import AssayDiagnostics

/// What who only buys from a site writes to who runs it, as written.
public struct LetterDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// What is done with the letter.
    public var steps: [AuthoredText]
    /// What stands before the list of what is asked for.
    public var opening: AuthoredText
    /// What stands after it.
    public var closing: AuthoredText

    /// Creates a letter definition.
    public init(
        place: SourcePlace, steps: [AuthoredText], opening: AuthoredText, closing: AuthoredText
    ) {
        self.place = place
        self.steps = steps
        self.opening = opening
        self.closing = closing
    }
}
