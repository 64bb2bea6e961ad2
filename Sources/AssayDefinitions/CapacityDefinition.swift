public import AssayDiagnostics

/// What a supplier can carry at a time, as written.
public struct CapacityDefinition: Sendable, Hashable {
    /// A size of a company.
    public struct Size: Sendable, Hashable {
        /// It holds for companies of fewer people.
        public var below: EmbeddedText
        /// How many actions can be open.
        public var open: EmbeddedText

        /// Creates a size.
        public init(below: EmbeddedText, open: EmbeddedText) {
            self.below = below
            self.open = open
        }
    }

    /// Where the element begins.
    public var place: SourcePlace
    /// The name in plans.
    public var id: EmbeddedText
    /// The version that plans name.
    public var version: EmbeddedText
    /// How many actions the largest companies can have open.
    public var open: EmbeddedText
    /// How many new ones begin in a wave at most.
    public var newInWave: EmbeddedText
    /// How many fall due for one role in a month at most.
    public var roleInMonth: EmbeddedText
    /// How many fall due on one day at most.
    public var onDay: EmbeddedText
    /// How many actions of its own the buyer has open for a supplier at most.
    public var buyer: EmbeddedText
    /// How many actions of all suppliers' plans each function of the buyer can carry in a month.
    public var team: EmbeddedText?
    /// When the three waves end, counted from the day of the plan.
    public var waves: [EmbeddedText]
    /// The clauses it rests on.
    public var citations: [CitationDefinition]
    /// The smaller sizes, the smallest first.
    public var sizes: [Size]

    /// Creates a definition.
    public init(
        place: SourcePlace, id: EmbeddedText, version: EmbeddedText, open: EmbeddedText,
        newInWave: EmbeddedText, roleInMonth: EmbeddedText, onDay: EmbeddedText,
        buyer: EmbeddedText, waves: [EmbeddedText], citations: [CitationDefinition], sizes: [Size]
    ) {
        self.place = place
        self.id = id
        self.version = version
        self.open = open
        self.newInWave = newInWave
        self.roleInMonth = roleInMonth
        self.onDay = onDay
        self.buyer = buyer
        self.waves = waves
        self.citations = citations
        self.sizes = sizes
    }
}
