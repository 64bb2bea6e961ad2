/// A candidate for the cause of a finding.
public struct RootCause: Sendable {
    /// The name in results.
    public var id: String
    /// The question for a conversation about it.
    public var ask: String
    /// The cause.
    public var text: LocalizedText

    /// Creates a root cause.
    public init(id: String, ask: String, text: LocalizedText) {
        self.id = id
        self.ask = ask
        self.text = text
    }
}
