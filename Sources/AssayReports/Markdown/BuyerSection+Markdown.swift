/// A part of the two pages of a buyer's plan.
extension BuyerSection {
    func add(to document: inout MarkdownDocument) {
        document.add("## \(heading)")
        for paragraph in intro { document.add("\(paragraph)") }
        if let table {
            let rule = table.columns.reduce(into: "|" as Markdown) { line, _ in line += " --- |" }
            document.add(
                lines: [Self.row(table.columns), rule] + table.rows.map { Self.row($0) })
        }
        for (number, line) in lines.enumerated() {
            document.add("### \(number + 1)\\. \(line.title)")
            document.add("**\(line.tag)**")
            document.add(lines: line.notes.map { "\($0)" })
            document.add(lines: line.points.map { "- \($0)" })
        }
        if !letter.isEmpty {
            document.add("### A letter that is ready to send")
            for paragraph in letter { document.add("\(paragraph)") }
        }
    }

    private static func row(_ cells: [String]) -> Markdown {
        cells.reduce(into: "|" as Markdown) { line, cell in line += " \(cell) |" }
    }
}
