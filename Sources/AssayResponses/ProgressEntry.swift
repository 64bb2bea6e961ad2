public import AssayExpressions

/// How far an action of an earlier plan has come.
public struct ProgressEntry: Sendable {
    /// The action, as `home:id`.
    public var action: String
    /// How far it has come.
    public var state: ProgressState
    /// Since when.
    public var on: CalendarDate
    /// Who says so.
    public var by: String
    /// Whose word it is.
    public var role: ProgressRole
    /// What is added; may be empty.
    public var note: String

    /// Creates an entry.
    public init(
        action: String, state: ProgressState, on: CalendarDate, by: String, role: ProgressRole,
        note: String
    ) {
        self.action = action
        self.state = state
        self.on = on
        self.by = by
        self.role = role
        self.note = note
    }
}

/// How far an action has come: done, verified and effective are three different dates.
public enum ProgressState: String, Sendable, Hashable, CaseIterable {
    /// Work has begun.
    case inProgress = "in-progress"
    /// The owner says that it is done.
    case done
    /// Someone other than the supplier confirmed it.
    case verified
    /// Its indicator held three to six months later.
    case effective
}

/// Whose word a report of progress is.
public enum ProgressRole: String, Sendable, Hashable, CaseIterable {
    /// The supplier's own.
    case supplier
    /// The buyer's.
    case buyer
    /// Someone's who is independent of both.
    case thirdParty = "third-party"
    /// Workers' or residents'.
    case affectedPeople = "affected-people"
}
