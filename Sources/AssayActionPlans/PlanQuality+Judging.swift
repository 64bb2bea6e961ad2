import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Judges a plan by the ten lines of plan quality.
struct QualityJudgement {
    let context: PlanningContext
    let actions: [PlannedAction]

    /// The positions of the actions that are still to be done.
    private let open: [Int]

    init(_ context: PlanningContext, actions: [PlannedAction]) {
        self.context = context
        self.actions = actions
        var open: [Int] = []
        open.reserveCapacity(actions.count)
        for position in actions.indices where !actions[position].standing.status.isFinished {
            open.append(position)
        }
        self.open = open
    }

    func judge() -> PlanQuality {
        PlanQuality(marks: PlanQuality.Line.allCases.map { mark($0) })
    }

    private func mark(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        switch line {
        case .specificFindings:
            return byFinding(line) { position, row in
                !context.assessment.findings[position].questions.isEmpty
                    && context.library.tables.findings[row].isCited
            }
        case .rootCauses:
            return byFinding(line) { !context.library.tables.findings[$1].causes.isEmpty }
        case .correctiveAndPreventive: return kinds(line)
        case .remedy:
            return byFinding(line, where: { row(ofFindingAt: $0).kind == .harm }) {
                context.library.tables.findings[$1].offersRemedy
            }
        case .namedOwners:
            return byAction(line) { position, _ in !actions[position].person.isEmpty }
        case .fittingDueDates: return byAction(line) { fits($0, $1) }
        case .baselineAndTarget:
            return byAction(line) {
                !context.library.tables.actions[Int($1.rawValue)].baselines.isEmpty
            }
        case .closingEvidence:
            return byAction(line) {
                context.library.tables.actions[Int($1.rawValue)].hasClosingEvidence
            }
        case .independentVerification:
            return byAction(line, where: { actions[$0].severity >= 3 }) {
                context.library.tables.actions[Int($1.rawValue)].isConfirmedByOthers
            }
        case .buyerContribution:
            return byFinding(line, where: { context.assessment.findings[$0].severity >= 3 }) {
                context.library.tables.findings[$1].involvesBuyer
            }
        }
    }

    private func fits(_ action: Int, _ template: ActionIndex) -> Bool {
        if actions[action].schedule.reason == .earlierPlan {
            return !actions[action].standing.isOverdue
        }
        // An action is due by its own time frame or by the limit, unless it waits for others.
        guard actions[action].schedule.waitsFor.isEmpty else { return true }
        let limit = context.limit(
            of: template, as: actions[action].findingClass)
        return actions[action].schedule.due <= limit
    }

    private func kinds(_ line: PlanQuality.Line) -> PlanQuality.Mark {
        guard !open.isEmpty else { return PlanQuality.Mark(line: line, points: 2, lacking: []) }
        var lacking: [String] = []
        for kind in [ActionKind.corrective, .preventive]
        where !open.contains(where: { position in
            actions[position].template.map {
                context.library.tables.actions[Int($0.rawValue)].kind == kind
            } ?? false
        }) {
            lacking.append(kind.rawValue)
        }
        return PlanQuality.Mark(line: line, points: 2 - lacking.count, lacking: lacking)
    }

    private func row(ofFindingAt position: Int) -> FindingRow {
        context.library.tables.findings[context.assessment.findings[position].row]
    }

    /// Marks a line by what holds of the findings; both closures take its position.
    private func byFinding(
        _ line: PlanQuality.Line, where counts: (Int) -> Bool = { _ in true },
        _ holds: (Int, FindingIndex) -> Bool
    ) -> PlanQuality.Mark {
        var count = 0
        var lacking: [String] = []
        for position in context.assessment.findings.indices {
            let row = context.assessment.findings[position].row
            guard counts(position) else { continue }
            count += 1
            if !holds(position, row) {
                lacking.append(context.assessment.findings[position].identity)
            }
        }
        return mark(line, of: count, lacking)
    }

    /// Marks a line by what holds of the open actions; those that the library no longer knows hold.
    private func byAction(
        _ line: PlanQuality.Line, where counts: (Int) -> Bool = { _ in true },
        _ holds: (Int, ActionIndex) -> Bool
    ) -> PlanQuality.Mark {
        var count = 0
        var lacking: [String] = []
        for position in open where counts(position) {
            count += 1
            guard let template = actions[position].template else { continue }
            if !holds(position, template) {
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
