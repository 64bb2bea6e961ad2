public import AssayDiagnostics

/// What is missing, contradictory or harmful, as written.
public struct FindingDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in results.
    public var id: EmbeddedText
    /// What was found, in a few words.
    public var title: AuthoredText
    /// What makes it a finding.
    public var trigger: Trigger
    /// How many times it counts in deductions.
    public var count: EmbeddedText?
    /// `gap`, `knowledge`, `contradiction`, `evidence`, `harm`, `risk` or `observation`.
    public var kind: EmbeddedText
    /// `critical` to `observation`.
    public var findingClass: EmbeddedText
    /// How grave, how many, whether it can be put right, how likely.
    public var severity: SeverityDefinition
    /// Why the scale is below 4 although the text has a word for the gravest harm.
    public var scaleBecause: EmbeddedText?
    /// `causes`, `contributes` or `linked`.
    public var connection: EmbeddedText
    /// Whether it is a severe abuse of OECD Annex II.
    public var gate: EmbeddedText?
    /// The rule that holds once containment has begun; a gate holds the level only until then.
    public var until: EmbeddedText?
    /// For a buyer's own practice: the topics of which it adds to harm at suppliers.
    public var addsTo: EmbeddedText?
    /// The topic.
    public var issue: EmbeddedText?
    /// The material.
    public var material: EmbeddedText?
    /// Why it matters.
    public var because: AuthoredText = AuthoredText()
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// Circumstances that raise the likelihood.
    public var contexts: [ContextDefinition] = []
    /// Candidates for the cause.
    public var rootCauses: [RootCauseDefinition] = []
    /// Actions defined here.
    public var actions: [ActionDefinition] = []
    /// Actions defined elsewhere.
    public var actionReferences: [EmbeddedText] = []
    /// Measures by which a buyer can help.
    public var leverage: [LeverageDefinition] = []
    /// Practices of the catalogue in which this was dealt with.
    public var practices: EmbeddedText?

    /// Creates a finding definition without its optional parts.
    public init(
        place: SourcePlace, id: EmbeddedText, title: AuthoredText, trigger: Trigger,
        kind: EmbeddedText, findingClass: EmbeddedText, severity: SeverityDefinition,
        connection: EmbeddedText
    ) {
        self.place = place
        self.id = id
        self.title = title
        self.trigger = trigger
        self.kind = kind
        self.findingClass = findingClass
        self.severity = severity
        self.connection = connection
    }
}

/// A candidate for the cause behind a finding.
public struct RootCauseDefinition: Sendable, Hashable {
    /// The name in results.
    public var id: EmbeddedText
    /// The question for a conversation about it.
    public var ask: EmbeddedText
    /// The cause.
    public var text: AuthoredText

    /// Creates a root cause definition.
    public init(id: EmbeddedText, ask: EmbeddedText, text: AuthoredText) {
        self.id = id
        self.ask = ask
        self.text = text
    }
}

/// A measure of the leverage catalogue by which a buyer can help.
public struct LeverageDefinition: Sendable, Hashable {
    /// The id in the catalogue.
    public var measure: EmbeddedText
    /// Offered only when this rule holds.
    public var when: EmbeddedText?

    /// Creates a leverage definition without its optional parts.
    public init(measure: EmbeddedText) {
        self.measure = measure
    }
}

extension FindingDefinition {
    /// What makes something a finding.
    public enum Trigger: Sendable, Hashable {
        /// A rule over the answers.
        case rule(EmbeddedText)
        /// An event that the engine itself sees, such as `unanswered`.
        case event(EmbeddedText)
    }
}
