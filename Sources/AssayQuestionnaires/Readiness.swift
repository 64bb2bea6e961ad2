/// What a buyer's answers say about a measure of leverage.
public struct Readiness: Sendable {
    /// The position of the measure in the catalogue.
    public var measure: MeasureIndex
    /// Holds where the measure fits the buyer's position.
    public var fits: Rule?
    /// Holds where it does not.
    public var fitsNot: Rule?
    /// Holds where what the measure needs first is there.
    public var there: Rule?
    /// Holds where it is missing.
    public var missing: Rule?

    /// Creates a readiness without its optional parts.
    public init(measure: MeasureIndex) {
        self.measure = measure
    }
}

/// When a buyer already takes part in an initiative.
public struct Membership: Sendable {
    /// The position of the initiative in the catalogue.
    public var initiative: InitiativeIndex
    /// Holds where the buyer takes part.
    public var when: Rule

    /// Creates a membership.
    public init(initiative: InitiativeIndex, when: Rule) {
        self.initiative = initiative
        self.when = when
    }
}
