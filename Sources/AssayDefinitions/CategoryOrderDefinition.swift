public import AssayDiagnostics

/// Which categories of leverage come first for a buyer, as written.
public struct CategoryOrderDefinition: Sendable, Hashable {
    /// The categories, what comes first at the beginning.
    public var categories: EmbeddedText
    /// A rule that holds where the order is for the buyer.
    public var when: EmbeddedText
    /// Why it is this order.
    public var because: AuthoredText
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []

    /// Creates an order without citations.
    public init(categories: EmbeddedText, when: EmbeddedText, because: AuthoredText) {
        self.categories = categories
        self.when = when
        self.because = because
    }
}

/// When a buyer works in a sector, as written.
public struct OwnSectorDefinition: Sendable, Hashable {
    /// The sector, as shares of use name it.
    public var sector: EmbeddedText
    /// A rule that holds where the buyer works in it.
    public var when: EmbeddedText

    /// Creates a sector.
    public init(sector: EmbeddedText, when: EmbeddedText) {
        self.sector = sector
        self.when = when
    }
}
