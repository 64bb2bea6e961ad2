import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Judges a plan by the ten lines of plan quality.
struct QualityJudgement {
    let assessment: Assessment
    let library: QuestionnaireLibrary
    let actions: [PlannedAction]

    /// The positions of the actions that are still to be done.
    private let open: [Int]

    init(assessment: Assessment, library: QuestionnaireLibrary, actions: [PlannedAction]) {
        self.assessment = assessment
        self.library = library
        self.actions = actions
        open = actions.indices.filter { !actions[$0].standing.status.isFinished }
    }

    func judge() -> PlanQuality {
        PlanQuality(marks: PlanQuality.Line.allCases.map { mark($0) })
    }

    private func mark(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        switch line {
        case .specificFindings:
            return byFinding(line) { position, facts in
                !assessment.findings[position].questions.isEmpty && facts.isCited
            }
        case .rootCauses: return byFinding(line) { !$1.causes.isEmpty }
        case .correctiveAndPreventive: return kinds(line)
        case .remedy: return byFinding(line, where: { $0.isHarm }) { $1.offersRemedy }
        case .namedOwners: return byAction(line) { $1?.hasRole ?? true }
        case .fittingDueDates: return byAction(line) { fits(actions[$0], $1) }
        case .baselineAndTarget: return byAction(line) { $1.map { !$0.baselines.isEmpty } ?? true }
        case .closingEvidence: return byAction(line) { $1?.hasClosingEvidence ?? true }
        case .independentVerification:
            return byAction(line, where: { actions[$0].severity >= 3 }) {
                $1?.isConfirmedByOthers ?? true
            }
        case .buyerContribution:
            return byFinding(line, where: { $0.severity >= 3 }) { $1.involvesBuyer }
        }
    }

    private func fits(_ action: PlannedAction, _ facts: ActionFacts?) -> Bool {
        guard let facts else { return true }
        if action.schedule.reason == .earlierPlan { return !action.standing.isOverdue }
        let limit = assessment.assessed.adding(facts.limit(for: action.findingClass))
        return action.schedule.due <= limit || !action.schedule.waitsFor.isEmpty
    }

    private func kinds(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        guard !open.isEmpty else { return PlanQuality.Mark(line: line, points: 2, lacking: []) }
        var lacking: [String] = []
        for kind in [ActionKind.corrective, .preventive]
        where !open.contains(where: { facts(of: $0)?.kind == kind }) {
            lacking.append(kind.rawValue)
        }
        return PlanQuality.Mark(line: line, points: 2 - lacking.count, lacking: lacking)
    }

    private func facts(of action: Int) -> ActionFacts? {
        actions[action].template.map { library.facts(of: $0) }
    }

    private func byFinding(
        _ line: PlanQuality.Line, where counts: (FindingFacts) -> Bool = { _ in true },
        _ holds: (Int, FindingFacts) -> Bool
    ) -> PlanQuality.Mark {
        var count = 0
        var lacking: [String] = []
        for position in assessment.findings.indices {
            let facts = assessment.findings[position].facts(in: library)
            guard counts(facts) else { continue }
            count += 1
            if !holds(position, facts) { lacking.append(assessment.findings[position].identity) }
        }
        return mark(line, of: count, lacking)
    }

    private func byAction(
        _ line: PlanQuality.Line, where counts: (Int) -> Bool = { _ in true },
        _ holds: (Int, ActionFacts?) -> Bool
    ) -> PlanQuality.Mark {
        var count = 0
        var lacking: [String] = []
        for position in open where counts(position) {
            count += 1
            if !holds(position, facts(of: position)) {
                lacking.append(actions[position].identity)
            }
        }
        return mark(line, of: count, lacking)
    }

    /// Two points when all have it, one when at least half have it.
    private func mark(
        _ line: PlanQuality.Line, of count: Int, _ lacking: [String]
    ) -> PlanQuality.Mark {
        let points = lacking.isEmpty ? 2 : lacking.count * 2 <= count ? 1 : 0
        return PlanQuality.Mark(line: line, points: points, lacking: lacking.sorted())
    }
}
