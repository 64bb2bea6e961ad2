public import AssayExpressions

/// What planning looks up about an action.
public struct ActionRow: Sendable {
    /// What sort of work it is.
    public let kind: ActionKind
    /// Who carries it out.
    public let owner: ActionOwner
    /// Its own time frame.
    public let within: CalendarDuration
    /// A Boolean value indicating whether it may take years, with milestones.
    public let isStructural: Bool
    /// Whom it is for.
    public let addressee: Addressee
    /// What it has in common with other actions.
    public let theme: ThemeIndex?
    /// The rule under which it is asked for; `nil` where it always is.
    public let when: RuleNumber?
    /// The choices of the profile's roles that run the site it is about.
    public let sites: [Symbol]
    /// A Boolean value indicating whether it needs people who speak freely.
    public let needsOpenCivicSpace: Bool
    /// A Boolean value indicating whether it says what evidence closes it.
    public let hasClosingEvidence: Bool
    /// A Boolean value indicating whether someone other than the supplier confirms it.
    public let isConfirmedByOthers: Bool
    /// The baselines of its indicators; `nil` where there is none.
    public let baselines: [RuleNumber?]
    /// How many working days of the addressee's own people it takes; 0 where it is not said.
    public let effort: Int
    /// The questions it answers to.
    public let addresses: [QuestionIndex]
    /// The actions it waits for.
    public let after: [ActionIndex]

    init(_ action: ActionTemplate, _ symbols: SymbolTable) {
        kind = action.kind
        owner = action.owner
        within = action.within
        isStructural = action.isStructural
        addressee = action.addressee
        theme = action.theme
        when = action.when?.number
        sites = action.sites.compactMap { symbols.symbol(for: $0) }
        needsOpenCivicSpace = action.needsOpenCivicSpace
        hasClosingEvidence = !action.closesWith.isEmpty
        isConfirmedByOthers = action.verifications.contains { $0.by != .supplier }
        baselines = action.indicators.map { $0.baseline?.number }
        effort = action.effort ?? 0
        addresses = action.addresses
        after = action.after
    }
}
