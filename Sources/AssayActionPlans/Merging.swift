import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Gathers what the findings ask for: the same action appears once and names all its findings.
struct Merging {
    let context: PlanningContext
    let carryOver: CarryOver
    let recurrence: Recurrence

    /// The actions of the findings that hold, by the order of their first finding.
    func actions() -> [PlannedAction] {
        let requests = requests()
        return context.library.rules.evaluating(context.response.sheet) { rules in
            var actions: [PlannedAction] = []
            actions.reserveCapacity(requests.count)
            for (index, findings) in requests {
                actions.append(action(index, askedBy: findings, rules))
            }
            return actions
        }
    }

    /// The actions that are asked for, each with the positions of its findings.
    private func requests() -> [(action: ActionIndex, findings: [Int])] {
        var places = [Int?](repeating: nil, count: context.library.actions.count)
        var requests: [(action: ActionIndex, findings: [Int])] = []
        for (finding, result) in context.assessment.findings.enumerated() {
            for action in context.library.tables.findings[result.row].actions {
                if let place = places[Int(action.rawValue)] {
                    requests[place].findings.append(finding)
                } else {
                    places[Int(action.rawValue)] = requests.count
                    requests.append((action, [finding]))
                }
            }
        }
        return requests
    }

    private func action(
        _ index: ActionIndex, askedBy findings: [Int], _ rules: borrowing RuleEvaluation
    ) -> PlannedAction {
        let position = Int(index.rawValue)
        var findingClass = FindingClass.observation
        var recurrences = 0
        var (priority, severity, isGate) = (0, 0, false)
        for position in findings {
            let next = context.assessment.findings[position].findingClass
            if FindingClass.isMoreUrgent(next, than: findingClass) { findingClass = next }
            priority = Swift.max(priority, context.assessment.findings[position].priority)
            severity = Swift.max(severity, context.assessment.findings[position].severity)
            isGate = isGate || context.assessment.findings[position].isGate
            if !recurrence.isEmpty {
                recurrences = Swift.max(
                    recurrences,
                    recurrence.count(of: context.assessment.findings[position].identity))
            }
        }
        let identity = context.library.actions[position].identity
        var standing = carryOver.standing(of: identity, isAskedFor: true)
        standing.recurrences = Swift.max(standing.recurrences, recurrences)
        if standing.recurrences > 0 { findingClass = findingClass.oneStepUp }
        return PlannedAction(
            identity: identity, template: index, findings: findings, formerFindings: [],
            findingClass: findingClass, priority: priority, severity: severity, isGate: isGate,
            schedule: ActionSchedule(
                start: context.assessment.assessed, due: context.assessment.assessed,
                reason: .ownTimeFrame,
                waitsFor: [], milestones: [], effectivenessCheck: context.assessment.assessed),
            baselines: baselines(context.library.tables.actions[position].baselines, rules),
            leverage: leverage(of: findings, rules), uplift: [], standing: standing)
    }

    private func baselines(
        _ indicators: [RuleNumber?], _ rules: borrowing RuleEvaluation
    ) -> [ExactDecimal?] {
        guard indicators.contains(where: { $0 != nil }) else { return [] }
        var values: [ExactDecimal?] = []
        values.reserveCapacity(indicators.count)
        for rule in indicators {
            let value = rule.map { rules.number($0) }
            values.append(value.flatMap { $0.isFinite ? $0 : nil })
        }
        return values
    }

    private func leverage(
        of findings: [Int], _ rules: borrowing RuleEvaluation
    ) -> [MeasureIndex] {
        var measures: [MeasureIndex] = []
        for position in findings {
            let row = context.assessment.findings[position].row
            for offer in context.library.tables.findings[row].leverage {
                if measures.contains(offer.measure) { continue }
                if let when = offer.when, !rules.holds(when) { continue }
                measures.append(offer.measure)
            }
        }
        if measures.count > 1 {
            let ranks = context.library.tables.measureRanks
            measures.sort { ranks[$0.rawValue] < ranks[$1.rawValue] }
        }
        return measures
    }
}
