import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    mutating func lintFindings() {
        for (definition, finding) in findings {
            let place = definition.place
            let actions = finding.actions.map { library.action($0) }
            if finding.citations.isEmpty {
                warn(.missingCitation(subject: "finding '" + finding.id + "'"), at: place)
            }
            if finding.rootCauses.isEmpty {
                warn(.missingRootCause(finding: finding.id), at: place)
            }
            guard !actions.isEmpty else {
                warn(.missingAction(finding: finding.id), at: place)
                continue
            }
            lintSeverity(of: finding, actions, at: place)
        }
    }

    private mutating func lintSeverity(
        of finding: Finding, _ actions: [ActionTemplate], at place: SourcePlace
    ) {
        if finding.gravest.worst >= 3 {
            if !actions.contains(where: { $0.owner == .buyer || !$0.buyerPart.isEmpty }) {
                warn(.missingBuyerAction(finding: finding.id), at: place)
            }
            let indicators = actions.flatMap { $0.indicators }
            if !indicators.contains(where: { $0.kind == .outcome }) {
                warn(.missingOutcomeIndicator(finding: finding.id), at: place)
            }
            for action in actions where action.owner != .buyer {
                guard !action.verifications.contains(where: { $0.by != .supplier }) else {
                    continue
                }
                warn(
                    .supplierVerifiesAlone(action: action.id, finding: finding.id), at: place)
            }
        }
        let needsContainment = finding.isGate || finding.kind == .harm
        let week = CalendarDuration(months: 0, days: 7)
        if needsContainment,
            !actions.contains(where: { $0.kind == .containment && $0.within <= week })
        {
            warn(.missingContainment(finding: finding.id), at: place)
        }
    }

    /// Limits of the classes: critical and priority 90 days, major 180, minor 270, others a year.
    mutating func lintActions() {
        for (definition, finding) in findings {
            // Remedy takes the time that those harmed need; its first step is soon.
            for index in finding.actions where library.action(index).kind != .remedy {
                let action = library.action(index)
                let limit = limit(of: action, finding.findingClass)
                guard action.within > limit else { continue }
                warn(
                    .tooLongForClass(
                        action: action.id, within: action.within, limit: limit,
                        findingClass: finding.findingClass),
                    at: definition.place)
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
