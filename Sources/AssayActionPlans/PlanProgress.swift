/// How far the work has come: all three shares are reported, since the first alone flatters.
public struct PlanProgress: Sendable, Hashable {
    /// Actions that were already in the earlier plan.
    public var carried = 0
    /// Actions that no earlier plan had.
    public var new = 0
    /// Actions done, whether or not anyone confirmed it.
    public var done = 0
    /// Actions that someone other than the supplier confirmed.
    public var verified = 0
    /// Actions whose effect was confirmed.
    public var effective = 0
    /// Actions past their due date.
    public var overdue = 0
    /// Actions with a finding that came back.
    public var recurring = 0
    /// Actions whose findings no longer hold.
    public var noLongerNeeded = 0

    /// Counts the actions of a plan.
    public init(of actions: [PlannedAction]) {
        for position in actions.indices {
            let standing = actions[position].standing
            if standing.isNew { new += 1 } else { carried += 1 }
            if standing.done != nil { done += 1 }
            if standing.verified != nil { verified += 1 }
            if standing.effective != nil { effective += 1 }
            if standing.isOverdue { overdue += 1 }
            if standing.recurrences > 0 { recurring += 1 }
            if standing.status == .noLongerNeeded { noLongerNeeded += 1 }
        }
    }
}
