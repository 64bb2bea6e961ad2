import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// Why a questionnaire or a section has its score.
extension Explainer {
    func explain(_ result: QuestionnaireResult, _ questionnaire: Questionnaire)
        -> Explanation
    {
        var lines: [String] = []
        let scoring = questionnaire.scoring
        lines.append("scheme \(scoring.scheme.rawValue), version \(scoring.version)")
        if let table = scoring.assurance {
            lines.append("evidence table \(table.id), version \(table.version)")
        }
        var sum: [String] = []
        for section in result.sections {
            guard let score = section.score else { continue }
            let id = questionnaire.sections[section.section].id
            sum.append("\(section.weight) × \(score.claimed.formatted(fractionDigits: 2)) (\(id))")
        }
        if let score = result.score {
            let claimed = score.claimed.formatted(fractionDigits: 2)
            lines.append(
                "claimed \(claimed) from " + sum.joined(separator: " + ")
                    + ", over the sum of the weights")
            lines.append(
                "assured \(score.assured.formatted(fractionDigits: 2)), range "
                    + "\(score.lowest.formatted(fractionDigits: 2)) to \(score.highest.formatted(fractionDigits: 2))"
            )
        } else {
            lines.append("nothing in it is scored")
        }
        for deduction in result.deductions {
            lines.append(
                "less \(deduction.count) × \(deduction.points) for \(deduction.findingClass.rawValue)"
            )
        }
        return Explanation(
            id: questionnaire.id, title: questionnaire.title.original,
            parts: [
                Explanation.Part(heading: "Score", lines: lines),
                clauses(scoring.citations),
            ])
    }

    func explain(
        _ section: SectionResult, _ result: QuestionnaireResult, _ questionnaire: Questionnaire
    ) -> Explanation {
        let definition = questionnaire.sections[section.section]
        let lines = result.questions.filter { question in
            definition.questions.contains(Int(question.question.rawValue)) && question.counts
        }.map { question in
            "\(library.question(question.question).id): weight \(question.weight), credit "
                + "\(question.credit), assured \(question.assuredCredit)"
        }
        let score = section.score.map {
            "claimed \($0.claimed.formatted(fractionDigits: 2)) = Σ weight × credit ÷ Σ weight × 100"
        }
        return Explanation(
            id: questionnaire.id + ":" + definition.id, title: definition.title.original,
            parts: [
                Explanation.Part(heading: "Questions that count", lines: lines),
                Explanation.Part(heading: "Score", lines: [score ?? "nothing in it counts"]),
            ])
    }
}
