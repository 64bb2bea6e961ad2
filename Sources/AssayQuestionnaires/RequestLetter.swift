public import AssayExpressions

/// What who only buys from a site does in place of who runs it: mostly a letter.
public struct RequestLetter: Sendable {
    /// Unique among letters.
    public var id: String
    /// How long it takes to have the answers.
    public var within: CalendarDuration
    /// What is done; at least one.
    public var steps: [LocalizedText]
    /// What there is when it is done: not what the work at the site closes with, which nobody has yet.
    public var closesWith: LocalizedText
    /// What stands before the list of what is asked for; empty where nothing is to be written, since a
    /// letter could warn those who harm people.
    public var opening: LocalizedText
    /// What stands after it.
    public var closing: LocalizedText
    /// A Boolean value indicating whether people there are asked, who must be able to speak freely.
    public var needsOpenCivicSpace = false
    /// A Boolean value indicating whether what there is then is what people say who must be able to speak freely.
    public var closesWithVoices = false

    /// Creates a letter.
    public init(
        id: String, within: CalendarDuration, steps: [LocalizedText], closesWith: LocalizedText,
        opening: LocalizedText, closing: LocalizedText
    ) {
        self.id = id
        self.within = within
        self.steps = steps
        self.closesWith = closesWith
        self.opening = opening
        self.closing = closing
    }
}
