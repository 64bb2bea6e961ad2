public import AssayExpressions

/// What planning looks up about an action.
public struct ActionRow: Sendable {
    /// What sort of work it is.
    public let kind: ActionKind
    /// Who carries it out.
    public let owner: ActionOwner
    /// The function that answers for it.
    public let role: String
    /// Its own time frame.
    public let within: CalendarDuration
    /// A Boolean value indicating whether it may take years, with milestones.
    public let isStructural: Bool
    /// A Boolean value indicating whether it names who answers for it.
    public let hasRole: Bool
    /// A Boolean value indicating whether it says what evidence closes it.
    public let hasClosingEvidence: Bool
    /// A Boolean value indicating whether someone other than the supplier confirms it.
    public let isConfirmedByOthers: Bool
    /// The baselines of its indicators; `nil` where there is none.
    public let baselines: [RuleNumber?]
    /// The questions it answers to.
    public let addresses: [QuestionIndex]
    /// The actions it waits for.
    public let after: [ActionIndex]

    init(_ action: ActionTemplate) {
        kind = action.kind
        owner = action.owner
        role = action.role
        within = action.within
        isStructural = action.isStructural
        hasRole = !action.role.isEmpty
        hasClosingEvidence = !action.closesWith.isEmpty
        isConfirmedByOthers = action.verifications.contains { $0.by != .supplier }
        baselines = action.indicators.map { $0.baseline?.number }
        addresses = action.addresses
        after = action.after
    }
}
