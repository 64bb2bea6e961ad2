import AssayExpressions
public import AssayResponses
import AssayWording

/// What reviews hold that only the buyer may read: who reviewed, who reported what and where, and notes.
///
/// It stands at the end of the buyer's edition of a result, and in no supplier's.
struct BuyerNotes {
    static let heading = "For the buyer alone: never pass on"

    /// A sentence each; none where nobody reviewed.
    let lines: [String]

    init(of response: Response) {
        lines = response.reviews.flatMap { review in
            [Self.reviewed(review)] + review.observations.map(Self.reported)
                + review.notes.map(Self.noted)
        }
    }

    private static func reviewed(_ review: Review) -> String {
        let function = review.reviewer.function.map { ", " + ResultWords.said($0) } ?? ""
        return "Reviewed \(ReviewWords.who(review, on: review.day)): "
            + ResultWords.said(review.reviewer.name) + function
    }

    /// What was said stands with its finding, so here stands who said it.
    private static func reported(_ observation: Observation) -> String {
        "\(observation.questionnaire):\(observation.id) was reported \(whence(observation))"
    }

    /// When and where something was reported, and by whom.
    static func whence(_ observation: Observation) -> String {
        let place = observation.place.map { ", " + ResultWords.said($0) } ?? ""
        let source =
            observation.source.isEmpty
            ? "somebody whom the review does not name" : ResultWords.said(observation.source)
        return "on \(observation.date)\(place) by \(source)"
    }

    private static func noted(_ note: PlanNote) -> String {
        let action = note.action.map { " (\($0))" } ?? ""
        return "Note at \(ResultWords.said(note.at))\(action): "
            + ResultWords.said(note.text, most: 600)
    }
}

/// Writes what only the buyer may read of the reviews of a response, to stand after its result; nothing
/// for a supplier or without reviews.
public func buyerText(
    of response: Response, for audience: Audience, layout: TextLayout
) -> String {
    let lines = BuyerNotes(of: response).lines
    guard audience == .buyer, !lines.isEmpty else { return "" }
    return "\n" + layout.styled(BuyerNotes.heading, .bold) + "\n"
        + lines.map { layout.folded($0, first: "  ", hanging: 4) + "\n" }.joined()
}
