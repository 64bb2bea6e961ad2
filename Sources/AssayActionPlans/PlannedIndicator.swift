public import AssayExpressions
public import AssayQuestionnaires

/// What shows that an action worked, with its value today.
public struct PlannedIndicator: Sendable {
    /// What is measured, and the value to reach.
    public var definition: Indicator
    /// The value that the answers give today; `nil` where they give none.
    public var today: ExactDecimal?

    /// Creates an indicator.
    public init(definition: Indicator, today: ExactDecimal?) {
        self.definition = definition
        self.today = today
    }
}
