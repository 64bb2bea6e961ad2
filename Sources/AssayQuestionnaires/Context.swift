/// A circumstance that raises the likelihood.
public struct Context: Sendable {
    /// Holds in this circumstance.
    public var when: Rule
    /// The likelihood then, 1 to 4.
    public var likelihood: Int
    /// Why.
    public var reason: LocalizedText

    /// Creates a context.
    public init(when: Rule, likelihood: Int, reason: LocalizedText) {
        self.when = when
        self.likelihood = likelihood
        self.reason = reason
    }
}
