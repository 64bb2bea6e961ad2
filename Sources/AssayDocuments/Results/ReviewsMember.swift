import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes which reviews were counted and which answers were sent back, where there are reviews.
    ///
    /// Nobody who reviewed or reported something is named.
    mutating func reviews(of response: Response, _ library: QuestionnaireLibrary) {
        guard !response.reviews.isEmpty else { return }
        array("reviews", response.reviews) { json, review in
            json.object { json in
                json.member("party", review.reviewer.party.rawValue)
                json.member("on", review.day.description)
                json.member("answers", review.answers.count)
                json.member("conversations", review.conversations.count)
            }
        }
        array("sentBack", response.sentBack) { json, question in
            guard let verdict = response.verdict(on: question) else { return json.null() }
            json.object { json in
                json.member("question", library.qualifiedID(of: question))
                if case .sentBack(let reason) = verdict.verdict {
                    json.member("reason", reason.rawValue)
                }
                json.said("comment", verdict.comment)
            }
        }
    }
}
