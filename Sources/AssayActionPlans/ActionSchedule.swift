public import AssayExpressions

/// When an action begins and when it is due, with the reason for the date.
public struct ActionSchedule: Sendable, Hashable {
    /// Why an action is due when it is.
    public enum Reason: String, Sendable, Hashable {
        /// Its own time frame, counted from its start.
        case ownTimeFrame = "own-time-frame"
        /// Its own time frame, begun later so that not too much is due at a time.
        case levelled
        /// The limit of containment, which is shorter than its own time frame.
        case containmentLimit = "containment-limit"
        /// The date of the earlier plan, which does not move.
        case earlierPlan = "earlier-plan"
        /// The day on which the supplier and the buyer agreed.
        case agreed
        /// The day to which the buyer gave more time.
        case extended
    }

    /// The working day it begins: not before what it waits for is due.
    public var start: CalendarDate
    /// The working day it is due; of an earlier plan it is the day that it had.
    public var due: CalendarDate
    /// Why it is due on that day.
    public var reason: Reason
    /// Names of the unfinished actions it waits for, sorted.
    public var waitsFor: [String]
    /// Dates between start and due: quarterly for an action of more than 180 days, and before them a
    /// first step soon for remedy and for what may take years.
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
