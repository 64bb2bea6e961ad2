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

    /// Creates a scoring without its optional parts.
    public init(scheme: ScoringScheme, version: String) {
        self.scheme = scheme
        self.version = version
    }
}

extension Scoring {
    /// Returns the weight of a layer, 1 where the definition names none or the layer is `nil`.
    public func weight(of layer: Layer?) -> ExactDecimal {
        layer.flatMap { layerWeights[$0] } ?? .one
    }
}
