public import AssayExpressions

/// A table of evidence: how much a claim counts with the proof it comes with.
public struct AssuranceTable: Sendable {
    /// The name of the table.
    public var id: String
    /// The version that results name.
    public var version: String
    /// The kinds, by rising rank.
    public var kinds: [EvidenceKind]
    /// How evidence loses value with age, the shortest age first.
    public var decays: [Decay]
    /// The most that evidence counts which nobody but the supplier has seen, 0 to 1.
    public var unreviewed: ExactDecimal = .one
    /// The part of what is missing to 1 that a second independent kind adds, 0 to 1.
    public var together: ExactDecimal = .zero
    /// The most that an audit counts alone on outcome and consent, 0 to 1.
    public var auditAlone: ExactDecimal = .one
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates an assurance table without its optional parts.
    public init(id: String, version: String, kinds: [EvidenceKind], decays: [Decay]) {
        self.id = id
        self.version = version
        self.kinds = kinds
        self.decays = decays
    }
}

/// A kind of evidence.
public struct EvidenceKind: Sendable {
    /// The name in submissions.
    public var id: String
    /// From 0, the weakest, to 5.
    public var rank: UInt8
    /// The part of a credit that is assured, 0 to 1.
    public var factor: ExactDecimal
    /// Who speaks.
    public var voice: EvidenceVoice = .other
    /// The name that people see.
    public var title: LocalizedText

    /// Creates an evidence kind.
    public init(id: String, rank: UInt8, factor: ExactDecimal, title: LocalizedText) {
        self.id = id
        self.rank = rank
        self.factor = factor
        self.title = title
    }
}

/// Who speaks in a kind of evidence.
public enum EvidenceVoice: String, Sendable, Hashable, CaseIterable {
    /// The supplier itself.
    case supplier
    /// An audit or a certificate.
    case audit
    /// Somebody else, such as those affected, or a document of daily work.
    case other
}

/// How evidence loses value with age.
public struct Decay: Sendable {
    /// The age from which it counts less.
    public var after: CalendarDuration
    /// The part that is left.
    public var factor: ExactDecimal

    /// Creates a decay.
    public init(after: CalendarDuration, factor: ExactDecimal) {
        self.after = after
        self.factor = factor
    }
}
