public import AssayExpressions

/// How credits of a questionnaire become scores.
public struct Scoring: Sendable {
    /// The formula.
    public var scheme: ScoringScheme
    /// Its version; every result names it.
    public var version: String
    /// How much a claim counts with its evidence; without it assured equals claimed.
    public var assurance: AssuranceTable? = nil
    /// For deductions: the score when everything is met.
    public var base: ExactDecimal = .hundred
    /// What happens to the weight of a question that does not apply.
    public var notApplicable: NotApplicableTreatment = .excluded
    /// The share of not applicable answers, in percent, above which a reviewer should look.
    public var reviewNotApplicableAbove: ExactDecimal? = nil
    /// The weights of the layers; 1 where not named.
    public var layerWeights: [Layer: ExactDecimal] = [:]
    /// Points taken off for each finding of a class.
    public var deductions: [FindingClass: ExactDecimal] = [:]
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(scheme: ScoringScheme, version: String) {
        self.scheme = scheme
        self.version = version
    }
}

/// A step of progress and what reaching it takes.
public struct Level: Sendable {
    /// The name in results.
    public var id: String
    /// The name that people see.
    public var title: LocalizedText
    /// What the level means.
    public var summary: LocalizedText = LocalizedText()
    /// The least claimed score of each named section, 0 to 100.
    public var minimum: ExactDecimal? = nil
    /// The least share of applicable questions answered, in percent.
    public var coverage: ExactDecimal? = nil
    /// Positions of the sections that must have the minimum; all of them when empty.
    public var sections: [Int] = []
    /// The least credit of every critical question.
    public var critical: ExactDecimal? = nil

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

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
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates it with what must be there; the rest has its usual value until set.
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
    /// The name that people see.
    public var title: LocalizedText

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, rank: UInt8, factor: ExactDecimal, title: LocalizedText) {
        self.id = id
        self.rank = rank
        self.factor = factor
        self.title = title
    }
}

/// How evidence loses value with age.
public struct Decay: Sendable {
    /// The age from which it counts less.
    public var after: CalendarDuration
    /// The part that is left.
    public var factor: ExactDecimal

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(after: CalendarDuration, factor: ExactDecimal) {
        self.after = after
        self.factor = factor
    }
}

extension Scoring {
    /// Returns the weight of a layer, 1 where the definition names none or the layer is `nil`.
    public func weight(of layer: Layer?) -> ExactDecimal {
        layer.flatMap { layerWeights[$0] } ?? .one
    }
}
