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
        let (order, askedBy) = requests()
        return context.library.rules.evaluating(context.response.sheet) { rules in
            var actions: [PlannedAction] = []
            actions.reserveCapacity(order.count)
            for (index, range) in order {
                actions.append(action(index, askedBy: askedBy[range], rules))
            }
            return actions
        }
    }

    /// The actions that are asked for, each with a range of the positions of its findings.
    private func requests() -> (order: [(ActionIndex, Range<Int>)], askedBy: [Int]) {
        var places = [Int32](repeating: -1, count: context.library.actions.count)
        var order: [(ActionIndex, Range<Int>)] = []
        var counts: [Int] = []
        order.reserveCapacity(context.assessment.findings.count)
        counts.reserveCapacity(context.assessment.findings.count)
        for finding in context.assessment.findings.indices {
            for number in context.library.findingFacts[context.assessment.findings[finding].facts]
                .actions
            {
                let action = context.library.findingActions[Int(number)]
                let place = Int(places[Int(action.rawValue)])
                if place >= 0 {
                    counts[place] += 1
                } else {
                    places[Int(action.rawValue)] = Int32(order.count)
                    order.append((action, 0..<0))
                    counts.append(1)
                }
            }
        }
        var total = 0
        for place in order.indices {
            order[place].1 = total..<total
            total += counts[place]
        }
        var askedBy = [Int](repeating: 0, count: total)
        for finding in context.assessment.findings.indices {
            for number in context.library.findingFacts[context.assessment.findings[finding].facts]
                .actions
            {
                let action = context.library.findingActions[Int(number)]
                let place = Int(places[Int(action.rawValue)])
                let range = order[place].1
                askedBy[range.upperBound] = finding
                order[place].1 = range.lowerBound..<(range.upperBound + 1)
            }
        }
        return (order, askedBy)
    }

    private func action(
        _ index: ActionIndex, askedBy findings: ArraySlice<Int>, _ rules: borrowing RuleEvaluation
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
            baselines: baselines(context.library.actionFacts[position].baselines, rules),
            leverage: leverage(of: findings, rules), uplift: [], standing: standing)
    }

    private func baselines(
        _ range: Range<Int32>, _ rules: borrowing RuleEvaluation
    ) -> [ExactDecimal?] {
        guard range.contains(where: { context.library.baselineRules[Int($0)] != nil }) else {
            return []
        }
        var values: [ExactDecimal?] = []
        values.reserveCapacity(range.count)
        for number in range {
            let value = context.library.baselineRules[Int(number)].map { rules.number($0) }
            values.append(value.flatMap { $0.isFinite ? $0 : nil })
        }
        return values
    }

    private func leverage(
        of findings: ArraySlice<Int>, _ rules: borrowing RuleEvaluation
    ) -> [Int] {
        var measures: [Int] = []
        for position in findings {
            for number in context.library.findingFacts[context.assessment.findings[position].facts]
                .leverage
            {
                let offer = context.library.leverageFacts[Int(number)]
                if measures.contains(Int(offer.measure)) { continue }
                if let when = offer.when, !rules.holds(when) { continue }
                measures.append(Int(offer.measure))
            }
        }
        if measures.count > 1 {
            measures.sort { context.library.measureRanks[$0] < context.library.measureRanks[$1] }
        }
        return measures
    }
}
