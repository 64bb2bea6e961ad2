public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What moved between two submissions of a supplier, judged by the same questionnaires.
public struct Comparison: Sendable {
    /// One of the two submissions with what came of it.
    public struct Side: Sendable {
        let response: Response
        let assessment: Assessment

        /// Creates a side.
        public init(response: Response, assessment: Assessment) {
            self.response = response
            self.assessment = assessment
        }
    }

    /// A questionnaire that either submission answers.
    struct Part: Sendable {
        /// The position of the questionnaire in the library.
        let questionnaire: QuestionnaireIndex
        let old: QuestionnaireResult?
        let new: QuestionnaireResult?
        /// The questions whose points moved, the greatest move first.
        let moves: [PointMove]
    }

    let old: Side
    let new: Side
    /// The plan that follows the second submission, with what became of the first one's.
    let plan: ActionPlan
    let library: QuestionnaireLibrary
    let parts: [Part]
    /// Findings that hold no longer, in the order of the first assessment.
    let closed: [FindingResult]
    /// Findings that are new, in the order of the second assessment.
    let opened: [FindingResult]
    /// Findings that hold in both.
    let lasting: [FindingResult]

    /// Compares two submissions; the plan is that of the second, made after that of the first.
    public init(
        from old: Side, to new: Side, plan: ActionPlan, with library: QuestionnaireLibrary
    ) {
        self.old = old
        self.new = new
        self.plan = plan
        self.library = library
        let oldNames = Set(old.assessment.findings.map(\.identity))
        let newNames = Set(new.assessment.findings.map(\.identity))
        closed = old.assessment.findings.filter { !newNames.contains($0.identity) }
        opened = new.assessment.findings.filter { !oldNames.contains($0.identity) }
        lasting = new.assessment.findings.filter { oldNames.contains($0.identity) }
        let reasons = MoveReasons(old: old, new: new, library: library)
        let positions = Set(
            (old.assessment.questionnaires + new.assessment.questionnaires).map(\.questionnaire))
        parts = positions.sorted().map { position in
            let before = old.assessment.questionnaires.first { $0.questionnaire == position }
            let after = new.assessment.questionnaires.first { $0.questionnaire == position }
            return Part(
                questionnaire: position, old: before, new: after,
                moves: reasons.moves(from: before, to: after))
        }
    }

    /// The actions of the plan by how far they have come, in the order in which they are shown;
    /// overdue ones are apart.
    var actionsByStatus: [(status: String, actions: [PlannedAction])] {
        let groups: [(String, (ActionStanding) -> Bool)] = [
            ("effective", { $0.status == .effective }), ("verified", { $0.status == .verified }),
            ("done as claimed", { $0.status == .doneAsClaimed }),
            ("no longer needed", { $0.status == .noLongerNeeded }),
            ("overdue", { $0.isOverdue }),
            ("in progress", { $0.status == .inProgress && !$0.isOverdue }),
            ("open", { $0.status == .open && !$0.isOverdue && !$0.isNew }),
            ("new", { $0.status == .open && !$0.isOverdue && $0.isNew }),
        ]
        return groups.map { name, holds in
            (name, plan.allActions.filter { holds($0.standing) })
        }.filter { !$0.1.isEmpty }
    }
}
