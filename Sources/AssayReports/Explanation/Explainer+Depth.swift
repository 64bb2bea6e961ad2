import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

extension Explainer {
    /// Why a question was not asked, or does not count, for the depth; `nil` where everything was asked.
    func asked(_ question: QuestionIndex, _ questionnaire: Questionnaire) -> Explanation.Part? {
        let position = library.question(question).questionnaire
        let words = ResultWords(
            assessment: assessment, response: response, library: library, language: nil)
        guard let depth = words.depth(of: position) else { return nil }
        let place =
            library.question(question).isCore
            ? "The question is part of the core." : "The question is not part of the core."
        return Explanation.Part(
            heading: "Depth", lines: ["\(questionnaire.id): \(depth)", place])
    }
}
