/// What who only buys from a site writes to who runs it.
public struct RequestLetter: Sendable {
    /// What is done with the letter; at least one.
    public var steps: [LocalizedText]
    /// What stands before the list of what is asked for.
    public var opening: LocalizedText
    /// What stands after it.
    public var closing: LocalizedText

    /// Creates a letter.
    public init(steps: [LocalizedText], opening: LocalizedText, closing: LocalizedText) {
        self.steps = steps
        self.opening = opening
        self.closing = closing
    }
}
