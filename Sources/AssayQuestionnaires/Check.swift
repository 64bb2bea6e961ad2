/// Something in an answer that cannot be right.
public struct Check: Sendable {
    /// Holds when the answer cannot be right.
    public var when: Rule
    /// What is reported.
    public var message: LocalizedText

    /// Creates a check.
    public init(when: Rule, message: LocalizedText) {
        self.when = when
        self.message = message
    }
}
