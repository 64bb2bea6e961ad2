import AssayHTML

/// A part of the two pages of a buyer's plan.
extension BuyerSection {
    /// On paper the plan of forty suppliers is two pages.
    static let style = """
        @media print{
        .buyer ol{columns:2;column-gap:6mm;margin:2pt 0;padding-left:4mm}
        .buyer ol,.buyer .said{font-size:8.5pt;line-height:1.25}
        .buyer h1 .said{font-size:inherit}
        .buyer thead th .said{font-size:inherit}
        .buyer thead th{font-size:8.5pt}
        .buyer section>p{font-size:8.5pt;margin:2pt 0;break-inside:avoid;break-after:avoid}
        .buyer section>article{break-inside:auto}
        .buyer h2{margin-top:8pt;padding-top:2pt}
        .buyer h2+p{margin-top:0}
        .buyer .lead p{font-size:9pt;margin:1pt 0}
        .buyer table{margin:3pt 0}
        .buyer th,.buyer td{padding:1pt 5pt 1pt 0}
        }

        """

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
