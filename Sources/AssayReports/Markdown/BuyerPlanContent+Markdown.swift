/// A buyer's plan as Markdown.
extension BuyerPlanContent {
    var markdown: String {
        var document = MarkdownDocument()
        document.add("# Buyer's plan of \(buyer)")
        document.add("From the answers of \(assessed), number \(number)")
        document.add(lines: summary.map { "\($0)" })
        document.add(lines: omissions.map { "- \($0)" })
        for section in sections { section.add(to: &document) }
        if !partners.isEmpty {
            document.add("## Suppliers")
            document.add(
                lines: [
                    "| Supplier | Number | Answered | Findings | Gravest |",
                    "| --- | --- | --- | ---: | --- |",
                ]
                    + partners.map {
                        """
                        | \($0.name) | \($0.number) | \($0.assessed) | \($0.findings) \
                        | \($0.gravest) |
                        """
                    })
        }
        for part in parts { part.add(to: &document) }
        if !method.isEmpty {
            document.add("## How to read this")
            document.add(lines: method.map { "- \($0)" })
        }
        return document.text
    }
}

extension BuyerPlanContent.Part {
    fileprivate func add(to document: inout MarkdownDocument) {
        document.add("## \(heading)")
        for paragraph in intro { document.add("\(paragraph)") }
        for entry in entries {
            document.add("### \(entry.number)\\. \(entry.title)")
            document.add("**\(entry.tag)**")
            document.add(lines: entry.details.flatMap(\.list))
            document.add(lines: entry.questions.map { "- [ ] \($0)" })
        }
    }
}
