import AssayExpressions
public import AssayResponses

/// Writes a review in its canonical form: read and written again it is the same document.
///
/// The layout is that of submissions.
public func writeReview(_ review: Review) -> String {
    var writer = MarkupWriter()
    writer.open(
        "review",
        [
            ("xmlns", ReviewGrammar.namespace), ("supplier", review.supplier),
            ("submission", review.submission), ("on", review.day.description),
        ])
    writer.empty(
        "reviewer",
        [
            ("name", review.reviewer.name), ("function", review.reviewer.function),
            ("party", review.reviewer.party.rawValue),
        ])
    var current: String?
    for answer in review.answers {
        if answer.questionnaire != current {
            if current != nil { writer.close("answers") }
            writer.open("answers", [("questionnaire", answer.questionnaire)])
            current = answer.questionnaire
        }
        writer.write(answer)
    }
    if current != nil { writer.close("answers") }
    for observation in review.observations { writer.write(observation) }
    for entry in review.progress {
        writer.text(
            "progress",
            [
                ("action", entry.action), ("state", entry.state.rawValue),
                ("on", entry.on.description),
            ], entry.note)
    }
    for conversation in review.conversations { writer.write(conversation) }
    for decision in review.decisions { writer.write(decision) }
    for note in review.notes { writer.write(note) }
    writer.close("review")
    return writer.output
}

extension MarkupWriter {
    fileprivate mutating func write(_ answer: ReviewedAnswer) {
        var (name, said) = ("accepted", Said())
        var attributes: [(String, String?)] = [("question", answer.question)]
        switch answer.verdict {
        case .accepted: break
        case .corrected(let state, let correction):
            (name, said) = ("corrected", correction)
            attributes.append(("state", state == .answered ? nil : state.rawValue))
        case .sentBack(let reason):
            name = "sent-back"
            attributes.append(("reason", reason.rawValue))
        }
        let isEmpty = said.values.isEmpty && said.rows.isEmpty && answer.evidence.isEmpty
        guard !isEmpty || answer.comment != nil else { return empty(name, attributes) }
        open(name, attributes)
        write(said)
        for evidence in answer.evidence {
            let piece = ("piece", String(evidence.piece) as String?)
            switch evidence.verdict {
            case .accepted(let kind): text("seen", [piece, ("as", kind)], evidence.comment ?? "")
            case .rejected(let reason):
                text("rejected", [piece, ("reason", reason.rawValue)], evidence.comment ?? "")
            }
        }
        if let comment = answer.comment { text("comment", [], comment) }
        close(name)
    }

    fileprivate mutating func write(_ observation: Observation) {
        text(
            "observation",
            [
                ("id", observation.id), ("questionnaire", observation.questionnaire),
                ("question", observation.question), ("date", observation.date.description),
                ("place", observation.place),
                ("source", observation.source.isEmpty ? nil : observation.source),
            ], observation.text)
    }

    fileprivate mutating func write(_ conversation: Conversation) {
        open(
            "conversation",
            [("on", conversation.on.description), ("next", conversation.next?.description)])
        for participant in conversation.participants {
            text("present", [("party", participant.party.rawValue)], participant.function)
        }
        for words in conversation.said {
            text("said", [("party", words.party.rawValue)], words.text)
        }
        for change in conversation.changes {
            text("change", [("party", change.party.rawValue)], change.text)
        }
        for reply in conversation.replies {
            let attributes: [(String, String?)] = [
                ("questionnaire", reply.questionnaire), ("question", reply.question),
                ("state", reply.state == .answered ? nil : reply.state.rawValue),
            ]
            guard !reply.said.values.isEmpty || !reply.said.rows.isEmpty else {
                empty("reply", attributes)
                continue
            }
            open("reply", attributes)
            write(reply.said)
            close("reply")
        }
        close("conversation")
    }

    fileprivate mutating func write(_ decision: PlanDecision) {
        var attributes: [(String, String?)] = [
            ("action", decision.action), ("on", decision.on.description),
        ]
        if case .extended(let until) = decision.verdict {
            attributes.append(("until", until.description))
        } else {
            attributes.append(("due", decision.due?.description))
        }
        attributes += [
            ("by", decision.by), ("person", decision.person),
            ("reason", decision.reason?.rawValue), ("cost", decision.cost),
            ("evidence", decision.evidence),
        ]
        text(decision.state.rawValue, attributes, decision.comment ?? "")
    }
}
