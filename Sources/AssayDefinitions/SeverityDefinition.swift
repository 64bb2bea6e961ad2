public import AssayDiagnostics

/// The four judgements behind a priority, each 1 to 4.
public struct SeverityDefinition: Sendable, Hashable {
    /// How grave.
    public var scale: EmbeddedText
    /// How many.
    public var scope: EmbeddedText
    /// Whether it can be put right.
    public var irremediability: EmbeddedText
    /// How likely.
    public var likelihood: EmbeddedText

    /// Creates a severity definition.
    public init(
        scale: EmbeddedText, scope: EmbeddedText, irremediability: EmbeddedText,
        likelihood: EmbeddedText
    ) {
        self.scale = scale
        self.scope = scope
        self.irremediability = irremediability
        self.likelihood = likelihood
    }
}

/// A circumstance that raises the likelihood.
public struct ContextDefinition: Sendable, Hashable {
    /// The rule that holds in this circumstance.
    public var when: EmbeddedText
    /// The likelihood then, 1 to 4.
    public var likelihood: EmbeddedText
    /// Why.
    public var reason: AuthoredText

    /// Creates a context definition.
    public init(when: EmbeddedText, likelihood: EmbeddedText, reason: AuthoredText) {
        self.when = when
        self.likelihood = likelihood
        self.reason = reason
    }
}
