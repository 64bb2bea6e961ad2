public import AssayExpressions

/// What one side says about an action of a plan on one day.
public struct AgreementEntry: Sendable, Hashable {
    /// The action, as `home:id`.
    public var action: String
    /// What is said.
    public var state: AgreementState
    /// When.
    public var on: CalendarDate
    /// The name of the person who says it; empty where only the side is known.
    public var by: String
    /// Whose word it is.
    public var party: Party
    /// The name of the person who does the work.
    public var person: String?
    /// By which day the work is to be done.
    public var due: CalendarDate?
    /// Why, as a word.
    public var reason: AgreementReason?
    /// Why, in the words of who says it.
    public var explanation: String?
    /// What it costs, with the currency, as it was written.
    public var cost: String?
    /// Where the evidence is.
    public var evidence: String?
    /// What is added.
    public var comment: String?

    /// Creates an entry that says no more than the state.
    public init(
        action: String, state: AgreementState, on: CalendarDate, by: String, party: Party
    ) {
        self.action = action
        self.state = state
        self.on = on
        self.by = by
        self.party = party
    }

    /// A Boolean value indicating whether it says why.
    public var hasReason: Bool { reason != nil || explanation != nil || isExplainedByComment }

    /// A decision has its reason in its comment.
    private var isExplainedByComment: Bool { party != .supplier && comment != nil }

    /// Who does the work: the person named, or the one at the supplier who takes it on.
    public var doer: String? {
        if let person { return person }
        return party == .supplier && state != .disputed && !by.isEmpty ? by : nil
    }
}
