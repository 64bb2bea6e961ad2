/// The skeleton of a public report as Markdown.
extension Disclosure {
    var markdown: String {
        var document = MarkdownDocument()
        document.add("# \(name): report on supply chain due diligence")
        var origin: Markdown = "From the company’s own answers of \(assessed)"
        if let country { origin += ", \(country)" }
        if let site { origin += ", \(site)" }
        document.add(origin)
        document.add("\(Self.notice)")
        for part in parts { part.add(to: &document) }
        if !notes.isEmpty {
            document.add("## \(Self.notesHeading)")
            document.add(lines: notes.map { "- \($0)" })
        }
        return document.text
    }
}

extension Disclosure.Part {
    fileprivate func add(to document: inout MarkdownDocument) {
        document.add("## \(heading)")
        if !clauses.isEmpty {
            var line: Markdown = "Speaks to: "
            for (position, clause) in clauses.enumerated() {
                if position > 0 { line += "; " }
                line += "\(clause)"
            }
            document.add(line)
        }
        for statement in statements {
            document.add("**\(statement.question)**")
            document.add(
                lines: statement.answer.map { "- \($0)" }
                    + statement.proofs.map { "- Document: \($0)" })
        }
        document.add(lines: tasks.map { "- **To be written by you:** \($0)" })
    }
}
