import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// The questions of a questionnaire that nobody could answer yet, those without any word, and those
/// whose answers a reviewer sent back.
struct OpenQuestions: Sendable {
    /// A question that is open.
    struct Entry: Sendable {
        let name: String
        let question: String
        let state: String
        /// The points of the questionnaire's score that an answer can bring.
        let points: String?
        /// What the supplier adds, or the reviewer who sent the answer back.
        let comment: String?
    }

    let title: String
    let entries: [Entry]
}

extension SupplierReport {
    /// What is not known yet, by questionnaire, the questions in their order.
    func unknowns() -> [OpenQuestions] {
        words.assessment.questionnaires.compactMap { result in
            let entries = result.questions.compactMap { entry($0) }
            guard !entries.isEmpty else { return nil }
            return OpenQuestions(
                title: words.text(library.questionnaires[result.questionnaire].title),
                entries: entries)
        }
    }

    private func entry(_ result: QuestionResult) -> OpenQuestions.Entry? {
        let state: String
        var comment = words.response.entry(for: result.question)?.comment
        let verdict = words.response.verdict(on: result.question)
        switch result.state {
        case .unknown: state = words.phrases.answer.unknown
        case .unanswered: state = words.phrases.answer.unanswered
        case .answered, .notApplicable:
            guard case .sentBack(let reason) = verdict?.verdict else { return nil }
            state = ReviewWords.sentBack(reason)
            comment = verdict?.comment
        case .notRelevant: return nil
        }
        return OpenQuestions.Entry(
            name: library.question(result.question).id,
            question: words.text(library.question(result.question).text), state: state,
            points: result.counts ? shown(result.share) : nil,
            comment: comment.map { ResultWords.said($0, most: 300) })
    }
}
