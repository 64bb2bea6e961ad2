import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// What is said of reviews; nobody who reviewed is named.
enum ReviewWords {
    /// Whose review it is, and of which day.
    static func who(_ review: Review, on day: CalendarDate) -> String {
        let party =
            switch review.reviewer.party {
            case .buyer: "the buyer"
            case .thirdParty: "a third party"
            case .affectedPeople: "those affected"
            case .supplier: "the supplier"
            }
        return "by \(party) on \(day)"
    }

    /// That an answer was sent back, and why.
    static func sentBack(_ reason: ReviewReason) -> String {
        "sent back, " + reason.rawValue.spaced
    }

    /// A line for each review, and one for each answer that was sent back.
    static func lines(_ response: Response, _ library: QuestionnaireLibrary) -> [String] {
        var lines = response.reviews.map { review in
            "reviewed \(who(review, on: review.day)): \(review.answers.count) answers"
                + (review.conversations.isEmpty ? "" : ", a conversation")
        }
        for question in response.sentBack {
            guard let verdict = response.verdict(on: question),
                case .sentBack(let reason) = verdict.verdict
            else { continue }
            let comment = verdict.comment.map { ". " + ResultWords.said($0, most: 300) } ?? ""
            lines.append(
                "\(library.qualifiedID(of: question)): \(sentBack(reason))\(comment)"
            )
        }
        return lines
    }
}
