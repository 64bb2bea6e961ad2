import AssayActionPlans

/// A number in an earlier plan that no plan can have: the facts.
struct PlanNumber {
    /// What the number is, as the plan calls it.
    let name: String
    /// The number.
    let value: Int
    /// What it can be.
    let range: ClosedRange<Int>
    /// The name of the action that has it.
    let action: String

    /// The numbers of an action that it cannot have.
    static func unsound(
        priority: Int, recurrences: Int, of action: String
    ) -> [PlanNumber] {
        [
            ("priority", priority, EarlierPlan.Action.priorities),
            ("recurrences", recurrences, 0...ActionStanding.mostRecurrences),
        ].map { name, value, range in
            PlanNumber(name: name, value: value, range: range, action: action)
        }.filter { !$0.range.contains($0.value) }
    }

    var message: String {
        "the action '\(action.prefix(60))' has the \(name) \(value), expected "
            + "\(range.lowerBound) to \(range.upperBound)"
    }

    var help: String {
        "Take the plan as it was written; only statuses and days are entered by hand."
    }
}
