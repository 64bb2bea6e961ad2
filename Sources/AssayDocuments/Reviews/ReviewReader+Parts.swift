import AssayExpressions
import AssayResponses

extension ShapeReader {
    mutating func reviewedAnswer() throws(JSONError) -> ReviewedAnswer {
        var answer = ReviewedAnswer(
            questionnaire: "", question: "", verdict: .accepted, origin: origin())
        var word = ReviewWord.accepted
        var state: StatedState?
        var correction = Said()
        var reason: ReviewReason?
        try object(
            needs: ["questionnaire", "question", "verdict"],
            takes: ["state", "values", "rows", "reason", "evidence", "comment"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "questionnaire":
                answer.questionnaire = try shape.text(.id)
                answer.questionnaireOrigin = shape.origin()
            case "question":
                answer.question = try shape.text(.id)
                answer.questionOrigin = shape.origin()
            case "verdict": word = try shape.word(ReviewWord.self)
            case "state": state = try shape.word(StatedState.self)
            case "values": correction.values = try shape.values()
            case "rows": correction.rows = try shape.rows()
            case "reason": reason = try shape.word(ReviewReason.self)
            case "evidence":
                try shape.array { (shape, _) throws(JSONError) in
                    answer.evidence.append(try shape.reviewedEvidence())
                }
            default: answer.comment = try shape.text()
            }
        }
        if word != .corrected {
            if state != nil { reportNeedless(member: "state") }
            if !correction.values.isEmpty { reportNeedless(member: "values") }
            if !correction.rows.isEmpty { reportNeedless(member: "rows") }
        }
        if word != .sentBack, reason != nil { reportNeedless(member: "reason") }
        switch word {
        case .accepted: break
        case .corrected: answer.verdict = .corrected(state ?? .answered, correction)
        case .sentBack:
            if reason == nil { reportMissing(member: "reason") }
            answer.verdict = .sentBack(reason ?? .other)
        }
        return answer
    }

    private mutating func reviewedEvidence() throws(JSONError) -> ReviewedEvidence {
        var evidence = ReviewedEvidence(piece: 1, verdict: .rejected(.other), origin: origin())
        var kind: String?
        var reason: ReviewReason?
        try object(needs: ["piece"], takes: ["as", "rejected", "comment"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "piece":
                evidence.piece = try shape.count()
                evidence.pieceOrigin = shape.origin()
                if evidence.piece == 0 {
                    shape.reportInvalid("0", expected: "a whole number of 1 or more")
                }
            case "as":
                kind = try shape.text(.id)
                evidence.kindOrigin = shape.origin()
            case "rejected": reason = try shape.word(ReviewReason.self)
            default: evidence.comment = try shape.text()
            }
        }
        if let reason { evidence.verdict = .rejected(reason) }
        if let kind {
            evidence.verdict = .accepted(kind: kind)
            if reason != nil { reportNeedless(member: "rejected") }
        } else if reason == nil {
            reportMissing(member: "as")
        }
        return evidence
    }

    mutating func outsideObservation() throws(JSONError) -> Observation {
        var observation = Observation(
            id: "", questionnaire: "", date: .last, source: "", text: "", origin: origin())
        try object(
            needs: ["id", "questionnaire", "date", "text"], takes: ["question", "place", "source"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "id": observation.id = try shape.text(.id)
            case "questionnaire":
                observation.questionnaire = try shape.text(.id)
                observation.questionnaireOrigin = shape.origin()
            case "question":
                observation.question = try shape.text(.id)
                observation.questionOrigin = shape.origin()
            case "date":
                observation.date = try shape.day()
                observation.dateOrigin = shape.origin()
            case "place": observation.place = try shape.text()
            case "source": observation.source = try shape.text()
            default: observation.text = try shape.text()
            }
        }
        return observation
    }

    mutating func conversation() throws(JSONError) -> Conversation {
        var conversation = Conversation(on: .last, origin: origin())
        try object(needs: ["on", "present"], takes: ["next", "said", "changes", "replies"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "on":
                conversation.on = try shape.day()
                conversation.onOrigin = shape.origin()
            case "next":
                conversation.next = try shape.day()
                conversation.nextOrigin = shape.origin()
            case "present":
                try shape.array { (shape, _) throws(JSONError) in
                    let words = try shape.words("function")
                    conversation.participants.append(
                        Conversation.Participant(party: words.party, function: words.text))
                }
                if conversation.participants.isEmpty {
                    shape.reportMissing("who was there")
                }
            case "said":
                try shape.array { (shape, _) throws(JSONError) in
                    conversation.said.append(try shape.words("text"))
                }
            case "changes":
                try shape.array { (shape, _) throws(JSONError) in
                    conversation.changes.append(try shape.words("text"))
                }
            default:
                try shape.array { (shape, _) throws(JSONError) in
                    conversation.replies.append(try shape.reply())
                }
            }
        }
        return conversation
    }

    private mutating func words(_ member: String) throws(JSONError) -> Conversation.Words {
        var words = Conversation.Words(party: .supplier, text: "")
        try object(needs: ["party", member]) { (shape, name) throws(JSONError) in
            switch name {
            case "party": words.party = try shape.word(Party.self)
            default: words.text = try shape.text()
            }
        }
        return words
    }

    private mutating func reply() throws(JSONError) -> Reply {
        var reply = Reply(questionnaire: "", question: "", origin: origin())
        try object(
            needs: ["questionnaire", "question"], takes: ["state", "values", "rows"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "questionnaire":
                reply.questionnaire = try shape.text(.id)
                reply.questionnaireOrigin = shape.origin()
            case "question":
                reply.question = try shape.text(.id)
                reply.questionOrigin = shape.origin()
            case "state": reply.state = try shape.word(StatedState.self, except: .unanswered)
            case "values": reply.said.values = try shape.values()
            default: reply.said.rows = try shape.rows()
            }
        }
        return reply
    }
}
