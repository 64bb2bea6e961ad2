import AssayHTML

/// A buyer's plan as a page.
extension BuyerPlanContent {
    var html: [UInt8] {
        page(titled: "\(buyer): buyer's plan", class: "buyer", adding: BuyerSection.style) {
            Tag.header {
                Tag.p(["class": "over"]) {
                    "Buyer's plan: one for all suppliers"
                }
                Tag.h1 { said(buyer) }
                Tag.p(["class": "soft"]) {
                    "From the answers of \(assessed) · number "
                    said(number)
                }
                Tag.div(["class": "lead"]) { for sentence in summary { Tag.p { sentence } } }
                Tag.nav(["aria-label": "Parts"]) {
                    Tag.ul {
                        for section in sections {
                            Tag.li { Tag.a(["href": "#\(section.anchor)"]) { section.heading } }
                        }
                        if !partners.isEmpty {
                            Tag.li { Tag.a(["href": "#suppliers"]) { "Suppliers" } }
                        }
                        for part in parts {
                            Tag.li { Tag.a(["href": "#\(part.anchor)"]) { part.heading } }
                        }
                        if !method.isEmpty {
                            Tag.li { Tag.a(["href": "#method"]) { "Method" } }
                        }
                    }
                }
            }
            Tag.main {
                for section in sections { section.html }
                if !partners.isEmpty || !omissions.isEmpty { suppliers }
                for part in parts { part.html }
            }
            if !method.isEmpty {
                Tag.footer {
                    Tag.h2(["id": "method"]) { "How to read this" }
                    Tag.ul { for note in method { Tag.li { note } } }
                }
            }
        }
    }

    private var suppliers: HTML {
        Tag.section(["aria-labelledby": "suppliers"]) {
            Tag.h2(["id": "suppliers"]) { "Suppliers" }
            if !partners.isEmpty {
                Tag.table {
                    Tag.thead {
                        Tag.tr {
                            columnHeading("Supplier")
                            columnHeading("Number")
                            columnHeading("Answered", class: "wide")
                            columnHeading("Findings", class: "n")
                            columnHeading("Gravest")
                        }
                    }
                    Tag.tbody { for partner in partners { partner.row } }
                }
            }
            if !omissions.isEmpty {
                Tag.ul { for omission in omissions { Tag.li { said(omission) } } }
            }
        }
    }
}

extension BuyerPlanContent.Partner {
    fileprivate var row: HTML {
        Tag.tr {
            Tag.th(["scope": "row"]) { said(name) }
            Tag.td { said(number) }
            Tag.td(["class": "day wide"]) { assessed }
            Tag.td(["class": "n"]) { "\(findings)" }
            Tag.td { gravest }
        }
    }
}

extension BuyerPlanContent.Part {
    fileprivate var html: HTML {
        Tag.section(["aria-labelledby": anchor]) {
            Tag.h2(["id": anchor]) { heading }
            for paragraph in intro { Tag.p(["class": "said"]) { paragraph } }
            for entry in entries { entry.html }
        }
    }
}

extension BuyerPlanContent.Entry {
    fileprivate var html: HTML {
        Tag.article {
            Tag.h3 {
                Tag.span(["class": "said"]) { "\(number). \(title)" }
                " "
                Tag.span(["class": "tag"]) { tag }
            }
            Tag.dl {
                for detail in details {
                    Tag.dt { detail.label }
                    Tag.dd(["class": "said"]) { for line in detail.lines { Tag.p { line } } }
                }
            }
            if !questions.isEmpty {
                Tag.ol { for question in questions { Tag.li { question } } }
            }
        }
    }
}
