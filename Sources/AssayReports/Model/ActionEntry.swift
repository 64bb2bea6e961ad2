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

    let number: Int
    let anchor: String
    let name: String
    /// What is to be done; an action that the questionnaires no longer know keeps its name.
    let action: String
    /// The tasks.
    let steps: [String]
    /// The materials that it joins; empty where it is about one or none.
    let materials: String
    /// The heading of its wave.
    let wave: String
    let kind: String
    let owner: String
    /// Who answers for it: the function, or the owner where none is named.
    let person: String
    /// A Boolean value indicating whether the customer carries it out, and not the supplier.
    let isCustomers: Bool
    /// What the customer does for it; empty where it does nothing.
    let buyerPart: String
    let findingClass: String
    let priority: Int
    let start: String
    let due: String
    /// The day on which it is due, as people write it.
    let day: String
    /// The same where there is little room: the day and month, or month and year a year from now.
    let shortDay: String
    /// Below its wave: the day, or from when it goes on where it is due after the wave.
    let time: String
    /// The same where there is little room.
    let shortTime: String
    let status: String
    let isOverdue: Bool
    let findings: [FindingLink]
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
        let waves = words.phrases.waves
        let person = words.text(action.person)
        let owner = template.map(words.owner) ?? words.phrases.plan.unknownOwner
        let day = waves.day(action.schedule.due)
        let shortDay = waves.shortDay(action.schedule.due, isSoon(action.schedule.due))
        let start = action.schedule.start
        let goesOn = goesOn(action)
        return ActionEntry(
            number: number, anchor: ActionLink(number: number).anchor, name: action.identity.inert,
            action: words.action(action), steps: words.steps(of: action),
            materials: words.materials(in: action),
            wave: action.wave.map { words.heading(of: $0, in: plan) } ?? "",
            kind: template?.kind.rawValue ?? words.phrases.plan.carriedOver,
            owner: owner, person: person.isEmpty ? owner : person,
            isCustomers: template?.owner == .buyer,
            buyerPart: template.map { words.text($0.buyerPart) } ?? "",
            findingClass: action.findingClass.rawValue, priority: action.priority,
            start: start.description, due: action.schedule.due.description,
            day: day, shortDay: shortDay,
            time: goesOn ? waves.from(waves.day(start)) : day,
            shortTime: goesOn ? waves.from(waves.shortDay(start, isSoon(start))) : shortDay,
            status: words.status(action.standing), isOverdue: action.standing.isOverdue,
            findings: action.findings.map { FindingLink(number: $0 + 1) },
            details: details(of: action, template, numbers))
    }

    /// Whether an action goes on after the last day of its wave, as remedy and series do.
    private func goesOn(_ action: PlannedAction) -> Bool {
        guard plan.capacity != nil, let wave = action.wave, wave != .now else { return false }
        return action.schedule.due > plan.end(of: wave)
    }

    private func isSoon(_ day: CalendarDate) -> Bool {
        (0..<365).contains(plan.made.days(until: day))
    }
}
