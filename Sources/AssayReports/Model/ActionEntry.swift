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

        init(label: String, lines: [String]) {
            self.label = label
            self.lines = lines
        }

        /// Leaves out empty lines; there is no detail without any line.
        init?(_ label: String, _ lines: [String]) {
            let lines = lines.filter { !$0.isEmpty }
            if lines.isEmpty { return nil }
            self.init(label: label, lines: lines)
        }
    }

    /// A finding that asks for the action.
    struct Reason: Sendable {
        let title: String
        let anchor: String
    }

    let number: Int
    let anchor: String
    let name: String
    /// What is said of it, where the questionnaires still know it.
    let kept: ActionWords?
    let findingClass: String
    let priority: Int
    let start: String
    let due: String
    let status: String
    let isOverdue: Bool
    let reasons: [Reason]
    let details: [Detail]

    /// An action that the questionnaires no longer know keeps its name.
    var action: String { kept?.text ?? name }
    /// What is to be done, as it stands on the timeline.
    var short: String { kept?.short ?? TextLayout.cut(name, to: 90) }
    var kind: String { kept?.kind ?? "carried over" }
    var owner: String { kept?.owner ?? "not known" }
    var role: String { kept?.role ?? "" }
}

/// An action on which no more work is expected.
struct FinishedEntry: Sendable {
    let name: String
    let action: String
    let status: String
}

extension PageMaker {
    private static let mostOffers = 4

    /// The open actions in the order of work.
    func actions() -> [ActionEntry] {
        let numbers = numbers()
        let partners = partners()
        return open.indices.map { entry(open[$0], $0, numbers, partners[$0]) }
    }

    /// The numbers of the open actions by their names.
    func numbers() -> [String: Int] {
        Dictionary(
            open.indices.map { (open[$0].identity, $0 + 1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Actions that are done, verified, effective or no longer needed.
    func finished() -> [FinishedEntry] {
        plan.actions.filter { $0.standing.status.isFinished }.map { action in
            let standing = action.standing
            let date = standing.effective ?? standing.verified ?? standing.done
            return FinishedEntry(
                name: TextLayout.inert(action.identity), action: words.action(action),
                status: standing.status.rawValue.spaced + (date.map { " on \($0)" } ?? ""))
        }
    }

    private func entry(
        _ action: PlannedAction, _ position: Int, _ numbers: [String: Int],
        _ partners: ActionEntry.Detail?
    ) -> ActionEntry {
        let said = openWords[position]
        return ActionEntry(
            number: position + 1, anchor: link(position).anchor,
            name: said?.name ?? TextLayout.inert(action.identity), kept: said,
            findingClass: action.findingClass.rawValue, priority: action.priority,
            start: action.schedule.start.description, due: action.schedule.due.description,
            status: words.status(action.standing), isOverdue: action.standing.isOverdue,
            reasons: action.findings.map { finding in
                ActionEntry.Reason(title: titles[finding], anchor: "finding-\(finding + 1)")
            },
            details: details(of: action, said, numbers, partners))
    }

    private func details(
        of action: PlannedAction, _ said: ActionWords?, _ numbers: [String: Int],
        _ partners: ActionEntry.Detail?
    ) -> [ActionEntry.Detail] {
        var details: [ActionEntry.Detail] = []
        details.reserveCapacity(11)
        func add(_ detail: ActionEntry.Detail?) {
            if let detail { details.append(detail) }
        }
        func add(_ label: String, _ lines: [String]) { add(ActionEntry.Detail(label, lines)) }
        add(said?.who)
        add("When", [when(action)])
        if !action.schedule.milestones.isEmpty {
            add(
                "Milestones",
                [action.schedule.milestones.map(\.description).joined(separator: ", ")])
        }
        if !action.schedule.waitsFor.isEmpty {
            add(
                "Waits for",
                action.schedule.waitsFor.map { name in
                    numbers[name].map { "action \($0) (\(name))" } ?? name
                })
        }
        add(said?.indicators(today: action.baselines))
        add(said?.closesWith)
        add(said?.verifications)
        add(questionToAsk(action))
        add("Adds", [words.uplift(action.uplift)])
        add(kept.leverage(Array(action.leverage.prefix(Self.mostOffers))))
        add(partners)
        return details
    }

    /// Whom to engage for each open action; those for the same findings have the same.
    private func partners() -> [ActionEntry.Detail?] {
        var known: [[Int]: ActionEntry.Detail?] = [:]
        return open.indices.map { position in
            let findings = open[position].findings
            if let partners = known[findings] { return partners }
            let initiatives = open[position].initiatives(
                in: words.assessment, of: kept.library, at: plan.countries)
            let partners = kept.partners(Array(initiatives.prefix(Self.mostOffers)))
            known[findings] = .some(partners)
            return partners
        }
    }

    private func when(_ action: PlannedAction) -> String {
        let schedule = action.schedule
        return "from \(schedule.start), due \(schedule.due)"
            + (words.dueReason(action).map { " (\($0))" } ?? "")
            + "; look at the effect on \(schedule.effectivenessCheck)"
    }

    private func questionToAsk(_ action: PlannedAction) -> ActionEntry.Detail? {
        action.rootCauses(in: words.assessment, of: kept.library).first.flatMap {
            findingWords[$0.finding].asks[$0.cause]
        }
    }
}
