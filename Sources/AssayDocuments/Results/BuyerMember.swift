import AssayExpressions
import AssayResponses

extension JSONWriter {
    /// Writes what only the buyer may read of the reviews: who reviewed, who reported what and where, and
    /// notes. It writes nothing for a supplier, of which the response is `nil` here.
    package mutating func buyerMember(_ response: Response?) {
        guard let response, !response.reviews.isEmpty else { return }
        array("forBuyerOnly", response.reviews) { json, review in
            json.object { json in
                json.said("reviewer", review.reviewer.name)
                json.said("function", review.reviewer.function)
                json.member("party", review.reviewer.party.rawValue)
                json.member("on", review.day.description)
                json.array("observations", review.observations) { json, observation in
                    json.object { json in
                        json.member("id", observation.id)
                        json.member("questionnaire", observation.questionnaire)
                        json.member("date", observation.date.description)
                        json.said("source", observation.source)
                        json.said("place", observation.place)
                    }
                }
                json.array("notes", review.notes) { json, note in
                    json.object { json in
                        json.said("at", note.at)
                        json.member("action", note.action)
                        json.said("text", note.text)
                    }
                }
            }
        }
    }
}
