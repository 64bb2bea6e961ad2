public import AssayExpressions

/// Where the two sides stand on one action, and every word that led there.
public struct Agreement: Sendable, Hashable {
    /// A word of a side, and why it is not counted, if so.
    public struct Step: Sendable, Hashable {
        /// What was said.
        public var entry: AgreementEntry
        /// Why it is not counted; `nil` where it is.
        public var refusal: AgreementRefusal?

        /// Creates a step.
        public init(_ entry: AgreementEntry, refusal: AgreementRefusal? = nil) {
            self.entry = entry
            self.refusal = refusal
        }
    }

    /// Where they stand.
    public private(set) var state = AgreementState.proposed
    /// Who does the work, by name.
    public private(set) var person: String?
    /// The day that both agreed on, or to which the buyer extended; `nil` where the plan's holds.
    public private(set) var due: CalendarDate?
    /// The day that the supplier asks for and that the buyer has not answered.
    public private(set) var asked: CalendarDate?
    /// A Boolean value indicating whether the buyer gave more time at least once.
    public private(set) var isExtended = false
    /// Everything that was said, in order.
    public private(set) var history: [Step] = []

    /// Creates the agreement on an action to which nobody has answered.
    public init() {}

    /// Works out where the sides stand.
    ///
    /// Words count by day; of one day the supplier's come first, then in the order given. What was said
    /// twice in the same words on one day counts once.
    ///
    /// - Parameters:
    ///   - entries: what was said of one action.
    ///   - proposed: the day on which the plan has it due, where it is known.
    ///   - isGrave: whether it answers grave harm, which nobody waives.
    public init(
        _ entries: [AgreementEntry], proposed: CalendarDate? = nil, isGrave: Bool = false
    ) {
        for entry in Self.inOrder(entries) {
            let refusal = refusal(of: entry, proposed: proposed, isGrave: isGrave)
            history.append(Step(entry, refusal: refusal))
            if refusal == nil { take(entry) }
        }
    }

    /// A Boolean value indicating whether the supplier waits for an answer of the buyer.
    public var isOpen: Bool { state == .countered || state == .disputed }

    /// A Boolean value indicating whether the buyer no longer asks for the action.
    public var isWaived: Bool { state == .waived }

    private static func inOrder(_ entries: [AgreementEntry]) -> [AgreementEntry] {
        var seen: Set<AgreementEntry> = []
        let different = entries.filter { seen.insert($0).inserted }
        let ranks = different.map { ($0.on, $0.party == .supplier ? 0 : 1) }
        return different.indices.sorted {
            (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1)
        }
        .map { different[$0] }
    }

    private func refusal(
        of entry: AgreementEntry, proposed: CalendarDate?, isGrave: Bool
    ) -> AgreementRefusal? {
        guard entry.state.isWord(of: entry.party) else { return .notItsWord }
        if isWaived, entry.state != .returned { return .waivedBefore }
        switch entry.state {
        case .countered where entry.due == nil: return .dayMissing
        case .extended where entry.due == nil: return .dayMissing
        case .countered where !entry.hasReason, .disputed where !entry.hasReason,
            .waived where !entry.hasReason:
            return .reasonMissing
        case .agreed where state == .disputed, .extended where state == .disputed:
            return .disputedBefore
        case .extended where isExtended && !entry.hasReason: return .reasonMissing
        case .extended:
            guard let until = entry.due, let known = due ?? proposed else { return nil }
            return until > known ? nil : .notLater
        case .waived where isGrave: return .graveHarm
        default: return nil
        }
    }

    private mutating func take(_ entry: AgreementEntry) {
        // Who says so does the work only where nobody was named.
        person = entry.person ?? person ?? entry.doer
        switch entry.state {
        case .proposed: break
        case .accepted:
            // What both agreed on stays agreed when the supplier says so once more.
            if state != .agreed, state != .extended { state = .accepted }
            asked = entry.due
        case .countered: (state, asked) = (.countered, entry.due)
        case .disputed: (state, asked) = (.disputed, nil)
        case .agreed: (state, due, asked) = (.agreed, entry.due ?? asked ?? due, nil)
        case .returned: (state, asked) = (.returned, nil)
        case .extended: (state, due, asked, isExtended) = (.extended, entry.due, nil, true)
        case .waived: (state, asked) = (.waived, nil)
        }
    }
}
