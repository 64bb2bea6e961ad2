import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Gathers what the findings ask for: actions of a theme become one and name all their findings.
struct Merging {
    let context: PlanningContext
    let carryOver: CarryOver
    let recurrence: Recurrence

    /// The actions of the findings that hold, by the order of their first finding.
    func actions() -> [PlannedAction] {
        context.library.rules.evaluating(context.response.sheet) { rules in
            grouped(parts(rules)).map { action(of: $0, rules) }
        }
    }

    /// The actions that are asked for, each with the positions of its findings.
    private func parts(_ rules: borrowing RuleEvaluation) -> [ActionPart] {
        let addressing = Addressing(context)
        var places = [Int?](repeating: nil, count: context.library.actions.count)
        var parts: [ActionPart] = []
        for (finding, result) in context.assessment.findings.enumerated() {
            let actions = context.library.tables.findings[result.row].actions.filter { action in
                let when = context.library.tables.actions[Int(action.rawValue)].when
                return when.map { rules.holds($0) } ?? true
            }
            for (action, isRequest) in addressing.fitting(actions) {
                if let place = places[Int(action.rawValue)] {
                    parts[place].findings.append(finding)
                } else {
                    places[Int(action.rawValue)] = parts.count
                    var part = ActionPart(
                        action: action, isRequest: isRequest, findings: [finding])
                    part.isOutside =
                        context.civicSpace.isClosed(for: action) && outside(action) != nil
                    parts.append(part)
                }
            }
        }
        return parts
    }

    /// The parts of each theme together, own work before requests; a part without a theme alone.
    private func grouped(_ parts: [ActionPart]) -> [[ActionPart]] {
        var places = [Int?](repeating: nil, count: context.library.catalogue.themes.count)
        var groups: [[ActionPart]] = []
        for part in parts {
            let theme = theme(of: part)
            if let theme, let place = places[theme.rawValue] {
                groups[place].append(part)
            } else {
                if let theme { places[theme.rawValue] = groups.count }
                groups.append([part])
            }
        }
        return groups.map { $0.filter { !$0.isRequest } + $0.filter { $0.isRequest } }
    }

    /// The theme under which a part stands; where nobody can speak freely, that of research from outside.
    private func theme(of part: ActionPart) -> ThemeIndex? {
        part.isOutside
            ? outside(part.action) : context.library.tables.actions[Int(part.action.rawValue)].theme
    }

    private func outside(_ action: ActionIndex) -> ThemeIndex? {
        context.library.tables.actions[Int(action.rawValue)].theme.flatMap {
            context.library.catalogue.themes[$0].outside
        }
    }

    private func action(
        of parts: [ActionPart], _ rules: borrowing RuleEvaluation
    ) -> PlannedAction {
        let index = parts[0].action
        let position = Int(index.rawValue)
        let findings =
            parts.count == 1 ? parts[0].findings : Set(parts.flatMap { $0.findings }).sorted()
        let owner = context.library.actions[position].owner
        let isRequest = parts.allSatisfy { $0.isRequest }
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
        let theme = theme(of: parts[0])
        let identities = parts.map { context.library.actions[Int($0.action.rawValue)].identity }
        let identity =
            theme.map { context.library.catalogue.themes[$0].identity } ?? identities[0]
        var standing = carryOver.standing(of: identity, joining: identities, isAskedFor: true)
        standing.recurrences = Swift.max(standing.recurrences, recurrences)
        if standing.recurrences > 0 { findingClass = findingClass.oneStepUp }
        return PlannedAction(
            identity: identity, template: index, theme: theme, parts: parts,
            freeSpeech: context.civicSpace.freeSpeech,
            person: context.person(of: theme, isRequest: isRequest, of: owner), findings: findings,
            formerFindings: [],
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
