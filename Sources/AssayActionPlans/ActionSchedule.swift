public import AssayExpressions

/// When an action begins and when it is due, with the reason for the date.
public struct ActionSchedule: Sendable, Hashable {
    /// Why an action is due when it is.
    public enum Reason: String, Sendable, Hashable {
        /// Its own time frame, counted from its start.
        case ownTimeFrame = "own-time-frame"
        /// The limit of its class, which is shorter than its own time frame.
        case classLimit = "class-limit"
        /// The date of the earlier plan, which does not move.
        case earlierPlan = "earlier-plan"
    }

    /// The day it begins: when what it waits for is due, else the day of the plan.
    public var start: CalendarDate
    /// The day it is due.
    public var due: CalendarDate
    /// Why it is due on that day.
    public var reason: Reason
    /// Names of the unfinished actions it waits for, sorted.
    public var waitsFor: [String]
    /// Quarterly dates between start and due for an action of more than 180 days.
    public var milestones: [CalendarDate]
    /// The day to look whether it worked: three months after due, six where severity is 3 or 4.
    public var effectivenessCheck: CalendarDate

    /// Creates a schedule.
    public init(
        start: CalendarDate, due: CalendarDate, reason: Reason, waitsFor: [String],
        milestones: [CalendarDate], effectivenessCheck: CalendarDate
    ) {
        self.start = start
        self.due = due
        self.reason = reason
        self.waitsFor = waitsFor
        self.milestones = milestones
        self.effectivenessCheck = effectivenessCheck
    }
}
