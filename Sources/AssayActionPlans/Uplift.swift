import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Works out what an action would add to the scores if its questions earned full credit.
struct Uplift {
    let assessment: Assessment
    let library: QuestionnaireLibrary

    /// The points for each questionnaire that gains, and for the programme; none of them is zero.
    func points(of action: ActionTemplate, closing findings: [Int]) -> [ScoreUplift] {
        let addressed = Set(action.addresses)
        var gains: [ScoreUplift] = []
        var programme = ExactDecimal.zero
        var weights = ExactDecimal.zero
        for weight in assessment.programme?.weights ?? [] { weights = weights + weight.weight }
        for result in assessment.questionnaires {
            guard let score = result.score else { continue }
            let questionnaire = library.questionnaires[result.questionnaire]
            let arithmetic = ScoreArithmetic(
                questionnaire, results: result.questions,
                deducted: deducted(from: result, closing: findings))
            let raised = arithmetic.total { question in
                addressed.contains(question.question) ? .one : question.credit
            }
            guard let raised, raised > score.claimed else { continue }
            let gain = raised - score.claimed
            gains.append(ScoreUplift(questionnaire: result.questionnaire, points: gain))
            let weight = assessment.programme?.weights.first {
                $0.questionnaire == result.questionnaire
            }
            if let weight, weights > .zero, score.maximum > .zero {
                programme =
                    programme + gain / score.maximum * .hundred * weight.weight / weights
            }
        }
        if programme > .zero {
            gains.append(ScoreUplift(questionnaire: nil, points: programme))
        }
        return gains
    }

    /// The points that stay taken off once the findings of the action are closed.
    private func deducted(
        from result: QuestionnaireResult, closing findings: [Int]
    ) -> ExactDecimal {
        var total = result.deductions.reduce(ExactDecimal.zero) { $0 + $1.total }
        for position in findings {
            let finding = assessment.findings[position]
            guard finding.questionnaire == result.questionnaire else { continue }
            for deduction in result.deductions where deduction.findingClass == finding.findingClass
            {
                total = total - deduction.points * finding.count
            }
        }
        return total
    }
}
