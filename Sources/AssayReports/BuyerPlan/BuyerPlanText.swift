/// Writes a buyer's plan for a terminal.
struct BuyerPlanTextWriter {
    let content: BuyerPlanContent
    let layout: TextLayout

    private static let mostPartners = 20
    private static let mostEntries = 8

    func text() -> String {
        var output =
            layout.styled(
                layout.folded("Buyer's plan of \(content.buyer), \(content.assessed)"), .bold)
            + "\n"
        output += paragraphs(content.summary)
        output += content.omissions.isEmpty ? "" : "\n" + paragraphs(content.omissions)
        for section in content.sections { output += self.section(section) }
        output += partners()
        for part in content.parts { output += self.part(part) }
        guard !content.method.isEmpty else {
            return output + "\n"
                + layout.folded(
                    "--full has all suppliers, measures and bodies; --format md and html have the "
                        + "letter and what to say.") + "\n"
        }
        output += "\n" + layout.styled("How to read this", .bold) + "\n"
        for note in content.method { output += layout.folded(note, first: "- ", hanging: 2) + "\n" }
        return output
    }

    private func paragraphs(_ lines: [String]) -> String {
        lines.map { layout.folded($0) + "\n" }.joined()
    }

    private func section(_ section: BuyerSection) -> String {
        var output = "\n" + layout.styled(section.heading, .bold) + "\n"
        output += paragraphs(section.intro)
        if let table = section.table { output += self.table(table) }
        for (number, line) in section.lines.enumerated() {
            let first = TextLayout.padded("\(number + 1).", to: 4)
            output += layout.folded("\(line.title) [\(line.tag)]", first: first, hanging: 4) + "\n"
            for note in line.notes {
                output += layout.folded(note, first: "    ", hanging: 4) + "\n"
            }
        }
        return output
    }

    private func table(_ table: BuyerSection.Table) -> String {
        let widths =
            table.isCounts ? [26] + table.columns.dropFirst().map { _ in 6 } : [34, 36, 10]
        let rows = [table.columns] + table.rows
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                TextLayout.padded(TextLayout.cut(cell, to: width - 1), to: width)
            }
            return String(cells.joined().reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    private func partners() -> String {
        guard !content.partners.isEmpty else { return "" }
        var output = "\n" + layout.styled("Suppliers", .bold) + "\n"
        for partner in content.partners.prefix(Self.mostPartners) {
            let findings = partner.findings == 1 ? "1 finding" : "\(partner.findings) findings"
            output += layout.folded(
                "\(partner.name) (\(partner.number)), \(partner.assessed): \(findings), gravest: "
                    + partner.gravest, first: "  - ", hanging: 4)
            output += "\n"
        }
        return output + more(content.partners.count - Self.mostPartners)
    }

    private func part(_ part: BuyerPlanContent.Part) -> String {
        let count = part.entries.isEmpty ? "" : " (\(part.entries.count))"
        var output = "\n" + layout.styled(part.heading + count, .bold) + "\n"
        output += paragraphs(part.intro)
        for entry in part.entries.prefix(Self.mostEntries) { output += self.entry(entry) }
        return output + more(part.entries.count - Self.mostEntries)
    }

    private func more(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return "\n" + layout.folded("… and \(count) more; --format md, html or json has all.")
            + "\n"
    }

    private func entry(_ entry: BuyerPlanContent.Entry) -> String {
        let first = TextLayout.padded("\(entry.number).", to: 4)
        var output = "\n" + layout.folded("\(entry.title) [\(entry.tag)]", first: first, hanging: 4)
        output += "\n"
        for detail in entry.details {
            for (number, line) in detail.lines.enumerated() {
                output += field(number == 0 ? detail.label : "", line)
            }
        }
        for question in entry.questions {
            output += layout.folded(question, first: "    - ", hanging: 6) + "\n"
        }
        return output
    }

    private func field(_ name: String, _ text: String) -> String {
        let label = layout.styled(TextLayout.padded(name, to: 17), .dim)
        let margin = TextLayout.spaces(21)
        let folded = layout.folded(text, first: margin, hanging: 21)
        return "    " + label + folded.dropFirst(21) + "\n"
    }
}
