import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Works out what an action would add to the scores if its questions earned full credit.
struct Uplift {
    private let assessment: Assessment
    private let library: QuestionnaireLibrary
    private let scored: [Scored]
    /// The sum of the weights of the programme's questionnaires.
    private let weights: ExactDecimal

    /// A questionnaire that has a score.
    private struct Scored {
        var result: Int
        var questions: Range<Int>
        var score: Score
        var deducted: ExactDecimal
        var weight: ExactDecimal?
    }

    init(assessment: Assessment, library: QuestionnaireLibrary) {
        self.assessment = assessment
        self.library = library
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
                    questions: library.questionnaires[result.questionnaire].questions, score: score,
                    deducted: deducted, weight: weight?.weight))
        }
        self.scored = scored
    }

    /// The points for each questionnaire that gains, and for the programme; none of them is zero.
    func points(of action: ActionIndex, closing findings: ArraySlice<Int>) -> [ScoreUplift] {
        let range = library.actionFacts[Int(action.rawValue)].addresses
        let addressed = library.addressedQuestions[
            Int(range.lowerBound)..<Int(range.upperBound)]
        var gains: [ScoreUplift] = []
        var programme = ExactDecimal.zero
        for number in scored.indices {
            let part = scored[number]
            let deducts = !assessment.questionnaires[part.result].deductions.isEmpty
            guard
                deducts || addressed.contains(where: { part.questions.contains(Int($0.rawValue)) })
            else { continue }
            let deducted = deducts ? deducted(of: part, closing: findings) : part.deducted
            guard
                let raised = assessment.questionnaires[part.result].arithmetic.total(
                    raising: addressed, of: assessment.questionnaires[part.result].questions,
                    in: library, deducted: deducted),
                raised > part.score.claimed
            else { continue }
            let gain = raised - part.score.claimed
            let questionnaire = assessment.questionnaires[part.result].questionnaire
            gains.append(ScoreUplift(questionnaire: questionnaire, points: gain))
            if let weight = part.weight, weights > .zero, part.score.maximum > .zero {
                programme =
                    programme + gain / part.score.maximum * .hundred * weight / weights
            }
        }
        if programme > .zero {
            gains.append(ScoreUplift(questionnaire: nil, points: programme))
        }
        return gains
    }

    /// The points that stay taken off once the findings of the action are closed.
    private func deducted(of part: Scored, closing findings: ArraySlice<Int>) -> ExactDecimal {
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
