import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// An action of the plan: what, who, by when, how to know that it worked.
struct ActionEntry: Sendable {
    /// Something that is said of the action, in one line or several.
    struct Detail: Sendable {
        let label: String
        let lines: [String]
    }

    /// A finding that asks for the action.
    struct Reason: Sendable {
        let title: String
        let anchor: String
    }

    let number: Int
    let anchor: String
    let name: String
    /// What is to be done; an action that the questionnaires no longer know keeps its name.
    let action: String
    /// The heading of its wave.
    let wave: String
    let kind: String
    let owner: String
    let findingClass: String
    let priority: Int
    let start: String
    let due: String
    let status: String
    let isOverdue: Bool
    let reasons: [Reason]
    let details: [Detail]
}

/// An action on which no more work is expected.
struct FinishedEntry: Sendable {
    let name: String
    let action: String
    let status: String
}

extension SupplierReport {
    /// The open actions in the order of work.
    func actions() -> [ActionEntry] {
        let numbers = Dictionary(
            open.indices.map { (open[$0].identity, $0 + 1) },
            uniquingKeysWith: { first, _ in first })
        return open.indices.map { entry(open[$0], number: $0 + 1, numbers) }
    }

    /// Actions that are done, verified, effective or no longer needed.
    func finished() -> [FinishedEntry] {
        plan.actions.filter { $0.standing.status.isFinished }.map { action in
            FinishedEntry(
                name: action.identity.inert, action: words.action(action),
                status: words.finished(action.standing))
        }
    }

    private func entry(_ action: PlannedAction, number: Int, _ numbers: [String: Int])
        -> ActionEntry
    {
        let template = words.template(of: action)
        return ActionEntry(
            number: number, anchor: ActionLink(number: number).anchor, name: action.identity.inert,
            action: words.action(action),
            wave: action.wave.map {
                words.phrases.waves.heading($0, plan.end(of: $0).description)
            } ?? "",
            kind: template?.kind.rawValue ?? words.phrases.plan.carriedOver,
            owner: template.map(words.owner) ?? words.phrases.plan.unknownOwner,
            findingClass: action.findingClass.rawValue, priority: action.priority,
            start: action.schedule.start.description, due: action.schedule.due.description,
            status: words.status(action.standing), isOverdue: action.standing.isOverdue,
            reasons: action.findings.map { position in
                ActionEntry.Reason(
                    title: words.finding(assessment.findings[position]),
                    anchor: FindingEntry.anchor(ofFindingAt: position))
            },
            details: details(of: action, template, numbers))
    }
}
