public import AssayExpressions

/// What evidence is worth in a questionnaire: its table in numbers and without texts.
public struct EvidenceScale: Sendable {
    /// The kinds that a submission may name; those of the table come first.
    public let kinds: [String]
    /// What each kind of the table is worth.
    public let worths: [Worth]
    /// How evidence loses value with age, the shortest age first.
    public let decays: [Decay]
    /// The most that a piece counts which nobody but the supplier has seen.
    public let unreviewed: ExactDecimal
    /// The part of what is missing to 1 that a second independent kind adds.
    public let together: ExactDecimal
    /// The most that an audit counts alone on outcome and consent.
    public let auditAlone: ExactDecimal
    /// A Boolean value indicating whether there is a table; without one all is assured.
    public let hasTable: Bool
    /// What an answer without any evidence is worth.
    public let bare: Worth

    /// What a kind of evidence is worth.
    public struct Worth: Sendable {
        /// From 0, the weakest, to 5.
        public let rank: UInt8
        /// The part of a credit that is assured, 0 to 1.
        public let factor: ExactDecimal
        /// Who speaks.
        public let voice: EvidenceVoice
    }

    /// The scale of no questionnaire.
    public static let none = EvidenceScale(nil, of: [])

    /// The scale of a questionnaire with an assurance table; one without may name the kinds of all
    /// tables.
    init(_ table: AssuranceTable?, of all: [AssuranceTable]) {
        kinds = (table.map { [$0] } ?? all).flatMap { $0.kinds.map { $0.id } }
        worths = (table?.kinds ?? []).map {
            Worth(rank: $0.rank, factor: $0.factor, voice: $0.voice)
        }
        decays = table?.decays ?? []
        unreviewed = table?.unreviewed ?? .one
        together = table?.together ?? .zero
        auditAlone = table?.auditAlone ?? .one
        hasTable = table != nil
        // An answer without evidence is a statement of the supplier.
        bare =
            table == nil
            ? Worth(rank: 1, factor: .one, voice: .supplier)
            : worths.last { $0.rank == 1 } ?? Worth(rank: 0, factor: .zero, voice: .supplier)
    }
}
