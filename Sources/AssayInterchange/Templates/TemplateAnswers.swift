import AssayExpressions
import AssayQuestionnaires

/// What a filled template says, cell by cell, in the words of its questionnaire.
struct TemplateAnswers {
    /// One value, and where it stands.
    struct Value {
        /// The value as a submission has it.
        var text: String
        /// The value as the template's own checks see it; `nil` where they do not know the word.
        var strict: String?
        var place: CellPlace
    }

    /// A row of a table by column.
    struct Row {
        var cells: [Int: Value] = [:]
    }

    /// The values of single answers.
    var values: [QuestionIndex: Value] = [:]
    /// The rows of tables.
    var rows: [QuestionIndex: [Row]] = [:]
    /// The cells of blocks and single answers that hold something, whatever it means.
    var filled: Set<AnswerCell> = []
    /// Where the cells of blocks and single answers are.
    var places: [AnswerCell: CellPlace] = [:]
    /// The position of each row of a block among the rows of the workbook, by its first cell.
    var positions: [AnswerCell: Int] = [:]
    /// What could not be used, with its place.
    var notes: [(place: CellPlace, text: String)] = []
    /// A Boolean value indicating whether the total of the template's own checks is an error.
    var breaksTotal = false

    /// Where the value of an answer or a cell is.
    func place(of cell: AnswerCell) -> CellPlace? {
        if let place = places[cell] { return place }
        if let value = values[cell.question] { return value.place }
        guard let rows = rows[cell.question], rows.indices.contains(cell.row) else { return nil }
        let row = rows[cell.row].cells
        return row[cell.column]?.place ?? row.values.map(\.place).min()
    }

    /// The answers as rules see them.
    ///
    /// - Parameters:
    ///   - isStrict: whether they are as the template's own checks see them.
    ///   - day: the day of assessment.
    ///   - library: has the template's questionnaire.
    func sheet(
        strict isStrict: Bool, on day: CalendarDate, in library: QuestionnaireLibrary
    ) -> AnswerSheet {
        var sheet = AnswerSheet(columnCounts: library.columnCounts, assessmentDate: day)
        func item(_ value: Value?, _ form: AnswerForm) -> AnswerSheet.Item {
            guard let text = isStrict ? value?.strict : value?.text else { return .empty }
            switch form.values {
            case .choice, .country, .boolean:
                return library.symbols.symbol(for: text).map { .symbol($0) } ?? .empty
            case .number: return ExactDecimal(text: text).map { .number($0) } ?? .empty
            case .date: return CalendarDate(text: text).map { .date($0) } ?? .empty
            case .text, .file, nil: return .text(text)
            }
        }
        for (question, value) in values {
            let item = item(value, library.tables.answers[Int(question.rawValue)])
            if item != .empty { sheet.setAnswer(question, items: [item]) }
        }
        for (question, rows) in rows where !rows.isEmpty {
            let columns = library.tables.answers[Int(question.rawValue)].columns
            sheet.setAnswer(
                question,
                items: rows.flatMap { row in
                    columns.indices.map { item(row.cells[$0], columns[$0].cells) }
                })
        }
        return sheet
    }
}
