public import AssayExpressions

/// What is missing, contradictory or harmful, ready to be looked for.
public struct Finding: Sendable {
    /// The name in results.
    public var id: String
    /// The id of the questionnaire or catalogue that defines it.
    public var home: String
    /// The name that it keeps across years: `home:id`.
    public private(set) var identity: String
    /// What makes it a finding.
    public var trigger: Trigger
    /// How many times it counts in deductions; once when `nil`.
    public var count: Rule? = nil
    /// What sort of thing it is.
    public var kind: FindingKind
    /// How soon it must be dealt with.
    public var findingClass: FindingClass
    /// How grave and how likely.
    public var severity: Severity
    /// How the supplier is connected to the harm.
    public var connection: Connection
    /// A Boolean value indicating whether it is a severe abuse of OECD Annex II: it starts
    /// containment and holds the level at the lowest until that has begun.
    public var isGate: Bool = false
    /// Holds once containment has begun; a gate without it holds as long as the finding does.
    public var until: Rule? = nil
    /// For a buyer's own practice: the topics of which it adds to harm at suppliers.
    public var addsTo: [String] = []
    /// The topic, as the initiatives catalogue names it.
    public var issue: String? = nil
    /// The material, as the initiatives catalogue names it.
    public var material: String? = nil
    /// What was found, in a few words.
    public var title: LocalizedText
    /// Why it matters.
    public var because: LocalizedText
    /// The clauses it rests on.
    public var citations: [Citation] = []
    /// Circumstances in which it weighs more.
    public var contexts: [Context] = []
    /// Candidates for the cause.
    public var rootCauses: [RootCause] = []
    /// What to do about it.
    public var actions: [ActionIndex] = []
    /// How a buyer can help.
    public var leverage: [LeverageOffer] = []
    /// Where it was dealt with before.
    public var practices: [PracticeIndex] = []
    /// The questions its rule reads, in rising order.
    public var questions: [QuestionIndex] = []

    /// Creates a finding without its optional parts.
    public init(
        id: String, home: String, trigger: Trigger, kind: FindingKind, findingClass: FindingClass,
        severity: Severity, connection: Connection, title: LocalizedText, because: LocalizedText
    ) {
        self.id = id
        self.home = home
        identity = home + ":" + id
        self.trigger = trigger
        self.kind = kind
        self.findingClass = findingClass
        self.severity = severity
        self.connection = connection
        self.title = title
        self.because = because
    }

    /// How grave and how likely it is where every circumstance holds.
    public var gravest: Severity {
        contexts.reduce(into: severity) { $0.raise(to: $1.severity) }
    }

    /// Gives it another name.
    mutating func rename(id: String, home: String) {
        self.id = id
        self.home = home
        identity = home + ":" + id
    }
}

extension Finding {
    /// What makes something a finding.
    public enum Trigger: Sendable {
        /// A rule over the answers.
        case rule(Rule)
        /// Something that the engine itself sees.
        case event(StandingEvent)
    }
}
