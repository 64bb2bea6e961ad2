import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// What reviews made of an answer.
extension Explainer {
    /// What reviewers say about the answer to a question, and what the supplier had said; `nil` where
    /// no review speaks of it.
    func reviewed(_ question: QuestionIndex) -> Explanation.Part? {
        guard let reviewed = response.reviewed(question) else { return nil }
        var lines: [String] = []
        if let part = reviewed.verdict {
            let review = response.reviews[part.review]
            let answer = review.answers[part.position]
            let who = ReviewWords.who(review, on: review.day)
            switch answer.verdict {
            case .accepted: lines.append("accepted \(who)")
            case .corrected:
                lines.append("corrected \(who); the supplier said: \(declared(question))")
            case .sentBack(let reason):
                lines.append("\(ReviewWords.sentBack(reason)), \(who)")
            }
            if let comment = answer.comment { lines.append(ResultWords.said(comment, most: 600)) }
        }
        for piece in reviewed.pieces.sorted(by: { $0.position < $1.position }) {
            switch piece.verdict {
            case .accepted(let kind):
                lines.append("piece \(piece.position + 1): seen, counts as \(kind)")
            case .rejected(let reason):
                lines.append("piece \(piece.position + 1): rejected, \(reason.rawValue.spaced)")
            }
        }
        if reviewed.isSpokenOf {
            lines.append(
                reviewed.isAnsweredInConversation
                    ? "answered in a conversation, not in the submission"
                    : "spoken about in a conversation")
        }
        return Explanation.Part(heading: "Reviewed", lines: lines)
    }

    private func declared(_ question: QuestionIndex) -> String {
        guard let sheet = response.declaredSheet else { return "" }
        var declared = response
        declared.sheet = sheet
        return answerText(question, declared, library)
    }
}
