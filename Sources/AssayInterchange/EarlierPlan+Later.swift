public import AssayActionPlans
public import AssayDiagnostics
public import AssayExpressions

extension EarlierPlan {
    /// What the plan says to have happened after a day, as warnings: a plan for that day does not
    /// know it yet, and whoever mistyped a year would look for it in vain.
    ///
    /// - Parameters:
    ///   - day: the day of assessment.
    ///   - file: the submission that is assessed.
    public func warnings(after day: CalendarDate, file: String) -> [Diagnostic] {
        actions.compactMap { action in
            let standing = action.standing
            let days = [standing.begun, standing.done, standing.verified, standing.effective]
            guard let last = days.compactMap(\.self).max(), last > day else { return nil }
            return Diagnostic(
                id: "progress-from-the-future", severity: .warning, place: SourcePlace(file: file),
                message: "the earlier plan dates the action '\(action.identity)' \(last), after "
                    + "the day of assessment, \(day)",
                help: "Correct the day in the earlier plan; what is dated later does not count yet."
            )
        }
    }
}
