import Mustache

extension FindingEntry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "anchor": anchor
        case "name": name
        case "title": title
        case "kept": kept
        case "because": because
        case "findingClass": findingClass
        case "priority": priority
        case "severity": severity
        case "likelihood": likelihood
        case "isSevereAbuse": isSevereAbuse
        case "connection": connection
        case "raised": raised
        case "answers": answers
        case "hasMoreAnswers": hasMoreAnswers
        case "wording": wording
        case "rule": rule
        case "observed": observed
        case "clauses": clauses
        case "remedies": remedies
        default: nil
        }
    }
}

extension FindingEntry.Answer: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "asked": asked
        case "letter": letter
        case "question": question
        case "name": name
        case "said": said
        default: nil
        }
    }
}

extension FindingEntry.Clause: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "source": source
        case "at": at
        default: nil
        }
    }
}

extension SourceEntry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "key": key
        case "heading": heading
        default: nil
        }
    }
}

extension ActionLink: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "number": number
        case "anchor": anchor
        default: nil
        }
    }
}

extension ConversationGuide: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "supplier": supplier
        case "topics": topics
        case "contradictions": contradictions
        case "rest": rest
        default: nil
        }
    }
}

extension ConversationGuide.Topic: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "title": title
        case "findingClass": findingClass
        case "because": because
        case "answers": answers
        case "asks": asks
        case "signs": signs
        case "proof": proof
        case "offers": offers
        default: nil
        }
    }
}

extension ConversationGuide.Contradiction: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "title": title
        case "observed": observed
        case "answers": answers
        default: nil
        }
    }
}
