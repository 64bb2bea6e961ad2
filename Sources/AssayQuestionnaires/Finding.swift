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
    /// A Boolean value indicating whether it is a severe abuse of OECD Annex II: it caps the level
    /// and starts containment.
    public var isGate: Bool = false
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
    /// Circumstances that raise the likelihood.
    public var contexts: [Context] = []
    /// Candidates for the cause.
    public var rootCauses: [RootCause] = []
    /// What to do about it.
    public var actions: [ActionIndex] = []
    /// How a buyer can help.
    public var leverage: [LeverageOffer] = []
    /// The questions its rule reads, in rising order.
    public var questions: [QuestionIndex] = []

    /// Creates it with what must be there; the rest has its usual value until set.
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

    /// Gives it another name.
    mutating func rename(id: String, home: String) {
        self.id = id
        self.home = home
        identity = home + ":" + id
    }
}

/// How grave an impact is, and how likely (UN Guiding Principles 14 and 24).
public struct Severity: Sendable {
    /// How grave, 1 to 4.
    public var scale: Int
    /// How many, 1 to 4.
    public var scope: Int
    /// Whether it can be put right, 1 to 4.
    public var irremediability: Int
    /// How likely, 1 to 4.
    public var likelihood: Int

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(scale: Int, scope: Int, irremediability: Int, likelihood: Int) {
        self.scale = scale
        self.scope = scope
        self.irremediability = irremediability
        self.likelihood = likelihood
    }
}

/// A circumstance that raises the likelihood.
public struct Context: Sendable {
    /// Holds in this circumstance.
    public var when: Rule
    /// The likelihood then, 1 to 4.
    public var likelihood: Int
    /// Why.
    public var reason: LocalizedText

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(when: Rule, likelihood: Int, reason: LocalizedText) {
        self.when = when
        self.likelihood = likelihood
        self.reason = reason
    }
}

/// A candidate for the cause behind a finding.
public struct RootCause: Sendable {
    /// The name in results.
    public var id: String
    /// The question for a conversation about it.
    public var ask: String
    /// The cause.
    public var text: LocalizedText

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(id: String, ask: String, text: LocalizedText) {
        self.id = id
        self.ask = ask
        self.text = text
    }
}

/// A measure by which a buyer can help.
public struct LeverageOffer: Sendable {
    /// The position of the measure in the catalogue.
    public var measure: Int
    /// Offered only when it holds.
    public var when: Rule?

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(measure: Int, when: Rule?) {
        self.measure = measure
        self.when = when
    }
}

extension Severity {
    /// The severity: the worst of scale, scope and irremediability, never their mean.
    public var worst: Int { Swift.max(scale, scope, irremediability) }

    /// The priority, 5 to 20: four times the severity plus the likelihood, which so only breaks ties.
    public func priority(likelihood: Int) -> Int { 4 * worst + likelihood }
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
