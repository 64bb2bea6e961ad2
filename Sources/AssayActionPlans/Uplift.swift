import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Works out what an action would add to the scores if its questions earned full credit.
struct Uplift {
    private let context: PlanningContext
    private let scored: [Scored]
    /// The sum of the weights of the programme's questionnaires.
    private let weights: ExactDecimal

    /// A questionnaire that has a score.
    private struct Scored {
        var result: Int
        var score: Score
        var arithmetic: ScoreArithmetic
        var deducts: Bool
        var deducted: ExactDecimal
        var weight: ExactDecimal?
    }

    init(_ context: PlanningContext) {
        self.context = context
        let assessment = context.assessment
        weights = (assessment.programme?.weights ?? []).reduce(.zero) { $0 + $1.weight }
        var scored: [Scored] = []
        for (number, result) in assessment.questionnaires.enumerated() {
            guard let score = result.score else { continue }
            let deducted = result.deductions.reduce(ExactDecimal.zero) { $0 + $1.total }
            let weight = assessment.programme?.weights.first {
                $0.questionnaire == result.questionnaire
            }
            scored.append(
                Scored(
                    result: number,
                    score: score,
                    arithmetic: result.arithmetic, deducts: !result.deductions.isEmpty,
                    deducted: deducted, weight: weight?.weight))
        }
        self.scored = scored
    }

    /// The points for each questionnaire that gains, and for the programme; none of them is zero.
    func points(of action: PlannedAction) -> [ScoreUplift] {
        points(raising: action.addresses(in: context.library), closing: action.findings)
    }

    /// The points if questions earned full credit and findings were closed, each named once.
    func points(raising addressed: [QuestionIndex], closing findings: [Int]) -> [ScoreUplift] {
        var gains: [ScoreUplift] = []
        var programme = ExactDecimal.zero
        for number in scored.indices {
            let position = scored[number].result
            let deducted =
                scored[number].deducts
                ? deducted(of: scored[number], closing: findings) : scored[number].deducted
            guard
                let raised = scored[number].arithmetic.total(
                    raising: addressed, of: context.assessment.questionnaires[position].questions,
                    in: context.library, deducted: deducted),
                raised > scored[number].score.claimed
            else { continue }
            let gain = raised - scored[number].score.claimed
            let questionnaire = context.assessment.questionnaires[position].questionnaire
            gains.append(ScoreUplift(questionnaire: questionnaire, points: gain))
            let maximum = scored[number].score.maximum
            if let weight = scored[number].weight, weights > .zero, maximum > .zero {
                programme = programme + gain / maximum * .hundred * weight / weights
            }
        }
        if programme > .zero {
            gains.append(ScoreUplift(questionnaire: nil, points: programme))
        }
        return gains
    }

    /// The points that stay taken off once the findings of the action are closed.
    private func deducted(of part: Scored, closing findings: [Int]) -> ExactDecimal {
        let assessment = context.assessment
        let result = assessment.questionnaires[part.result]
        var total = part.deducted
        for position in findings
        where assessment.findings[position].questionnaire == result.questionnaire {
            for deduction in result.deductions
            where deduction.findingClass == assessment.findings[position].findingClass {
                total = total - deduction.points * assessment.findings[position].count
            }
        }
        return total
    }
}
