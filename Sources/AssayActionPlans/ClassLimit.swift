public import AssayExpressions
public import AssayQuestionnaires

extension FindingClass {
    /// How late an action of this class may be put where dates are levelled, counted from the day of
    /// the plan.
    ///
    /// The limits follow the practice of audit schemes (severe findings in 30 to 90 days, major in
    /// 180, minor in 270, the rest in a year). None is a default date, and none makes an action due
    /// before its own time frame is over: what closes it could not exist by then.
    public var limit: CalendarDuration {
        switch self {
        case .critical, .priority: CalendarDuration(months: 0, days: 90)
        case .major: CalendarDuration(months: 0, days: 180)
        case .minor: CalendarDuration(months: 0, days: 270)
        case .risk, .observation: CalendarDuration(months: 12, days: 0)
        }
    }

    /// The class one step more urgent, for a finding that came back.
    public var oneStepUp: FindingClass {
        switch self {
        case .critical, .priority: .critical
        case .major: .priority
        case .minor: .major
        case .risk: .minor
        case .observation: .risk
        }
    }

    /// Orders classes, the most urgent first.
    public static func isMoreUrgent(_ left: FindingClass, than right: FindingClass) -> Bool {
        left.urgency < right.urgency
    }
}
