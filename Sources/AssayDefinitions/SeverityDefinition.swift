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

/// A circumstance in which a finding weighs more; what it leaves out stays as it is.
public struct ContextDefinition: Sendable, Hashable {
    /// The rule that holds in this circumstance.
    public var when: EmbeddedText
    /// How grave it is then, 1 to 4.
    public var scale: EmbeddedText?
    /// How many it concerns then, 1 to 4.
    public var scope: EmbeddedText?
    /// Whether it can be put right then, 1 to 4.
    public var irremediability: EmbeddedText?
    /// How likely it is then, 1 to 4.
    public var likelihood: EmbeddedText?
    /// `causes` or `contributes`.
    public var connection: EmbeddedText?
    /// Why.
    public var reason: AuthoredText

    /// Creates a context definition that raises nothing yet.
    public init(when: EmbeddedText, reason: AuthoredText) {
        self.when = when
        self.reason = reason
    }
}
