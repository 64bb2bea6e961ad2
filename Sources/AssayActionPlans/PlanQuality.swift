/// What a plan looks like as a plan: counts, with what is lacking, and no score.
public struct PlanQuality: Sendable, Hashable {
    /// What is counted in a plan.
    public enum Line: String, Sendable, Hashable, CaseIterable {
        /// Actions of the plan on which work is still to be done.
        case open
        /// Actions that wait in the backlog.
        case backlog
        /// Functions at the supplier that the plan asks for, of all people there.
        case roles
        /// Actions of the plan with an indicator whose value today is known.
        case knownBaselines = "known-baselines"
        /// The most actions that are due on one day.
        case mostOnOneDay = "most-on-one-day"
        /// Actions of the plan with a person who has said that it is theirs.
        case namedPersons = "named-persons"
        /// Actions of the plan whose text and function another one has too.
        case doubles
        /// Actions of the plan that reach who can carry them out.
        case fittingAddressees = "fitting-addressees"
        /// Actions of the plan that are due on a day on which nobody works.
        case outsideWorkingDays = "outside-working-days"
    }

    /// A count, with what it is part of and what is lacking.
    public struct Count: Sendable, Hashable {
        /// What is counted.
        public var line: Line
        /// How many there are.
        public var count: Int
        /// Of how many; `nil` where they are no part of something, or where it is not known.
        public var whole: Int?
        /// Names of the actions that are lacking it, or that have it where none should, sorted.
        public var lacking: [String]

        /// Creates a count.
        public init(line: Line, count: Int, whole: Int? = nil, lacking: [String] = []) {
            self.line = line
            self.count = count
            self.whole = whole
            self.lacking = lacking
        }
    }

    /// The counts in the order of the lines.
    public var counts: [Count]

    /// Creates a quality from its counts.
    public init(counts: [Count]) {
        self.counts = counts
    }
}
