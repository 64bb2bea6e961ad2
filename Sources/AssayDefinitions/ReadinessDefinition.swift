public import AssayDiagnostics

/// What a buyer's answers say about a measure of leverage, as written.
public struct ReadinessDefinition: Sendable, Hashable {
    /// The measure in the leverage catalogue.
    public var measure: EmbeddedText
    /// A rule that holds where the measure fits the buyer's position.
    public var fits: EmbeddedText?
    /// A rule that holds where it does not.
    public var fitsNot: EmbeddedText?
    /// A rule that holds where what the measure needs first is there.
    public var there: EmbeddedText?
    /// A rule that holds where it is missing.
    public var missing: EmbeddedText?

    /// Creates a readiness definition without its optional parts.
    public init(measure: EmbeddedText) {
        self.measure = measure
    }
}

/// When a buyer already takes part in an initiative, as written.
public struct MembershipDefinition: Sendable, Hashable {
    /// The initiative in the initiatives catalogue.
    public var initiative: EmbeddedText
    /// A rule that holds where the buyer takes part.
    public var when: EmbeddedText

    /// Creates a membership.
    public init(initiative: EmbeddedText, when: EmbeddedText) {
        self.initiative = initiative
        self.when = when
    }
}
