import AssayExpressions
public import AssayResponses

/// The name of the shape of reviews.
let reviewSchema = "urn:assay:review:1"

extension JSONWriter {
    /// Writes a review in the shape `urn:assay:review:1`.
    ///
    /// Read again it is the same review. What is not said is left out; of two cells of a row with one
    /// column only the first is written.
    public mutating func write(_ review: Review) {
        object { json in
            json.member("schema", reviewSchema)
            json.member("supplier", review.supplier)
            json.member("submission", review.submission)
            json.member("on", review.day.description)
            json.object("reviewer") { json in
                json.member("name", review.reviewer.name)
                json.said("function", review.reviewer.function)
                json.member("party", review.reviewer.party.rawValue)
            }
            json.list("answers", review.answers) { json, answer in
                json.object { $0.members(of: answer) }
            }
            json.list("observations", review.observations) { json, observation in
                json.object { $0.members(ofOutside: observation) }
            }
            json.list("progress", review.progress) { json, entry in
                json.object { json in
                    json.member("action", entry.action)
                    json.member("state", entry.state.rawValue)
                    json.member("on", entry.on.description)
                    if !entry.note.isEmpty { json.member("note", entry.note) }
                }
            }
            json.list("conversations", review.conversations) { json, conversation in
                json.object { $0.members(of: conversation) }
            }
            json.list("decisions", review.decisions) { json, decision in
                json.object { $0.members(of: decision) }
            }
            json.list("notes", review.notes) { json, note in
                json.object { $0.members(of: note) }
            }
        }
    }

    private mutating func members(of answer: ReviewedAnswer) {
        member("questionnaire", answer.questionnaire)
        member("question", answer.question)
        switch answer.verdict {
        case .accepted: member("verdict", ReviewWord.accepted.rawValue)
        case .corrected(let state, let correction):
            member("verdict", ReviewWord.corrected.rawValue)
            if state != .answered { member("state", state.rawValue) }
            members(of: correction)
        case .sentBack(let reason):
            member("verdict", ReviewWord.sentBack.rawValue)
            member("reason", reason.rawValue)
        }
        list("evidence", answer.evidence) { json, evidence in
            json.object { json in
                json.member("piece", evidence.piece)
                switch evidence.verdict {
                case .accepted(let kind): json.member("as", kind)
                case .rejected(let reason): json.member("rejected", reason.rawValue)
                }
                json.said("comment", evidence.comment)
            }
        }
        said("comment", answer.comment)
    }

    private mutating func members(ofOutside observation: Observation) {
        member("id", observation.id)
        member("questionnaire", observation.questionnaire)
        said("question", observation.question)
        member("date", observation.date.description)
        said("place", observation.place)
        if !observation.source.isEmpty { member("source", observation.source) }
        member("text", observation.text)
    }

    private mutating func members(of conversation: Conversation) {
        member("on", conversation.on.description)
        said("next", conversation.next?.description)
        array("present", conversation.participants) { json, participant in
            json.object { json in
                json.member("party", participant.party.rawValue)
                json.member("function", participant.function)
            }
        }
        words("said", conversation.said)
        words("changes", conversation.changes)
        list("replies", conversation.replies) { json, reply in
            json.object { json in
                json.member("questionnaire", reply.questionnaire)
                json.member("question", reply.question)
                if reply.state != .answered { json.member("state", reply.state.rawValue) }
                json.members(of: reply.said)
            }
        }
    }

    private mutating func words(_ name: StaticString, _ words: [Conversation.Words]) {
        list(name, words) { json, words in
            json.object { json in
                json.member("party", words.party.rawValue)
                json.member("text", words.text)
            }
        }
    }

    private mutating func members(of decision: PlanDecision) {
        member("action", decision.action)
        member("decision", decision.state.rawValue)
        member("on", decision.on.description)
        if case .extended(let until) = decision.verdict { member("until", until.description) }
        said("due", decision.due?.description)
        said("by", decision.by)
        said("person", decision.person)
        said("reason", decision.reason?.rawValue)
        said("cost", decision.cost)
        said("evidence", decision.evidence)
        said("comment", decision.comment)
    }
}

/// The words for what becomes of an answer.
enum ReviewWord: String, CaseIterable {
    case accepted, corrected
    case sentBack = "sent-back"
}

/// The words for what is decided on an action.
enum DecisionWord: String, CaseIterable {
    case agreed, returned, extended, waived
}
