import AssayHTML
import AssayWording

/// An action as an entry of its wave and as a card.
extension ActionEntry {
    /// What, who and by when, with the steps; on a narrow screen the first step only.
    var item: HTML {
        Tag.li {
            Tag.a(["class": "no", "href": "#\(anchor)"]) { "\(number)" }
            " "
            Tag.strong { action }
            Tag.span(["class": "who"]) { person }
            Tag.span(["class": isOverdue ? "day late" : "day"]) { time }
            if !steps.isEmpty {
                Tag.ol(["class": "steps"]) {
                    for (position, step) in steps.enumerated() {
                        Tag.li(["class": position == 0 ? nil : "wide"]) { step }
                    }
                }
            }
            if !materials.isEmpty { Tag.small { "For \(materials)" } }
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
                for detail in details {
                    let place = stands(detail) ? "on-screen" : nil
                    Tag.dt(["class": place]) { detail.label }
                    Tag.dd(["class": place]) { for line in detail.lines { Tag.p { line } } }
                }
                if !findings.isEmpty {
                    Tag.dt { Phrases.english.labels.findings }
                    Tag.dd(["class": "no"]) {
                        findings.pieces(separatedBy: " ") { finding in
                            Tag.a(["href": "#\(finding.anchor)"]) { "F\(finding.number)" }
                        }
                    }
                }
            }
        }
    }
}

extension ActionEntry {
    /// Whether a detail stands on paper already, where its wave has all steps.
    private func stands(_ detail: Detail) -> Bool {
        detail.label == Phrases.english.labels.steps && !isCustomers
    }
}

/// An action of the backlog, in a line.
extension BacklogEntry {
    var item: HTML {
        Tag.li {
            Tag.strong { title }
            " "
            Tag.small { "\(year). \(why)" }
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
