import AssayExpressions
import AssayQuestionnaires

/// Gives every action its start and due date, each action after those it waits for.
///
/// An action starts when the last unfinished action it waits for is due, else on the day of the
/// plan. It is due after its own time frame, but no later than the limit of its class allows. Dates
/// of an earlier plan stay: a deadline never moves silently.
struct Scheduling {
    let library: QuestionnaireLibrary
    let made: CalendarDate
    /// Schedules by identity, for actions that are settled.
    private(set) var settled: [String: ActionSchedule] = [:]

    init(library: QuestionnaireLibrary, made: CalendarDate) {
        self.library = library
        self.made = made
    }

    /// Schedules all actions of a plan.
    mutating func schedule(_ actions: inout [PlannedAction], after earlier: EarlierPlan?) {
        var positions: [String: Int] = [:]
        for (position, action) in actions.enumerated() { positions[action.identity] = position }
        var kept: [String: EarlierPlan.Action] = [:]
        for action in earlier?.actions ?? [] { kept[action.identity] = action }
        for position in actions.indices {
            settle(position, of: &actions, positions: positions, kept: kept)
        }
    }

    /// Settles one action after its predecessors; the compiler has refused cycles.
    private mutating func settle(
        _ position: Int, of actions: inout [PlannedAction], positions: [String: Int],
        kept: [String: EarlierPlan.Action]
    ) {
        let identity = actions[position].identity
        guard settled[identity] == nil else { return }
        var start = made
        var waitsFor: [String] = []
        if let template = actions[position].template.map(library.action) {
            for index in template.after {
                let predecessor = library.action(index).identity
                guard let place = positions[predecessor],
                    !actions[place].standing.status.isFinished
                else { continue }
                settle(place, of: &actions, positions: positions, kept: kept)
                if let schedule = settled[predecessor], schedule.due > start {
                    start = schedule.due
                }
                waitsFor.append(predecessor)
            }
        }
        waitsFor.sort()
        let schedule: ActionSchedule
        if let known = kept[identity], !actions[position].standing.isNew {
            schedule = dated(
                start: known.start, due: known.due, reason: .earlierPlan, waitsFor: waitsFor,
                severity: actions[position].severity)
        } else {
            schedule = fresh(actions[position], start: start, waitsFor: waitsFor)
        }
        settled[identity] = schedule
        actions[position].schedule = schedule
    }

    private func fresh(
        _ action: PlannedAction, start: CalendarDate, waitsFor: [String]
    ) -> ActionSchedule {
        guard let template = action.template.map(library.action) else {
            return dated(
                start: start, due: start, reason: .ownTimeFrame, waitsFor: waitsFor,
                severity: action.severity)
        }
        let own = start.adding(template.within)
        let limit = made.adding(template.limit(for: action.findingClass))
        // What waits for others may begin only at the limit; it is then due on the limit's day.
        let latest = limit < start ? start : limit
        let isCut = own > latest
        return dated(
            start: start, due: isCut ? latest : own, reason: isCut ? .classLimit : .ownTimeFrame,
            waitsFor: waitsFor, severity: action.severity)
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
