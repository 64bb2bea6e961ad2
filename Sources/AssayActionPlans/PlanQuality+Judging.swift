import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Judges a plan by the ten lines of plan quality.
struct QualityJudgement {
    let assessment: Assessment
    let library: QuestionnaireLibrary
    let actions: [PlannedAction]

    /// The actions that are still to be done.
    private var open: [PlannedAction] { actions.filter { !$0.standing.status.isFinished } }

    func judge() -> PlanQuality {
        PlanQuality(marks: PlanQuality.Line.allCases.map(mark))
    }

    private func mark(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        switch line {
        case .specificFindings:
            return share(line, of: findings.map { $0.identity }) { position in
                let finding = findings[position]
                return !finding.questions.isEmpty && !definition(of: finding).citations.isEmpty
            }
        case .rootCauses:
            return share(line, of: findings.map { $0.identity }) { position in
                !definition(of: findings[position]).rootCauses.isEmpty
            }
        case .correctiveAndPreventive:
            return kinds(line)
        case .remedy:
            return remedy(line)
        case .namedOwners:
            return byAction(line) { !$0.role.isEmpty }
        case .fittingDueDates:
            return share(line, of: open.map { $0.identity }) { fits(open[$0]) }
        case .baselineAndTarget:
            return byAction(line) { !$0.indicators.isEmpty }
        case .closingEvidence:
            return byAction(line) { !$0.closesWith.isEmpty }
        case .independentVerification:
            return share(line, of: severe.map { $0.identity }) { position in
                guard let template = severe[position].template.map(library.action) else {
                    return true
                }
                return template.verifications.contains { $0.by != .supplier }
            }
        case .buyerContribution:
            return buyer(line)
        }
    }

    private var findings: [FindingResult] { assessment.findings }
    private var severe: [PlannedAction] { open.filter { $0.severity >= 3 } }

    private func definition(of finding: FindingResult) -> Finding {
        finding.definition(in: library)
    }

    private func fits(_ action: PlannedAction) -> Bool {
        guard let template = action.template.map(library.action) else { return true }
        if action.schedule.reason == .earlierPlan { return !action.standing.isOverdue }
        let limit = assessment.assessed.adding(template.limit(for: action.findingClass))
        return action.schedule.due <= limit || !action.schedule.waitsFor.isEmpty
    }

    private func kinds(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        guard !open.isEmpty else { return PlanQuality.Mark(line: line, points: 2, lacking: []) }
        let kinds = open.compactMap { $0.template.map { library.action($0).kind } }
        var lacking: [String] = []
        if !kinds.contains(.corrective) { lacking.append(ActionKind.corrective.rawValue) }
        if !kinds.contains(.preventive) { lacking.append(ActionKind.preventive.rawValue) }
        return PlanQuality.Mark(line: line, points: 2 - lacking.count, lacking: lacking)
    }

    private func remedy(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        let harms = findings.filter { definition(of: $0).kind == .harm }
        return share(line, of: harms.map { $0.identity }) { position in
            definition(of: harms[position]).actions.contains { library.action($0).kind == .remedy }
        }
    }

    private func buyer(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        let severeFindings = findings.filter { definition(of: $0).severity.worst >= 3 }
        return share(line, of: severeFindings.map { $0.identity }) { position in
            definition(of: severeFindings[position]).actions.contains {
                library.action($0).owner != .supplier
            }
        }
    }

    private func byAction(
        _ line: PlanQuality.Line, _ holds: (ActionTemplate) -> Bool
    ) -> PlanQuality.Mark {
        share(line, of: open.map { $0.identity }) { position in
            open[position].template.map { holds(library.action($0)) } ?? true
        }
    }

    /// Two points when all have it, one when at least half have it.
    private func share(
        _ line: PlanQuality.Line, of names: [String], _ holds: (Int) -> Bool
    ) -> PlanQuality.Mark {
        var lacking: [String] = []
        for position in names.indices where !holds(position) { lacking.append(names[position]) }
        let points: Int
        if lacking.isEmpty { points = 2 } else { points = lacking.count * 2 <= names.count ? 1 : 0 }
        return PlanQuality.Mark(line: line, points: points, lacking: lacking.sorted())
    }
}
