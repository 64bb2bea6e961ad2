import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    mutating func lintFindings() {
        for (definition, finding) in findings {
            let name = "finding '" + finding.id + "'"
            let place = definition.place
            let actions = finding.actions.map { library.action($0) }
            if finding.citations.isEmpty {
                warn(
                    "missing-citation", place, name + " rests on no source",
                    "Add <cite source=\"…\" at=\"…\"/>.")
            }
            if finding.rootCauses.isEmpty {
                warn(
                    "missing-root-cause", place, name + " has no cause to talk about",
                    "Add <root-cause> with the question to ask.")
            }
            guard !actions.isEmpty else {
                warn(
                    "missing-action", place, name + " leads to no action",
                    "Add <action>, or an <action-reference> to one.")
                continue
            }
            lintSeverity(name, place, finding, actions)
        }
    }

    private mutating func lintSeverity(
        _ name: String, _ place: SourcePlace, _ finding: Finding, _ actions: [ActionTemplate]
    ) {
        if finding.severity.worst >= 3 {
            if !actions.contains(where: { $0.owner != .supplier }) {
                warn(
                    "missing-buyer-action", place, "severe " + name + " asks nothing of the buyer",
                    "Add an action with owner=\"buyer\" or \"both\".")
            }
            let indicators = actions.flatMap { $0.indicators }
            if !indicators.contains(where: { $0.kind == .outcome }) {
                warn(
                    "missing-outcome-indicator", place,
                    "severe " + name + " has no indicator of what changes",
                    "Add an indicator with kind=\"outcome\".")
            }
            for action in actions where action.owner != .buyer {
                guard !action.verifications.contains(where: { $0.by != .supplier }) else {
                    continue
                }
                warn(
                    "supplier-verifies-alone", place,
                    "action '" + action.id + "' of severe " + name
                        + " is confirmed by the supplier alone",
                    "Add <verify> by someone else.")
            }
        }
        let needsContainment = finding.isGate || finding.kind == .harm
        let week = CalendarDuration(months: 0, days: 7)
        if needsContainment,
            !actions.contains(where: { $0.kind == .containment && $0.within <= week })
        {
            warn(
                "missing-containment", place,
                name + " has no action that protects people within a week",
                "Add an action with kind=\"containment\" and within=\"P7D\" at most.")
        }
    }

    /// Limits of the classes: critical and priority 90 days, major 180, minor 270, others a year.
    mutating func lintActions() {
        for (definition, finding) in findings {
            for index in finding.actions {
                let action = library.action(index)
                let limit = limit(of: action, finding.findingClass)
                guard action.within > limit else { continue }
                warn(
                    "too-long-for-class", definition.place,
                    "action '" + action.id + "' takes " + action.within.description
                        + ", longer than " + limit.description + " for class "
                        + finding.findingClass.rawValue,
                    "Shorten it, split it, or mark structural work with structural=\"true\".")
            }
        }
    }

    private func limit(
        of action: ActionTemplate, _ findingClass: FindingClass
    ) -> CalendarDuration {
        if action.kind == .containment { return CalendarDuration(months: 0, days: 7) }
        if action.isStructural { return CalendarDuration(months: 36, days: 0) }
        switch findingClass {
        case .critical, .priority: return CalendarDuration(months: 0, days: 90)
        case .major: return CalendarDuration(months: 0, days: 180)
        case .minor: return CalendarDuration(months: 0, days: 270)
        case .risk, .observation: return CalendarDuration(months: 12, days: 0)
        }
    }
}
