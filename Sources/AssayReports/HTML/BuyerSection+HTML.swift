import AssayHTML

/// A part of the two pages of a buyer's plan.
extension BuyerSection {
    var html: HTML {
        Tag.section(["aria-labelledby": anchor]) {
            Tag.h2(["id": anchor]) { heading }
            for paragraph in intro { Tag.p { said(paragraph) } }
            if let table { table.html }
            if !lines.isEmpty {
                Tag.ol { for line in lines { line.html } }
            }
            if !letter.isEmpty {
                Tag.article {
                    Tag.h3 { "A letter that is ready to send" }
                    for paragraph in letter { Tag.p(["class": "said"]) { paragraph } }
                }
            }
        }
    }
}

extension BuyerSection.Line {
    fileprivate var html: HTML {
        Tag.li {
            Tag.strong { said(title) }
            " "
            Tag.span(["class": "tag"]) { tag }
            for note in notes {
                " "
                said(note)
            }
        }
    }
}

extension BuyerSection.Table {
    fileprivate var html: HTML {
        Tag.table {
            Tag.thead {
                Tag.tr {
                    for (number, column) in columns.enumerated() {
                        columnHeading(column, class: isCounts && number > 0 ? "n" : nil)
                    }
                }
            }
            Tag.tbody {
                for row in rows {
                    Tag.tr {
                        for (number, cell) in row.enumerated() {
                            if number == 0 {
                                Tag.th(["scope": "row"]) { said(cell) }
                            } else {
                                Tag.td(["class": isCounts ? "n" : nil]) { cell }
                            }
                        }
                    }
                }
            }
        }
    }
}
