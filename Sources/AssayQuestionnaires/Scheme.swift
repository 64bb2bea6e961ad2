public import AssayExpressions

/// A certification or assurance scheme.
public struct Scheme: Sendable {
    /// The name in certificates.
    public var id: String
    /// The rank of its evidence in the evidence table.
    public var evidenceRank: UInt8
    /// The name that people see.
    public var title: LocalizedText
    /// What it certifies.
    public var summary: LocalizedText
    /// The longest time a certificate can be valid.
    public var valid: CalendarDuration? = nil
    /// The part of a credit, 0 to 1, that a certificate earns where the buyer has not looked into the
    /// scheme.
    public var strength: ExactDecimal = .one
    /// Issues it covers.
    public var issues: [String] = []
    /// What a certificate does not stand for.
    public var doesNotCover: LocalizedText
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates a scheme without its optional parts.
    public init(
        id: String, evidenceRank: UInt8, title: LocalizedText, summary: LocalizedText,
        doesNotCover: LocalizedText
    ) {
        self.id = id
        self.evidenceRank = evidenceRank
        self.title = title
        self.summary = summary
        self.doesNotCover = doesNotCover
    }
}
