public import AssayDiagnostics
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
    public var role: Party
    /// What is added; may be empty.
    public var note: String
    /// Where it is, from its beginning.
    public var origin: Origin
    /// Where its action is named.
    public var actionOrigin: Origin
    /// Where its day is.
    public var onOrigin: Origin

    /// Creates an entry; each of its origins is the one given until set.
    public init(
        action: String, state: ProgressState, on: CalendarDate, by: String, role: Party,
        note: String, origin: Origin = .input
    ) {
        self.action = action
        self.state = state
        self.on = on
        self.by = by
        self.role = role
        self.note = note
        self.origin = origin
        actionOrigin = origin
        onOrigin = origin
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
