public import AssayExpressions

/// What kind of evidence a good answer comes with.
public struct ExpectedEvidence: Sendable {
    /// The least rank in the evidence table.
    public var rank: UInt8
    /// The kind with that rank.
    public var kind: String
    /// The oldest that still counts in full.
    public var within: CalendarDuration? = nil
    /// What the document should show.
    public var text: LocalizedText = LocalizedText()

    /// Creates an expected evidence without its optional parts.
    public init(rank: UInt8, kind: String) {
        self.rank = rank
        self.kind = kind
    }
}
