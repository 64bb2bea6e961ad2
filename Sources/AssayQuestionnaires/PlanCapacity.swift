public import AssayExpressions

/// What a supplier can carry at a time, by which a plan is cut.
public struct PlanCapacity: Sendable, Hashable {
    /// A size of a company.
    public struct Size: Sendable, Hashable {
        /// It holds for companies of fewer people.
        public var below: Int
        /// How many actions can be open.
        public var open: Int

        /// Creates a size.
        public init(below: Int, open: Int) {
            self.below = below
            self.open = open
        }
    }

    /// Where the numbers stand.
    public enum Origin: String, Sendable, Hashable {
        /// In a catalogue of the questionnaires.
        case catalogue
        /// In a file of the buyer.
        case policy
    }

    /// The name in plans.
    public var id: String
    /// The version that plans name.
    public var version: String
    /// Where the numbers stand.
    public var origin = Origin.catalogue
    /// The smaller sizes, the smallest first.
    public var sizes: [Size] = []
    /// How many actions a company can have open that is larger than every size, or of unknown size.
    public var open: Int
    /// How many new ones begin in a wave at most.
    public var newInWave: Int
    /// How many fall due for one role in a month at most.
    public var roleInMonth: Int
    /// How many fall due on one day at most.
    public var onDay: Int
    /// How many actions of its own the buyer has open for a supplier at most.
    public var buyer: Int
    /// How many actions of all suppliers' plans each function of the buyer can carry in a month. Only the
    /// buyer's plan reads it, so that compiled questionnaires of forms go without.
    public var team = 8
    /// When the three waves end, counted from the day of the plan, in rising order.
    public var waves: [CalendarDuration]
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates a capacity without sizes.
    public init(
        id: String, version: String, open: Int, newInWave: Int, roleInMonth: Int, onDay: Int,
        buyer: Int, waves: [CalendarDuration]
    ) {
        self.id = id
        self.version = version
        self.open = open
        self.newInWave = newInWave
        self.roleInMonth = roleInMonth
        self.onDay = onDay
        self.buyer = buyer
        self.waves = waves
    }

    /// Returns how many actions a company can have open; the most where its size is not known, so that
    /// leaving it out never shortens a plan.
    public func open(for people: ExactDecimal?) -> Int {
        guard let people else { return open }
        return sizes.first { people < ExactDecimal($0.below) }?.open ?? open
    }
}

extension PlanCapacity {
    /// A Boolean value indicating whether there are three waves and every number is above 0.
    var isSound: Bool {
        waves.count == 3
            && Swift.min(open, newInWave, Swift.min(roleInMonth, onDay, Swift.min(buyer, team))) > 0
            && sizes.allSatisfy { $0.below > 0 && $0.open > 0 }
    }
}
