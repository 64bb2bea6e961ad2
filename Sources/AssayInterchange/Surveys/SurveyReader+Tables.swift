import AssayDiagnostics
import AssayResponses

extension SurveyReader {
    /// The rows that answer a question, of the first file and then of the second.
    mutating func rows(of question: SurveyPlan.Question) -> [SaidRow] {
        var rows = question.rows.compactMap { cells in
            self.row(of: cells, in: main, row) {
                .field(row: UInt32(clamping: $0), column: UInt32(clamping: $1))
            }
        }
        guard let second = plan.second, let column = question.key,
            let key = text(plan.key) ?? options.supplier
        else { return rows }
        for number in others[column]?[key] ?? [] {
            if let only = question.only {
                guard second.table[number, only.column].trimmed == only.word else { continue }
            }
            let said = row(
                of: question.columns, in: second.table, number, EntryFields.origin)
            if let said { rows.append(said) }
        }
        return rows
    }

    /// Reads the cells of a row; `nil` where none of them is filled in.
    private mutating func row(
        of cells: [SurveyPlan.Cell], in table: ReadTable, _ number: Int,
        _ origin: (_ row: Int, _ column: Int) -> Origin
    ) -> SaidRow? {
        var isFilled = false
        var said: [SaidCell] = []
        for cell in cells {
            guard let column = cell.column else {
                if let value = cell.value {
                    said.append(SaidCell(column: cell.id, text: value, origin: origin(number, 0)))
                }
                continue
            }
            let text = table[number, column].trimmed
            guard !text.isEmpty else { continue }
            switch cell.reader.read(text) {
            case .values(let values):
                isFilled = true
                said.append(
                    SaidCell(
                        column: cell.id, text: values.first ?? "",
                        origin: origin(number, column)))
            case .state: break
            case .wrong(let error):
                isFilled = true
                problems.report(error.diagnostic(at: table.place(number, column)))
                said.append(
                    SaidCell(column: cell.id, text: text, origin: origin(number, column)))
            }
        }
        return isFilled ? SaidRow(cells: said, origin: origin(number, 0)) : nil
    }

    /// The rows of the second file that name a supplier whom the first does not have.
    func strangers() -> [Diagnostic] {
        guard let second = plan.second else { return [] }
        let known = Set(
            plan.main.filledRows.compactMap { row in
                plan.key.map { main[row, $0].trimmed } ?? options.supplier
            })
        return others.flatMap { column, others in
            others.filter { !known.contains($0.key) }.map { id, rows in
                AnswerTableError.unknownSupplier(
                    id, nearest: nearestSpelling(to: id, among: known)
                ).diagnostic(at: second.table.place(rows.first ?? 1, column))
            }
        }
    }
}
