public import AssayExpressions

/// Something to do, as every plan that needs it says it.
public struct ActionTemplate: Sendable {
    /// Unique in its home.
    public var id: String
    /// The id of the questionnaire or catalogue that defines it.
    public var home: String
    /// The name that it keeps across plans and years: `home:id`.
    public private(set) var identity: String
    /// What it is for.
    public var kind: ActionKind
    /// Whom it is for.
    public var addressee: Addressee
    /// What it has in common with actions of other questionnaires; `nil` where it stands for itself.
    public var theme: ThemeIndex? = nil
    /// The roles, of the profile's choices, that run the site it is about; none where it is about none.
    public var sites: [String] = []
    /// Working days that the addressee's own people need; `nil` where nobody said.
    public var effort: Int? = nil
    /// A Boolean value indicating whether it needs people who speak freely.
    public var needsOpenCivicSpace: Bool = false
    /// Holds where it is asked for; `nil` where it always is.
    public var when: Rule? = nil
    /// The time it takes from its start.
    public var within: CalendarDuration
    /// A Boolean value indicating whether it may take longer than its class allows.
    public var isStructural: Bool = false
    /// The questions it restores.
    public var addresses: [QuestionIndex] = []
    /// Actions that must be done first.
    public var after: [ActionIndex] = []
    /// What is done, in at most eight words.
    public var title: LocalizedText
    /// The tasks, in their order; at least one.
    public var steps: [LocalizedText]
    /// What the customer does for it; empty where it does nothing.
    public var buyerPart: LocalizedText = LocalizedText()
    /// What shows that it worked.
    public var indicators: [Indicator] = []
    /// The evidence that closes it.
    public var closesWith: LocalizedText
    /// A Boolean value indicating whether that is what people say who must be able to speak freely.
    public var closesWithVoices = false
    /// Who confirms it, and how.
    public var verifications: [Verification] = []

    /// Creates an action template without its optional parts.
    public init(
        id: String, home: String, kind: ActionKind, addressee: Addressee,
        within: CalendarDuration, title: LocalizedText, steps: [LocalizedText],
        closesWith: LocalizedText
    ) {
        self.id = id
        self.home = home
        identity = home + ":" + id
        self.kind = kind
        self.addressee = addressee
        self.within = within
        self.title = title
        self.steps = steps
        self.closesWith = closesWith
    }

    /// Who carries it out.
    public var owner: ActionOwner { addressee.owner }

    /// Gives it another name.
    mutating func rename(id: String, home: String) {
        self.id = id
        self.home = home
        identity = home + ":" + id
    }
}

/// What shows that an action worked.
public struct Indicator: Sendable {
    /// What it counts.
    public var kind: IndicatorKind
    /// The unit of the target.
    public var unit: String
    /// The value to reach.
    public var target: ExactDecimal
    /// Which side of the target is good.
    public var direction: IndicatorDirection = .atLeast
    /// Gives today's value from the answers.
    public var baseline: Rule? = nil
    /// Where alone it is used; `nil` where it does not matter whether people can speak freely.
    public var civic: CivicState? = nil
    /// What is measured.
    public var text: LocalizedText

    /// Creates an indicator without its optional parts.
    public init(kind: IndicatorKind, unit: String, target: ExactDecimal, text: LocalizedText) {
        self.kind = kind
        self.unit = unit
        self.target = target
        self.text = text
    }
}

/// Who confirms that an action was done, and how.
public struct Verification: Sendable {
    /// Who.
    public var by: Verifier
    /// How.
    public var method: VerificationMethod
    /// What is looked at.
    public var text: LocalizedText = LocalizedText()

    /// Creates a verification without its optional parts.
    public init(by: Verifier, method: VerificationMethod) {
        self.by = by
        self.method = method
    }
}

/// The position of an action among all actions of the library.
public struct ActionIndex: Sendable, Hashable, Comparable {
    /// The position, from 0.
    public let rawValue: Int32

    /// Creates an index from a position, which must not be negative.
    package init(rawValue: Int32) {
        precondition(rawValue >= 0, "a position is not negative")
        self.rawValue = rawValue
    }

    /// Orders by position.
    public static func < (left: ActionIndex, right: ActionIndex) -> Bool {
        left.rawValue < right.rawValue
    }
}
