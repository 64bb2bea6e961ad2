import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Gathers what the findings ask for: the same action appears once and names all its findings.
struct Merging {
    let assessment: Assessment
    let response: Response
    let library: QuestionnaireLibrary
    let carryOver: CarryOver
    let recurrence: Recurrence

    /// The actions of the findings that hold, by the order of their first finding.
    func actions() -> [PlannedAction] {
        var order: [ActionIndex] = []
        var askedBy: [ActionIndex: [Int]] = [:]
        for (position, finding) in assessment.findings.enumerated() {
            for action in finding.definition(in: library).actions {
                if askedBy[action] == nil { order.append(action) }
                // A finding that names an action twice asks for it once.
                if askedBy[action]?.last != position {
                    askedBy[action, default: []].append(position)
                }
            }
        }
        return order.map { action($0, askedBy: askedBy[$0] ?? []) }
    }

    private func action(_ index: ActionIndex, askedBy findings: [Int]) -> PlannedAction {
        let template = library.action(index)
        let results = findings.map { assessment.findings[$0] }
        var standing = carryOver.standing(of: template.identity, isAskedFor: true)
        let recurrences = results.map { recurrence.count(of: $0.identity) }.max() ?? 0
        standing.recurrences = Swift.max(standing.recurrences, recurrences)
        var findingClass =
            results.map { $0.findingClass }
            .min { FindingClass.isMoreUrgent($0, than: $1) } ?? .observation
        if standing.recurrences > 0 { findingClass = findingClass.oneStepUp }
        var questions: Set<QuestionIndex> = []
        for result in results { questions.formUnion(result.questions) }
        return PlannedAction(
            identity: template.identity, template: index, findings: findings,
            findingNames: results.map { $0.identity }, findingClass: findingClass,
            priority: results.map { $0.priority }.max() ?? 0,
            severity: results.map { $0.severity }.max() ?? 1,
            isGate: results.contains { $0.isGate },
            schedule: ActionSchedule(
                start: assessment.assessed, due: assessment.assessed, reason: .ownTimeFrame,
                waitsFor: [], milestones: [], effectivenessCheck: assessment.assessed),
            baselines: template.indicators.map { baseline(of: $0) },
            rootCauses: rootCauses(of: findings), leverage: leverage(of: findings),
            initiatives: initiatives(of: findings), questions: questions.sorted(), uplift: [],
            standing: standing)
    }

    private func baseline(of indicator: Indicator) -> ExactDecimal? {
        guard let value = indicator.baseline?.program.evaluateNumber(on: response.sheet) else {
            return nil
        }
        return value.isFinite ? value : nil
    }

    private func rootCauses(of findings: [Int]) -> [RootCauseCandidate] {
        var seen: Set<String> = []
        var causes: [RootCauseCandidate] = []
        for position in findings {
            let definition = assessment.findings[position].definition(in: library)
            for (number, cause) in definition.rootCauses.enumerated()
            where seen.insert(definition.home + ":" + cause.id).inserted {
                causes.append(RootCauseCandidate(finding: position, cause: number))
            }
        }
        return causes
    }

    private func leverage(of findings: [Int]) -> [Int] {
        var measures: Set<Int> = []
        for position in findings {
            for offer in assessment.findings[position].definition(in: library).leverage
            where offer.when?.program.evaluateBoolean(on: response.sheet) ?? true {
                measures.insert(offer.measure)
            }
        }
        let categories = LeverageCategory.allCases
        return measures.sorted { left, right in
            let first = library.catalogue.measures[left]
            let second = library.catalogue.measures[right]
            let order = (
                categories.firstIndex(of: first.category) ?? 0,
                categories.firstIndex(of: second.category) ?? 0
            )
            return order.0 == order.1 ? first.id < second.id : order.0 < order.1
        }
    }

    /// Initiatives for the material and the issue of a finding; those for everything only where
    /// the finding names an issue that they name too.
    private func initiatives(of findings: [Int]) -> [Int] {
        var fitting: Set<Int> = []
        for position in findings {
            let definition = assessment.findings[position].definition(in: library)
            guard let issue = definition.issue else { continue }
            for (number, initiative) in library.catalogue.initiatives.enumerated() {
                let fitsIssue = initiative.issues.isEmpty || initiative.issues.contains(issue)
                let fitsMaterial =
                    definition.material.map { material in
                        initiative.materials.isEmpty || initiative.materials.contains(material)
                    } ?? initiative.materials.isEmpty
                let isSpecific = !initiative.issues.isEmpty || definition.material != nil
                if fitsIssue, fitsMaterial, isSpecific { fitting.insert(number) }
            }
        }
        return fitting.sorted()
    }
}
