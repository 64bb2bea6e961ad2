extension PlanTable {
    /// Some of the open actions as a table in Markdown; nothing where there are none.
    func markdown(of actions: [ActionEntry]) -> [Markdown] {
        let rows = rows.filter { row in actions.contains { $0.number == row.number } }
        guard let first = rows.first else { return [] }
        let columns = [PlanColumn].markdown
        let sides = columns.map { column -> Markdown in
            if case .whole = column.value(first) { "---:" } else { "---" }
        }
        return [row(columns.map { "\($0.heading)" }), row(sides)]
            + rows.map { each in
                row(columns.map { "\($0.value(each).text(separator: "; "))" })
            }
    }

    private func row(_ cells: [Markdown]) -> Markdown {
        var row: Markdown = "|"
        for cell in cells {
            row += " "
            row += cell
            row += " |"
        }
        return row
    }
}
