public import AssayDiagnostics

/// Something to do, as written.
public struct ActionDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// Unique in its questionnaire or catalogue.
    public var id: EmbeddedText
    /// `corrective`, `preventive`, `containment` or `remedy`.
    public var kind: EmbeddedText
    /// `supplier`, `operator`, `customer`, `buyer` or `buyers-together`.
    public var addressee: EmbeddedText
    /// The time it takes from its start.
    public var within: EmbeddedText
    /// What is done, in a few words.
    public var title: AuthoredText
    /// The tasks, in their order.
    public var steps: [AuthoredText]
    /// The id of what it has in common with actions of other questionnaires.
    public var theme: EmbeddedText?
    /// The roles that run such a site.
    public var sites: EmbeddedText?
    /// Working days that it takes.
    public var effort: EmbeddedText?
    /// `open` where it needs people who speak freely.
    public var civic: EmbeddedText?
    /// The rule under which it is asked for.
    public var when: EmbeddedText?
    /// What the customer does for it.
    public var buyerPart: AuthoredText = AuthoredText()
    /// Whether it may take longer than its class allows.
    public var structural: EmbeddedText?
    /// Ids of the questions it restores.
    public var addresses: EmbeddedText?
    /// Ids of the actions that come first.
    public var after: EmbeddedText?
    /// What shows that it worked.
    public var indicators: [IndicatorDefinition] = []
    /// The evidence that closes it.
    public var closesWith: AuthoredText = AuthoredText()
    /// `open` where that evidence needs people who speak freely.
    public var closesWithCivic: EmbeddedText?
    /// Who confirms it, and how.
    public var verifications: [VerificationDefinition] = []

    /// Creates an action definition without its optional parts.
    public init(
        place: SourcePlace, id: EmbeddedText, kind: EmbeddedText, addressee: EmbeddedText,
        within: EmbeddedText, title: AuthoredText, steps: [AuthoredText]
    ) {
        self.place = place
        self.id = id
        self.kind = kind
        self.addressee = addressee
        self.within = within
        self.title = title
        self.steps = steps
    }
}

/// What shows that an action worked.
public struct IndicatorDefinition: Sendable, Hashable {
    /// `output` or `outcome`.
    public var kind: EmbeddedText
    /// The unit of the target.
    public var unit: EmbeddedText
    /// The value to reach.
    public var target: EmbeddedText
    /// What is measured.
    public var text: AuthoredText
    /// `at-least` or `at-most`.
    public var direction: EmbeddedText?
    /// A number rule that gives today's value.
    public var baseline: EmbeddedText?
    /// `open` where it counts what people say who must speak freely; `closed` where it is for places in which
    /// they cannot.
    public var civic: EmbeddedText?

    /// Creates an indicator definition without its optional parts.
    public init(kind: EmbeddedText, unit: EmbeddedText, target: EmbeddedText, text: AuthoredText) {
        self.kind = kind
        self.unit = unit
        self.target = target
        self.text = text
    }
}

/// Who confirms that an action was done, and how.
public struct VerificationDefinition: Sendable, Hashable {
    /// `buyer`, `third-party`, `affected-people` or `supplier`.
    public var by: EmbeddedText
    /// `desk`, `on-site` or `worker-or-community-voice`.
    public var method: EmbeddedText
    /// What is looked at.
    public var text: AuthoredText = AuthoredText()

    /// Creates a verification definition without its optional parts.
    public init(by: EmbeddedText, method: EmbeddedText) {
        self.by = by
        self.method = method
    }
}
