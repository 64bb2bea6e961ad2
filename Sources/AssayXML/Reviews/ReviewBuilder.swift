import AssayDiagnostics
import AssayExpressions
import AssayResponses

/// Makes a review of a tree that fits its grammar; nothing is looked up or judged.
enum ReviewBuilder {
    static func review(_ root: MarkupElement, file: String) -> Review {
        var review = Review(
            file: file, of: root.string("supplier"), submission: root.string("submission"),
            day: root.day("on"), reviewer: reviewer(root.first("reviewer")))
        review.supplierOrigin = root.origin("supplier")
        review.submissionOrigin = root.origin("submission")
        for element in root.children {
            switch element.name {
            case "answers":
                review.answers += element.children.map { answer($0, of: element) }
            case "observation": review.observations.append(observation(element))
            case "progress": review.progress.append(progress(element, by: review.reviewer))
            case "conversation": review.conversations.append(conversation(element))
            case "agreed", "returned", "extended", "waived":
                review.decisions.append(decision(element))
            case "note":
                review.notes.append(
                    PlanNote(
                        at: element.string("at"), action: element.optional("action"),
                        heading: element.optional("heading"), text: element.text.trimmed))
            default: break
            }
        }
        return review
    }

    private static func reviewer(_ element: MarkupElement?) -> Reviewer {
        guard let element else { return Reviewer(name: "", party: .buyer) }
        var reviewer = Reviewer(name: element.string("name"), party: element.word("party", .buyer))
        reviewer.function = element.optional("function")
        return reviewer
    }

    private static func answer(_ element: MarkupElement, of parent: MarkupElement)
        -> ReviewedAnswer
    {
        let verdict: ReviewedAnswer.Verdict =
            switch element.name {
            case "corrected": .corrected(element.word("state", .answered), element.said)
            case "sent-back": .sentBack(element.word("reason", .other))
            default: .accepted
            }
        var answer = ReviewedAnswer(
            questionnaire: parent.string("questionnaire"), question: element.string("question"),
            verdict: verdict, origin: element.origin)
        answer.questionnaireOrigin = parent.origin("questionnaire")
        answer.questionOrigin = element.origin("question")
        answer.comment = element.first("comment")?.text.trimmed
        for child in element.children where child.name == "seen" || child.name == "rejected" {
            var evidence = ReviewedEvidence(
                piece: Int(child.string("piece")) ?? 0,
                verdict: child.name == "seen"
                    ? .accepted(kind: child.string("as"))
                    : .rejected(child.word("reason", .other)),
                origin: child.origin)
            evidence.pieceOrigin = child.origin("piece")
            evidence.kindOrigin = child.origin("as")
            evidence.comment = child.note
            answer.evidence.append(evidence)
        }
        return answer
    }

    private static func observation(_ element: MarkupElement) -> Observation {
        var observation = Observation(
            id: element.string("id"), questionnaire: element.string("questionnaire"),
            date: element.day("date"), source: element.string("source"),
            text: element.text.trimmed, origin: element.origin)
        observation.question = element.optional("question")
        observation.place = element.optional("place")
        observation.dateOrigin = element.origin("date")
        observation.questionnaireOrigin = element.origin("questionnaire")
        observation.questionOrigin = element.origin("question")
        return observation
    }

    private static func progress(_ element: MarkupElement, by reviewer: Reviewer)
        -> ProgressEntry
    {
        var entry = ProgressEntry(
            action: element.string("action"), state: element.word("state", .verified),
            on: element.day("on"), by: reviewer.name, role: reviewer.party,
            note: element.text.trimmed, origin: element.origin)
        entry.actionOrigin = element.origin("action")
        entry.onOrigin = element.origin("on")
        return entry
    }

    private static func conversation(_ element: MarkupElement) -> Conversation {
        var conversation = Conversation(on: element.day("on"), origin: element.origin)
        conversation.onOrigin = element.origin("on")
        conversation.next = element.optionalDay("next")
        conversation.nextOrigin = element.origin("next")
        func words(_ child: MarkupElement) -> Conversation.Words {
            Conversation.Words(party: child.word("party", .supplier), text: child.text.trimmed)
        }
        for child in element.children {
            switch child.name {
            case "present":
                conversation.participants.append(
                    Conversation.Participant(
                        party: child.word("party", .supplier), function: child.text.trimmed))
            case "said": conversation.said.append(words(child))
            case "change": conversation.changes.append(words(child))
            default:
                var reply = Reply(
                    questionnaire: child.string("questionnaire"),
                    question: child.string("question"), origin: child.origin)
                reply.state = child.word("state", .answered)
                reply.said = child.said
                reply.questionnaireOrigin = child.origin("questionnaire")
                reply.questionOrigin = child.origin("question")
                conversation.replies.append(reply)
            }
        }
        return conversation
    }

    private static func decision(_ element: MarkupElement) -> PlanDecision {
        let verdict: PlanDecision.Verdict =
            switch element.name {
            case "returned": .returned
            case "extended": .extended(until: element.day("until"))
            case "waived": .waived
            default: .agreed
            }
        var decision = PlanDecision(
            action: element.string("action"), verdict: verdict, on: element.day("on"),
            origin: element.origin)
        decision.due = element.optionalDay("due")
        decision.by = element.optional("by")
        decision.person = element.optional("person")
        decision.reason = element.optional("reason").flatMap { AgreementReason(rawValue: $0) }
        decision.cost = element.optional("cost")
        decision.evidence = element.optional("evidence")
        decision.comment = element.note
        decision.actionOrigin = element.origin("action")
        decision.onOrigin = element.origin("on")
        decision.untilOrigin = element.origin("until")
        return decision
    }
}

extension MarkupElement {
    /// Where it is, from its `<` to the end of its last attribute.
    fileprivate var origin: Origin { .bytes(range) }

    /// Where the value of an attribute is; the tag where it has none.
    fileprivate func origin(_ name: String) -> Origin {
        .bytes(attributes.first { $0.name == name }?.range ?? range)
    }

    fileprivate func optional(_ name: String) -> String? { self[name]?.value.trimmed }

    fileprivate func string(_ name: String) -> String { optional(name) ?? "" }

    fileprivate func optionalDay(_ name: String) -> CalendarDate? {
        optional(name).flatMap { CalendarDate(text: $0) }
    }

    fileprivate func day(_ name: String) -> CalendarDate { optionalDay(name) ?? .last }

    fileprivate func word<Word: RawRepresentable<String>>(_ name: String, _ usual: Word) -> Word {
        optional(name).flatMap { Word(rawValue: $0) } ?? usual
    }

    /// Its text, where it has one.
    fileprivate var note: String? {
        let text = text.trimmed
        return text.isEmpty ? nil : text
    }

    /// The origin of its text; the tag where it has none.
    private var textOrigin: Origin {
        textStart.map { .bytes($0..<($0 + text.trimmed.utf8.count)) } ?? origin
    }

    /// The values or rows in it.
    fileprivate var said: Said {
        var said = Said()
        said.values = children(named: "value").map {
            SaidValue(text: $0.text.trimmed, origin: $0.textOrigin)
        }
        said.rows = children(named: "row").map { row in
            let cells = row.children.map { cell in
                var said = SaidCell(
                    column: cell.string("column"), text: cell.text.trimmed,
                    origin: cell.textOrigin)
                said.columnOrigin = cell.origin("column")
                return said
            }
            return SaidRow(cells: cells, origin: row.origin)
        }
        return said
    }
}
