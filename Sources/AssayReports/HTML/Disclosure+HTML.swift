import AssayHTML

/// The skeleton of a public report as a page.
extension Disclosure {
    var html: [UInt8] {
        page(titled: "\(name): due diligence report, to be completed") {
            Tag.header {
                Tag.p(["class": "over"]) {
                    "Report on supply chain due diligence: a skeleton to complete"
                }
                Tag.h1 { said(name) }
                Tag.p(["class": "soft"]) {
                    "From the company’s own answers of \(assessed)"
                    for place in [country, site].compactMap({ $0 }) {
                        " · "
                        said(place)
                    }
                }
                Tag.p { Self.notice }
            }
            Tag.main { for part in parts { part.html } }
            if !notes.isEmpty {
                Tag.footer {
                    Tag.h2(["id": "notes"]) { Self.notesHeading }
                    Tag.ul { for note in notes { Tag.li { note } } }
                }
            }
        }
    }
}

extension Disclosure.Part {
    fileprivate var html: HTML {
        Tag.section(["aria-labelledby": anchor]) {
            Tag.h2(["id": anchor]) { heading }
            if !clauses.isEmpty {
                Tag.p { Tag.small { "Speaks to: \(clauses.joined(separator: "; "))" } }
            }
            for statement in statements { statement.html }
            if !tasks.isEmpty {
                Tag.ul {
                    for task in tasks {
                        Tag.li {
                            Tag.strong { "To be written by you:" }
                            " \(task)"
                        }
                    }
                }
            }
        }
    }
}

extension Disclosure.Statement {
    @HTMLBuilder fileprivate var html: [HTML] {
        Tag.h3 { question }
        for line in answer { Tag.p { said(line) } }
        if !proofs.isEmpty {
            Tag.p {
                Tag.small {
                    "Documents: "
                    proofs.pieces(separatedBy: "; ") { said($0) }
                }
            }
        }
    }
}
