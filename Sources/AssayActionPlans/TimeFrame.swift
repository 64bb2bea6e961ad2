import AssayExpressions
import AssayQuestionnaires

/// When an action can begin and be done, from its own time frame and from what it waits for.
struct TimeFrame {
    private let context: PlanningContext
    /// The first working day on which it can begin.
    private let base: CalendarDate
    private let within: CalendarDuration
    private let isCut: Bool
    private let severity: Int
    /// The last day to which levelling may put it.
    private let limit: CalendarDate
    /// The first working day on which it can be due: the evidence that closes it exists by then.
    let earliest: CalendarDate
    /// It protects people now.
    let isContainment: Bool
    /// It puts right what happened to people.
    let startsRemedy: Bool
    /// It takes the time it takes, and stands in the wave in which it begins.
    let isOpenEnded: Bool

    init(of action: PlannedAction, in context: PlanningContext, after day: CalendarDate?) {
        self.context = context
        let row = context.row(of: action)
        let made = context.made
        isContainment = row?.kind == .containment
        startsRemedy = row?.kind == .remedy
        let own = context.within(action)
        isCut = isContainment && .containmentLimit < own
        within = isCut ? .containmentLimit : own
        severity = action.severity
        limit = made.adding(action.findingClass.limit)
        base = context.workingDays.first(from: Swift.max(made, day ?? made))
        earliest = context.workingDays.first(from: base.adding(within))
        let isLong = made.adding(.fortnight).adding(own) > context.end(of: .third)
        isOpenEnded = startsRemedy || row?.isStructural ?? false || isLong
    }

    /// A quarter after the first day on which it can be due.
    var quarterLater: CalendarDate { earliest.adding(.quarter) }

    /// The days of a wave on which it can be due; `nil` where there are none.
    ///
    /// What is open-ended has its first step in the wave, and is due when it is due.
    func span(
        in wave: ActionWave, after begin: CalendarDate
    ) -> (first: CalendarDate, last: CalendarDate)? {
        let end = context.end(of: wave)
        if isOpenEnded {
            guard base <= end else { return nil }
            let first = Swift.max(base, begin).adding(within)
            return (Swift.max(earliest, first), Swift.max(earliest, end.adding(within)))
        }
        let first = Swift.max(earliest, CalendarDate(dayNumber: begin.dayNumber + 1))
        guard first <= end else { return nil }
        return (first, limit >= first ? Swift.min(limit, end) : end)
    }

    /// The last working day on which it has to begin to be due on a day.
    func start(for due: CalendarDate) -> CalendarDate {
        var start = CalendarDate(
            dayNumber: due.dayNumber - Int32(base.days(until: base.adding(within))))
        while start > base, start.adding(within) > due {
            start = CalendarDate(dayNumber: start.dayNumber - 1)
        }
        return Swift.max(base, context.workingDays.last(upTo: start))
    }

    /// The schedule with a day on which it is due.
    func schedule(due: CalendarDate) -> ActionSchedule {
        let reason: ActionSchedule.Reason = due > earliest ? .levelled : .ownTimeFrame
        return schedule(
            start: start(for: due), due: due, isCut ? .containmentLimit : reason)
    }

    /// The schedule with both dates.
    func schedule(
        start: CalendarDate, due: CalendarDate, _ reason: ActionSchedule.Reason
    ) -> ActionSchedule {
        var dates = milestones(from: start, to: due)
        if isOpenEnded {
            let step = context.workingDays.first(from: start.adding(.fortnight))
            if step < due, step > context.made, step < dates.first ?? due {
                dates.insert(step, at: 0)
            }
        }
        return ActionSchedule(
            start: start, due: due, reason: reason, waitsFor: [], milestones: dates,
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

extension CalendarDuration {
    fileprivate static let containmentLimit = CalendarDuration(months: 0, days: 7)
    fileprivate static let fortnight = CalendarDuration(months: 0, days: 14)
    fileprivate static let quarter = CalendarDuration(months: 3, days: 0)
}
