import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// An action of the plan: what, who, by when, how to know that it worked.
struct ActionEntry: Sendable {
    /// A line of the details: what is told, and the words.
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
    let action: String
    /// What is to be done, as it stands on the timeline.
    let short: String
    let kind: String
    let owner: String
    let role: String
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

extension PageMaker {
    private static let mostOffers = 4

    /// The open actions in the order of work.
    func actions() -> [ActionEntry] {
        let numbers = Dictionary(
            open.enumerated().map { ($1.identity, $0 + 1) }, uniquingKeysWith: { first, _ in first }
        )
        return open.enumerated().map { entry($1, $0, numbers) }
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

    private func entry(_ action: PlannedAction, _ position: Int, _ numbers: [String: Int])
        -> ActionEntry
    {
        let said = action.template.map { kept.action($0) }
        return ActionEntry(
            number: position + 1, anchor: link(position).anchor,
            name: TextLayout.inert(action.identity), action: said?.text ?? words.action(action),
            short: said?.short ?? TextLayout.cut(words.action(action), to: 90),
            kind: said?.kind ?? "carried over",
            owner: said?.owner ?? "not known", role: said?.role ?? "",
            findingClass: action.findingClass.rawValue, priority: action.priority,
            start: action.schedule.start.description, due: action.schedule.due.description,
            status: words.status(action.standing), isOverdue: action.standing.isOverdue,
            reasons: action.findings.map { finding in
                let result = words.assessment.findings[finding]
                return ActionEntry.Reason(
                    title: words.finding(result, titled: kept.finding(result).title),
                    anchor: "finding-\(finding + 1)")
            },
            details: details(of: action, said, numbers))
    }

    private func details(
        of action: PlannedAction, _ said: ActionWords?, _ numbers: [String: Int]
    ) -> [ActionEntry.Detail] {
        var details: [ActionEntry.Detail] = []
        func add(_ label: String, _ lines: [String]) {
            let lines = lines.contains("") ? lines.filter { !$0.isEmpty } : lines
            if !lines.isEmpty { details.append(ActionEntry.Detail(label: label, lines: lines)) }
        }
        if let said { add("Who", [said.who]) }
        add("When", [when(action)])
        add("Milestones", [action.schedule.milestones.map(\.description).joined(separator: ", ")])
        add(
            "Waits for",
            action.schedule.waitsFor.map { name in
                numbers[name].map { "action \($0) (\(name))" } ?? name
            })
        if let said {
            add("Indicator", ActionWords.lines(for: said.measures, today: action.baselines))
            add("Closes with", [said.closesWith])
            add("Verified by", said.verifications)
        }
        add("Ask", questionsToAsk(action))
        add("Adds", [words.uplift(action.uplift)])
        add("Leverage", [offers(action)])
        add("Engage", [partners(action)])
        return details
    }

    private func when(_ action: PlannedAction) -> String {
        let schedule = action.schedule
        return "from \(schedule.start), due \(schedule.due)"
            + (words.dueReason(action).map { " (\($0))" } ?? "")
            + "; look at the effect on \(schedule.effectivenessCheck)"
    }

    private func questionsToAsk(_ action: PlannedAction) -> [String] {
        guard let cause = action.rootCauses(in: words.assessment, of: kept.library).first else {
            return []
        }
        let definition = words.assessment.findings[cause.finding].definition(in: kept.library)
        return [definition.rootCauses[cause.cause].ask]
    }

    private func offers(_ action: PlannedAction) -> String {
        action.leverage.prefix(Self.mostOffers).map {
            words.text(kept.library.catalogue.measures[$0].title)
        }.joined(separator: "; ")
    }

    private func partners(_ action: PlannedAction) -> String {
        action.initiatives(in: words.assessment, of: kept.library, at: plan.countries).prefix(
            Self.mostOffers
        ).map {
            words.text(kept.library.catalogue.initiatives[$0].title)
        }.joined(separator: "; ")
    }
}
