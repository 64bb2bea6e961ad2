public import AssayExpressions

/// How far an action has come.
public enum ActionStatus: String, Sendable, Hashable, CaseIterable {
    /// Nothing has begun.
    case open
    /// Work has begun.
    case inProgress = "in-progress"
    /// Its owner says that it is done; nobody else has confirmed it.
    case doneAsClaimed = "done-as-claimed"
    /// Someone other than the supplier confirmed it.
    case verified
    /// Its effect was still there three months later.
    case effective
    /// Its findings no longer hold, though nobody reported it done.
    case noLongerNeeded = "no-longer-needed"
    /// The buyer no longer asks for it.
    case waived

    /// A Boolean value indicating whether no more work is expected.
    public var isFinished: Bool {
        switch self {
        case .open, .inProgress: false
        case .doneAsClaimed, .verified, .effective, .noLongerNeeded, .waived: true
        }
    }
}

/// The status of an action with its dates: done, verified and effective are three of them.
public struct ActionStanding: Sendable, Hashable {
    /// How far it has come.
    public var status: ActionStatus
    /// A Boolean value indicating whether no earlier plan had it.
    public var isNew: Bool
    /// The day work began, as reported.
    public var begun: CalendarDate?
    /// The day it was done, as its owner says.
    public var done: CalendarDate?
    /// The day someone other than the supplier confirmed it.
    public var verified: CalendarDate?
    /// The day its effect was confirmed.
    public var effective: CalendarDate?
    /// Days past due on the day of the plan; 0 when not overdue or finished.
    public var daysOverdue: Int
    /// How often a finding that asks for it came back after it had been closed; no more than
    /// ``mostRecurrences`` are counted.
    public var recurrences: Int

    /// The most recurrences that are counted.
    public static let mostRecurrences = 10_000

    /// Creates the standing of an action that no plan had before.
    public init() {
        status = .open
        isNew = true
        daysOverdue = 0
        recurrences = 0
    }

    /// A Boolean value indicating whether it should have been finished by the day of the plan.
    public var isOverdue: Bool { daysOverdue > 0 }
}
