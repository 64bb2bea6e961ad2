import AssayHTML
import AssayWording

/// A finding as a card with what it rests on.
extension FindingEntry {
    var card: HTML {
        Tag.article(["id": anchor, "class": isSevereAbuse ? "gate" : nil]) {
            Tag.h3 {
                Tag.span(["class": "no"]) { "F\(number)." }
                " \(title)"
            }
            Tag.p {
                classTag(findingClass)
                if isSevereAbuse {
                    " "
                    Tag.span(["class": "tag critical"]) { "severe abuse" }
                }
                " "
                Tag.small {
                    "priority \(priority) of 20: severity \(severity), likelihood \(likelihood); "
                    "the supplier \(connection)"
                }
                " "
                Tag.code { name }
            }
            Tag.p { because }
            Tag.dl {
                circumstances
                grounds
                if !remedies.isEmpty {
                    Tag.dt { "Actions" }
                    Tag.dd(["class": "no"]) {
                        for action in remedies {
                            Tag.a(["href": "#\(action.anchor)"]) { "\(action.number)" }
                            " "
                        }
                    }
                }
            }
        }
    }

    /// What was said and reported.
    @HTMLBuilder private var circumstances: [HTML] {
        if let raised {
            Tag.dt { "Raised because" }
            Tag.dd { raised }
        }
        if let observed {
            Tag.dt { "Reported" }
            Tag.dd { said(observed) }
        }
        if !answers.isEmpty {
            Tag.dt { Phrases.english.labels.answers }
            Tag.dd {
                Tag.ul(["class": "plain"]) {
                    for answer in answers { answer.item(withName: true) }
                    if hasMoreAnswers { Tag.li { "and others" } }
                }
            }
        }
    }

    /// The rule in words and as it is written, and the clauses on which it rests.
    @HTMLBuilder private var grounds: [HTML] {
        if let wording {
            Tag.dt { "Found as" }
            Tag.dd { wording }
        }
        if let rule {
            Tag.dt { "Rule" }
            Tag.dd { Tag.code(["class": "rule"]) { rule } }
        }
        if !clauses.isEmpty {
            Tag.dt { "Clause" }
            Tag.dd {
                clauses.pieces(separatedBy: "; ") { clause in
                    Tag.a(["href": "#source-\(clause.source)"]) { clause.source }
                    ", \(clause.at)"
                }
            }
        }
    }
}

extension FindingEntry.Answer {
    /// The question with what was said, in a list.
    func item(withLetter: Bool = true, withName: Bool = false) -> HTML {
        Tag.li {
            if withLetter, let letter { "\(letter). " }
            "\(question) "
            Tag.strong(["class": "said"]) { Tag.bdi { said } }
            if withName {
                " "
                Tag.code { name }
            }
        }
    }
}

/// The class of a finding.
func classTag(_ findingClass: String) -> HTML {
    Tag.span(["class": "tag \(findingClass)"]) { findingClass }
}
