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

/// Which categories of leverage come first for a buyer.
public struct CategoryOrder: Sendable {
    /// The categories, what comes first at the beginning.
    public var categories: [LeverageCategory]
    /// Holds where the order is for the buyer.
    public var when: Rule
    /// Why it is this order.
    public var because: LocalizedText = LocalizedText()
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates an order without its optional parts.
    public init(categories: [LeverageCategory], when: Rule) {
        self.categories = categories
        self.when = when
    }
}

/// When a buyer works in a sector.
public struct OwnSector: Sendable {
    /// The sector, as shares of use name it.
    public var sector: String
    /// Holds where the buyer works in it.
    public var when: Rule

    /// Creates a sector.
    public init(sector: String, when: Rule) {
        self.sector = sector
        self.when = when
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
