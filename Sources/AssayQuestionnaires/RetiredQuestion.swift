/// A question of an earlier version; answers to it are kept and not scored.
public struct RetiredQuestion: Sendable {
    /// The id it had.
    public var id: String
    /// The version that dropped it.
    public var since: String
    /// Why it was dropped.
    public var reason: LocalizedText

    /// Creates a retired question.
    public init(id: String, since: String, reason: LocalizedText) {
        self.id = id
        self.since = since
        self.reason = reason
    }
}
