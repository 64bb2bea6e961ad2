import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What was reported of an action since the earlier plan.
struct ReportedProgress {
    var begun: CalendarDate?
    var done: CalendarDate?
    var verified: CalendarDate?
    var effective: CalendarDate?
}

/// Works out how far each action has come from the earlier plan and from what was reported.
///
/// Done is the owner's word. Verified needs the word of someone other than the supplier. Effective
/// needs an action that is verified, and three months since it was done.
struct CarryOver {
    private let earlier: [String: EarlierPlan.Action]
    private let reported: [String: ReportedProgress]
    private let made: CalendarDate
    /// By the name of an action that joins others: those of them of which something was reported.
    private let reportedParts: [String: [String]]

    init(
        earlier: EarlierPlan?, progress: [ProgressEntry], made: CalendarDate,
        library: QuestionnaireLibrary
    ) {
        var known: [String: EarlierPlan.Action] = [:]
        for action in earlier?.actions ?? [] { known[action.identity] = action }
        var reported: [String: ReportedProgress] = [:]
        for entry in progress {
            reported[entry.action, default: ReportedProgress()].add(entry)
        }
        self.earlier = known
        self.reported = reported
        var reportedParts: [String: [String]] = [:]
        for name in reported.keys.sorted() {
            guard let index = library.tables.actionIndexes[name],
                let theme = library.tables.actions[Int(index.rawValue)].theme
            else { continue }
            reportedParts[library.catalogue.themes[theme].identity, default: []].append(name)
        }
        self.reportedParts = reportedParts
        self.made = made
    }

    /// The standing of an action whose findings hold, or no longer hold.
    ///
    /// An action of a theme takes over what is known of the actions that it joins: it is as far as the
    /// least of them, and begun when the first of them was.
    func standing(
        of identity: String, joining parts: [String] = [], isAskedFor: Bool
    ) -> ActionStanding {
        var standing = ActionStanding()
        if isAskedFor, earlier.isEmpty, reported.isEmpty { return standing }
        let report = reported[identity] ?? joined(parts, of: identity)
        if let known = earlier[identity]?.standing ?? joinedStanding(parts) {
            standing = known
            standing.isNew = false
            standing.daysOverdue = 0
        }
        // The finding came back although its action had been closed: the work begins anew.
        if isAskedFor, !standing.isNew, standing.status.isClosed {
            let recurrences = Recurrence.afterOneMore(than: standing.recurrences)
            standing = ActionStanding()
            standing.isNew = false
            standing.recurrences = recurrences
            let done = earlierDone([identity] + parts)
            return applied(report.since(done), to: standing, isAskedFor: true)
        }
        return applied(report, to: standing, isAskedFor: isAskedFor)
    }

    /// The last day on which one of some actions came furthest.
    private func earlierDone(_ identities: [String]) -> CalendarDate? {
        identities.compactMap { identity in
            let standing = earlier[identity]?.standing
            return standing?.effective ?? standing?.verified ?? standing?.done
        }.max()
    }

    /// What was reported of several actions that are one now; what was reported of one that nothing asks
    /// for any more begins the work.
    private func joined(_ parts: [String], of identity: String) -> ReportedProgress {
        let known = reportedParts[identity] ?? []
        let parts = parts.isEmpty ? known : parts
        var joined = ReportedProgress()
        joined.begun = Set(parts + known).compactMap { name in
            reported[name].flatMap { $0.begun ?? $0.done ?? $0.verified }
        }.min()
        let reports = parts.compactMap { reported[$0] }
        guard !reports.isEmpty, reports.count == parts.count else { return joined }
        joined.done = latest(reports.map { $0.done })
        joined.verified = latest(reports.map { $0.verified })
        joined.effective = latest(reports.map { $0.effective })
        return joined
    }

    /// How far several actions of the earlier plan that are one now had come together.
    private func joinedStanding(_ parts: [String]) -> ActionStanding? {
        let known = parts.compactMap { earlier[$0]?.standing }
        guard var least = known.min(by: { $0.status.progress < $1.status.progress }) else {
            return nil
        }
        least.begun = known.compactMap { $0.begun ?? $0.done }.min()
        least.recurrences = known.map { $0.recurrences }.max() ?? 0
        return least
    }

    /// The latest of some days; `nil` where one is missing.
    private func latest(_ days: [CalendarDate?]) -> CalendarDate? {
        days.contains { $0 == nil } ? nil : days.compactMap { $0 }.max()
    }

    private func applied(
        _ report: ReportedProgress, to standing: ActionStanding, isAskedFor: Bool
    ) -> ActionStanding {
        var standing = standing
        standing.begun = standing.begun ?? report.begun
        standing.done = standing.done ?? report.done ?? report.verified
        standing.verified = standing.verified ?? report.verified
        if standing.effective == nil, let effective = report.effective,
            standing.verified != nil, let done = standing.done,
            done.adding(CalendarDuration(months: 3, days: 0)) <= effective
        {
            standing.effective = effective
        }
        if standing.effective != nil {
            standing.status = .effective
        } else if standing.verified != nil {
            standing.status = .verified
        } else if standing.done != nil {
            standing.status = .doneAsClaimed
        } else if !isAskedFor {
            standing.status = .noLongerNeeded
        } else if standing.begun != nil {
            standing.status = .inProgress
        } else {
            standing.status = .open
        }
        return standing
    }
}

extension ReportedProgress {
    /// Adds an entry; of several dates for the same step the earliest counts.
    mutating func add(_ entry: ProgressEntry) {
        switch entry.state {
        case .inProgress: begun = earliest(begun, entry.on)
        case .done: done = earliest(done, entry.on)
        case .verified where entry.role != .supplier: verified = earliest(verified, entry.on)
        case .effective where entry.role != .supplier: effective = earliest(effective, entry.on)
        // The supplier's own word that something is verified says no more than that it is done.
        case .verified, .effective: done = earliest(done, entry.on)
        }
    }

    /// Returns only what was reported after a day.
    func since(_ day: CalendarDate?) -> ReportedProgress {
        guard let day else { return self }
        var later = self
        if let date = begun, date <= day { later.begun = nil }
        if let date = done, date <= day { later.done = nil }
        if let date = verified, date <= day { later.verified = nil }
        if let date = effective, date <= day { later.effective = nil }
        return later
    }

    private func earliest(_ known: CalendarDate?, _ date: CalendarDate) -> CalendarDate {
        guard let known else { return date }
        return known < date ? known : date
    }
}

extension ActionStatus {
    /// How far along a status is, 0 for what has not begun.
    fileprivate var progress: Int {
        switch self {
        case .open: 0
        case .inProgress: 1
        case .doneAsClaimed: 2
        case .verified: 3
        case .effective: 4
        case .noLongerNeeded, .waived: 5
        }
    }

    /// A Boolean value indicating whether someone other than the supplier, or the answers
    /// themselves, had closed the action, so that its finding coming back is a recurrence.
    var isClosed: Bool {
        switch self {
        case .verified, .effective, .noLongerNeeded: true
        case .open, .inProgress, .doneAsClaimed, .waived: false
        }
    }
}
