import AssayHTML
import AssayWording

/// An action as a row of the plan and as a card.
extension ActionEntry {
    static var tableHead: HTML {
        Tag.thead {
            Tag.tr {
                columnHeading(Phrases.english.labels.number, class: "n")
                columnHeading(Phrases.english.labels.action)
                columnHeading(Phrases.english.labels.who)
                columnHeading(Phrases.english.labels.start, class: "wide")
                columnHeading(Phrases.english.labels.due)
                columnHeading(Phrases.english.labels.findingClass, class: "wide")
                columnHeading(Phrases.english.labels.status, class: "wide")
            }
        }
    }

    /// The heading of a wave, over all columns.
    static func waveRow(_ heading: String) -> HTML {
        Tag.tr {
            Tag.th(["scope": "rowgroup", "colspan": "7"]) { heading }
        }
    }

    var row: HTML {
        Tag.tr {
            Tag.td(["class": "n no"]) { Tag.a(["href": "#\(anchor)"]) { "\(number)" } }
            Tag.th(["scope": "row"]) { action }
            Tag.td { owner }
            Tag.td(["class": "day wide"]) { start }
            Tag.td(["class": "day"]) { due }
            Tag.td(["class": "wide"]) { classTag(findingClass) }
            Tag.td(["class": isOverdue ? "wide late" : "wide"]) { status }
        }
    }

    var card: HTML {
        Tag.article(["id": anchor]) {
            Tag.h3 {
                Tag.span(["class": "no"]) { "\(number)." }
                " \(action)"
            }
            Tag.p {
                classTag(findingClass)
                " "
                Tag.small {
                    "\(kind), priority \(priority) of 20, "
                    Tag.span(["class": isOverdue ? "late" : nil]) { status }
                }
                " "
                Tag.code { name }
            }
            Tag.dl {
                if !reasons.isEmpty {
                    Tag.dt { Phrases.english.labels.why }
                    Tag.dd {
                        Tag.ul(["class": "plain"]) {
                            for reason in reasons {
                                Tag.li { Tag.a(["href": "#\(reason.anchor)"]) { reason.title } }
                            }
                        }
                    }
                }
                for detail in details {
                    Tag.dt { detail.label }
                    Tag.dd { for line in detail.lines { Tag.p { line } } }
                }
            }
        }
    }
}

/// An action of the backlog, as a row.
extension BacklogEntry {
    static var tableHead: HTML {
        Tag.thead {
            Tag.tr {
                columnHeading(Phrases.english.labels.action)
                columnHeading(Phrases.english.labels.why)
                columnHeading(Phrases.english.labels.when)
            }
        }
    }

    var row: HTML {
        Tag.tr {
            Tag.th(["scope": "row"]) { title }
            Tag.td { why }
            Tag.td(["class": "day"]) { year }
        }
    }
}

/// An action on which no more work is expected, as a row.
extension FinishedEntry {
    var row: HTML {
        Tag.tr {
            Tag.th(["scope": "row"]) {
                "\(action) "
                Tag.code { name }
            }
            Tag.td { status }
        }
    }
}
