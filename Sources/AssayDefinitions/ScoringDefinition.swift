public import AssayDiagnostics

/// How credits become scores, as written.
public struct ScoringDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// `weighted-mean`, `minimum`, `points` or `deductions`.
    public var scheme: EmbeddedText
    /// The version of this way of scoring.
    public var version: EmbeddedText
    /// The evidence table of the catalogue.
    public var assurance: EmbeddedText?
    /// For deductions: the score when everything is met.
    public var base: EmbeddedText?
    /// `excluded` or `earned`.
    public var notApplicable: EmbeddedText?
    /// The share of not applicable answers, in percent, above which a reviewer should look.
    public var reviewNotApplicableAbove: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The weights of the layers.
    public var layers: [LayerWeightDefinition] = []
    /// Points taken off for each finding of a class.
    public var deductions: [DeductionDefinition] = []

    /// Creates a scoring definition without its optional parts.
    public init(place: SourcePlace, scheme: EmbeddedText, version: EmbeddedText) {
        self.place = place
        self.scheme = scheme
        self.version = version
    }
}

/// The weight of a layer relative to the others.
public struct LayerWeightDefinition: Sendable, Hashable {
    /// `policy`, `process` or `outcome`.
    public var layer: EmbeddedText
    /// A decimal, 0 or more.
    public var weight: EmbeddedText

    /// Creates a layer weight definition.
    public init(layer: EmbeddedText, weight: EmbeddedText) {
        self.layer = layer
        self.weight = weight
    }
}

/// Points taken off for each finding of a class.
public struct DeductionDefinition: Sendable, Hashable {
    /// The class of finding.
    public var findingClass: EmbeddedText
    /// A decimal, 0 or more.
    public var points: EmbeddedText

    /// Creates a deduction definition.
    public init(findingClass: EmbeddedText, points: EmbeddedText) {
        self.findingClass = findingClass
        self.points = points
    }
}
