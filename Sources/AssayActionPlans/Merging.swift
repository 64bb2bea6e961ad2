import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Gathers what the findings ask for: the same action appears once and names all its findings.
final class Merging {
    private let assessment: Assessment
    private let response: Response
    private let library: QuestionnaireLibrary
    private let carryOver: CarryOver
    private let recurrence: Recurrence

    init(
        assessment: Assessment, response: Response, library: QuestionnaireLibrary,
        carryOver: CarryOver, recurrence: Recurrence
    ) {
        self.assessment = assessment
        self.response = response
        self.library = library
        self.carryOver = carryOver
        self.recurrence = recurrence
    }

    /// The actions of the findings that hold, by the order of their first finding.
    func actions() -> [PlannedAction] {
        var order: [ActionIndex] = []
        var places = [Int32](repeating: -1, count: library.actions.count)
        var askedBy: [[Int]] = []
        for position in assessment.findings.indices {
            for number in assessment.findings[position].facts(in: library).actions {
                let action = library.findingActions[Int(number)]
                let place = Int(places[Int(action.rawValue)])
                if place >= 0 {
                    askedBy[place].append(position)
                } else {
                    places[Int(action.rawValue)] = Int32(order.count)
                    order.append(action)
                    askedBy.append([position])
                }
            }
        }
        return library.rules.evaluating(response.sheet) { rules in
            var actions: [PlannedAction] = []
            actions.reserveCapacity(order.count)
            for place in order.indices {
                actions.append(action(order[place], askedBy: askedBy[place], rules))
            }
            return actions
        }
    }

    private func action(
        _ index: ActionIndex, askedBy findings: [Int], _ rules: borrowing RuleEvaluation
    ) -> PlannedAction {
        let identity = library.actions[Int(index.rawValue)].identity
        let facts = library.facts(of: index)
        var names: [String] = []
        var questions: [QuestionIndex] = []
        var findingClass = FindingClass.observation
        var recurrences = 0
        var (priority, severity, isGate) = (0, 0, false)
        names.reserveCapacity(findings.count)
        for position in findings {
            names.append(assessment.findings[position].identity)
            questions += assessment.findings[position].questions
            let next = assessment.findings[position].findingClass
            if FindingClass.isMoreUrgent(next, than: findingClass) { findingClass = next }
            priority = Swift.max(priority, assessment.findings[position].priority)
            severity = Swift.max(severity, assessment.findings[position].severity)
            isGate = isGate || assessment.findings[position].isGate
            if !recurrence.isEmpty {
                recurrences = Swift.max(recurrences, recurrence.count(of: names[names.count - 1]))
            }
        }
        if findings.count > 1 { questions = Set(questions).sorted() }
        var standing = carryOver.standing(of: identity, isAskedFor: true)
        standing.recurrences = Swift.max(standing.recurrences, recurrences)
        if standing.recurrences > 0 { findingClass = findingClass.oneStepUp }
        return PlannedAction(
            identity: identity, template: index, findings: findings, findingNames: names,
            findingClass: findingClass, priority: priority, severity: severity, isGate: isGate,
            schedule: ActionSchedule(
                start: assessment.assessed, due: assessment.assessed, reason: .ownTimeFrame,
                waitsFor: [], milestones: [], effectivenessCheck: assessment.assessed),
            baselines: baselines(facts.baselines, rules),
            rootCauses: rootCauses(of: findings), leverage: leverage(of: findings, rules),
            initiatives: initiatives(of: findings), questions: questions, uplift: [],
            standing: standing)
    }

    private func baselines(
        _ range: Range<Int32>, _ rules: borrowing RuleEvaluation
    ) -> [ExactDecimal?] {
        var values: [ExactDecimal?] = []
        for number in range {
            let value = library.baselineRules[Int(number)].map { rules.number($0) }
            values.append(value.flatMap { $0.isFinite ? $0 : nil })
        }
        return values
    }

    private func rootCauses(of findings: [Int]) -> [RootCauseCandidate] {
        var seen: [Int32] = []
        var causes: [RootCauseCandidate] = []
        for position in findings {
            let range = assessment.findings[position].facts(in: library).causes
            for number in range where !seen.contains(library.causeNumbers[Int(number)]) {
                seen.append(library.causeNumbers[Int(number)])
                causes.append(
                    RootCauseCandidate(finding: position, cause: Int(number - range.lowerBound)))
            }
        }
        return causes
    }

    private func leverage(of findings: [Int], _ rules: borrowing RuleEvaluation) -> [Int] {
        var measures: [Int] = []
        for position in findings {
            for number in assessment.findings[position].facts(in: library).leverage {
                let offer = library.leverageFacts[Int(number)]
                if measures.contains(Int(offer.measure)) { continue }
                if let when = offer.when, !rules.holds(when) { continue }
                measures.append(Int(offer.measure))
            }
        }
        return measures.sorted { library.measureRanks[$0] < library.measureRanks[$1] }
    }

    private func initiatives(of findings: [Int]) -> [Int] {
        var fitting: [Int] = []
        for position in findings {
            let range = assessment.findings[position].facts(in: library).initiatives
            fitting += library.findingInitiatives[Int(range.lowerBound)..<Int(range.upperBound)]
        }
        return findings.count > 1 ? Set(fitting).sorted() : fitting
    }
}
