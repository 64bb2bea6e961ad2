import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What both sides said about actions, in the earlier plan and since.
struct AgreementIndex {
    private var said: [String: [AgreementEntry]] = [:]
    /// The days of the earlier plan on which nobody has agreed otherwise.
    private var proposed: [String: CalendarDate] = [:]

    init(earlier: EarlierPlan?, entries: [AgreementEntry]) {
        for action in earlier?.actions ?? [] where !action.said.isEmpty {
            said[action.identity] = action.said
        }
        for entry in entries { said[entry.action, default: []].append(entry) }
        guard !said.isEmpty else { return }
        for action in earlier?.actions ?? [] where Agreement(action.said).due == nil {
            proposed[action.identity] = action.due
        }
    }

    /// A Boolean value indicating whether nobody said anything.
    var isEmpty: Bool { said.isEmpty }

    /// The agreement on an action; what was said of those that it joins was said of it.
    func agreement(
        on identity: String, joining parts: [String], isGrave: Bool
    ) -> Agreement {
        var entries = said[identity] ?? []
        for part in parts where part != identity { entries += said[part] ?? [] }
        guard !entries.isEmpty else { return Agreement() }
        for position in entries.indices { entries[position].action = identity }
        return Agreement(entries, proposed: proposed[identity], isGrave: isGrave)
    }
}

extension PlannedAction {
    /// Takes what both sides agreed on.
    mutating func take(_ index: AgreementIndex, in context: PlanningContext) {
        agreement = index.agreement(
            on: identity, joining: parts.map { context.library.action($0.action).identity },
            isGrave: context.urgency(of: self) == .cannotWait)
        if agreement.isWaived, !standing.status.isFinished { standing.status = .waived }
    }
}

extension TimeFrame {
    /// The schedule by the day that both sides agreed on.
    func schedule(by agreement: Agreement, due: CalendarDate, start known: CalendarDate?)
        -> ActionSchedule
    {
        schedule(
            start: Swift.min(known ?? start(for: due), due), due: due,
            agreement.isExtended ? .extended : .agreed)
    }
}
