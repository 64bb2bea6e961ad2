import AssayExpressions
import AssayQuestionnaires

/// Gives every action its start and due date, each action after those it waits for.
///
/// An action starts when the last unfinished action it waits for is due, else on the day of the
/// plan. It is due after its own time frame, but no later than the limit of its class allows. Dates
/// of an earlier plan stay: a deadline never moves silently.
struct Scheduling {
    private let context: PlanningContext
    /// For each action of the library its place in the plan; -1 for none.
    private var places: [Int32]
    private var isSettled: [Bool] = []

    init(_ context: PlanningContext) {
        self.context = context
        places = Array(repeating: -1, count: context.library.actions.count)
    }

    /// Schedules all actions of a plan.
    mutating func schedule(_ actions: inout [PlannedAction], after earlier: EarlierPlan?) {
        for position in actions.indices {
            for part in actions[position].parts {
                places[Int(part.action.rawValue)] = Int32(position)
            }
        }
        isSettled = Array(repeating: false, count: actions.count)
        var kept: [String: EarlierPlan.Action] = [:]
        for action in earlier?.actions ?? [] { kept[action.identity] = action }
        for position in actions.indices { settle(position, of: &actions, kept: kept) }
    }

    /// Settles one action after its predecessors; the compiler has refused cycles of actions, and of
    /// themes that wait for one another the first one goes first.
    private mutating func settle(
        _ position: Int, of actions: inout [PlannedAction], kept: [String: EarlierPlan.Action]
    ) {
        guard !isSettled[position] else { return }
        isSettled[position] = true
        var start = context.made
        var waitsFor: [String] = []
        for part in actions[position].parts {
            for preceding in context.library.tables.actions[Int(part.action.rawValue)].after {
                let place = Int(places[Int(preceding.rawValue)])
                guard place >= 0, place != position, !actions[place].standing.status.isFinished,
                    !waitsFor.contains(actions[place].identity)
                else { continue }
                settle(place, of: &actions, kept: kept)
                start = Swift.max(start, actions[place].schedule.due)
                waitsFor.append(actions[place].identity)
            }
        }
        if waitsFor.count > 1 { waitsFor.sort() }
        if !kept.isEmpty, !actions[position].standing.isNew,
            let known = kept[actions[position].identity]
        {
            actions[position].schedule = dated(
                start: known.start, due: known.due, reason: .earlierPlan, waitsFor: waitsFor,
                severity: actions[position].severity)
        } else {
            actions[position].schedule = fresh(
                actions[position].template, actions[position].findingClass,
                actions[position].severity, start: start, waitsFor: waitsFor)
        }
    }

    private func fresh(
        _ template: ActionIndex?, _ findingClass: FindingClass, _ severity: Int,
        start: CalendarDate, waitsFor: [String]
    ) -> ActionSchedule {
        guard let template else {
            return dated(
                start: start, due: start, reason: .ownTimeFrame, waitsFor: waitsFor,
                severity: severity)
        }
        let own = start.adding(context.library.tables.actions[Int(template.rawValue)].within)
        let limit = context.limit(of: template, as: findingClass)
        // What waits for others may begin only at the limit; it is then due on the limit's day.
        let latest = limit < start ? start : limit
        let isCut = own > latest
        return dated(
            start: start, due: isCut ? latest : own, reason: isCut ? .classLimit : .ownTimeFrame,
            waitsFor: waitsFor, severity: severity)
    }

    private func dated(
        start: CalendarDate, due: CalendarDate, reason: ActionSchedule.Reason, waitsFor: [String],
        severity: Int
    ) -> ActionSchedule {
        ActionSchedule(
            start: start, due: due, reason: reason, waitsFor: waitsFor,
            milestones: milestones(from: start, to: due),
            effectivenessCheck: due.adding(
                CalendarDuration(months: severity >= 3 ? 6 : 3, days: 0)))
    }
}

/// Returns the quarterly dates strictly between two days, none when they are 180 days apart or less.
func milestones(from start: CalendarDate, to due: CalendarDate) -> [CalendarDate] {
    guard start.days(until: due) > 180 else { return [] }
    var dates: [CalendarDate] = []
    // A duration has at most 1200 months, which ends this also where the calendar does.
    for months in stride(from: 3, through: 1200, by: 3) {
        let date = start.adding(CalendarDuration(months: months, days: 0))
        guard date < due else { break }
        dates.append(date)
    }
    return dates
}
