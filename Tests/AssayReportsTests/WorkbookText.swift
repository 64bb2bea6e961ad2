import AssayWorkbooks

extension Workbook {
    /// What a person sees in the cells: a line a row, columns parted by tabs.
    var text: String {
        "\(title)\n" + sheets.map(\.text).joined()
    }
}

extension Sheet {
    /// The sheet without some columns.
    func text(without headings: Set<String> = []) -> String {
        let shown = columns.indices.filter { !headings.contains(columns[$0].heading) }
        var lines = ["== \(name)\(isHidden ? " (hidden)" : "")"]
        if !columns.isEmpty {
            lines.append(shown.map { columns[$0].heading }.joined(separator: "\t"))
        }
        for row in rows {
            let cells = columns.isEmpty ? row : shown.map { row[$0] }
            lines.append(cells.map(\.text).joined(separator: "\t"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    var text: String { text() }
}

extension Sheet.Cell {
    var text: String {
        switch self {
        case .empty: ""
        case .text(let words): words.replacing("\n", with: " / ")
        case .whole(let number): String(number)
        case .number(let number): number.formatted(fractionDigits: 1)
        case .exact(let number): number.description
        case .date(let date): date.description
        }
    }
}
