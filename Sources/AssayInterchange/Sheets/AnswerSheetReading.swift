public import AssayDiagnostics
import AssayDocuments
public import AssayExpressions
public import AssayResponses
import AssayWorkbooks

/// Reads answers from a workbook that Assay wrote and people filled in.
///
/// Rows, columns and sheets may have moved; what people typed is read as they meant it where that is plain,
/// and as it stands where not, so that judging tells it with its cell. What stands where nothing is read is
/// told and becomes a note.
///
/// - Parameters:
///   - bytes: the workbook.
///   - file: the name that messages show.
///   - assessed: the day of assessment where the workbook does not say it.
///   - supplier: the number of the supplier where the workbook does not say it.
///   - diagnostics: where problems are reported.
/// - Returns: `nil` after reporting at least one error.
public func readSubmission(
    workbook bytes: [UInt8], file: String, assessed: CalendarDate? = nil,
    supplier: String? = nil, diagnostics: inout DiagnosticCollector
) -> Submission? {
    var problems = DiagnosticCollector()
    defer { diagnostics.report(contentsOf: problems) }
    guard var reading = AnswerSheetReading(bytes, file: file, diagnostics: &problems) else {
        return nil
    }
    if reading.record.purpose.isReview {
        problems.report(AnswerSheetError.isReview.diagnostic(at: SourcePlace(file: file)))
        return nil
    }
    let submission = reading.submission(assessed: assessed, supplier: supplier)
    problems.report(contentsOf: reading.diagnostics)
    return problems.hasErrors ? nil : submission
}

/// Reads the sheets of a workbook for answers.
struct AnswerSheetReading {
    let file: String
    let record: AnswerRecord
    let lists: ChoiceLists
    let sheets: [MarkedSheet]
    /// The names of all sheets, to which origins refer.
    let names: [String]
    var diagnostics = DiagnosticCollector()
    /// What cannot be used.
    var notes: [PlanNote] = []
    private var noteBytes = 0

    /// The most notes of one workbook, and their most bytes.
    private static let mostNotes = 2000
    private static let mostNoteBytes = 1 << 20

    /// Opens a workbook; `nil` after reporting why it cannot be read.
    init?(_ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector) {
        let place = SourcePlace(file: file)
        do throws(WorkbookProblem) {
            let book = try ReadWorkbook(bytes)
            guard let recorded = try book.sheet(AnswerRecord.sheet) else {
                diagnostics.report(AnswerSheetError.notAForm.diagnostic(at: place))
                return nil
            }
            do throws(AnswerSheetError) {
                record = try AnswerRecord(reading: recorded)
            } catch {
                var place = place
                if case .notAForm = error {
                } else {
                    place = SourcePlace(file: file, sheet: AnswerRecord.sheet)
                }
                diagnostics.report(error.diagnostic(at: place))
                return nil
            }
            guard let listed = try book.sheet(ChoiceLists.sheet) else {
                diagnostics.report(AnswerSheetError.listsMissing.diagnostic(at: place))
                return nil
            }
            lists = ChoiceLists(reading: listed)
            self.file = file
            names = book.names
            var sheets: [MarkedSheet] = []
            var others: [(number: Int, name: String, cells: ReadWorkbook.Sheet)] = []
            for (number, name) in book.names.enumerated()
            where ![AnswerRecord.sheet, ChoiceLists.sheet].contains(name) {
                guard let cells = try book.sheet(name) else { continue }
                if let marked = MarkedSheet(cells, named: name, number: number) {
                    sheets.append(marked)
                } else {
                    others.append((number, name, cells))
                }
            }
            self.sheets = sheets
            tellMissing(others.map(\.cells), others.map(\.name))
            for other in others { keepAll(of: other.cells, named: other.name) }
            for comment in try book.comments() {
                keep(
                    comment.text,
                    at: SourcePlace(
                        file: file, sheet: comment.sheet, line: comment.row,
                        column: comment.column), heading: nil, because: .elsewhere)
            }
        } catch {
            diagnostics.report(error.diagnostic(at: place))
            return nil
        }
        keepStrays()
    }

    /// Tells which sheets are gone, and which lost their hidden row.
    private mutating func tellMissing(_ others: [ReadWorkbook.Sheet], _ names: [String]) {
        let found = Set(sheets.map(\.content))
        let missing = record.sheets.filter { !found.contains($0) }
        guard !missing.isEmpty else { return }
        let questions = lists[FixedList.questions.rawValue]
        for (cells, name) in zip(others, names) {
            let hasKeys = cells.rows.values.contains { row in
                row.values.contains { cell in
                    guard case .text(let text)? = cell.value, text.contains(":") else {
                        return false
                    }
                    return questions?.label(of: text) != nil
                }
            }
            if hasKeys { report(.hiddenRowMissing, at: SourcePlace(file: file, sheet: name)) }
        }
        for content in missing {
            report(.sheetMissing(content), at: SourcePlace(file: file))
        }
    }

    // MARK: Cells

    mutating func report(_ error: AnswerSheetError, at place: SourcePlace) {
        diagnostics.report(error.diagnostic(at: place))
    }

    mutating func report(_ error: AnswerSheetError, _ sheet: MarkedSheet, _ row: Int, _ column: Int)
    {
        report(error, at: place(sheet, row, column))
    }

    func place(_ sheet: MarkedSheet, _ row: Int, _ column: Int) -> SourcePlace {
        SourcePlace(file: file, sheet: sheet.name, line: row, column: column)
    }

    /// The value of a cell that is read; errors and formulas without a result are told.
    mutating func value(_ sheet: MarkedSheet, _ row: Int, _ column: Int) -> ReadWorkbook.Value? {
        guard let cell = sheet.cells[row, column] else { return nil }
        switch cell.value {
        case .error(let error)?:
            report(.notComputed(error: error), sheet, row, column)
            return nil
        case nil where cell.hasFormula:
            report(.notComputed(error: nil), sheet, row, column)
            return nil
        case .text(let text)? where SheetText.isBlank(text): return nil
        case let value: return value
        }
    }

    /// What a cell of a role holds; `nil` where the sheet has no such column.
    mutating func value(_ sheet: MarkedSheet, _ row: Int, _ role: SheetRole) -> ReadWorkbook.Value?
    {
        sheet.column(role).flatMap { value(sheet, row, $0.column) }
    }

    // MARK: What stands where nothing is read

    /// Keeps something as a note; what is wrong with it is told.
    mutating func keep(
        _ text: String, at place: SourcePlace, heading: String?, because error: AnswerSheetError
    ) {
        let text = SheetText.lines(text)
        guard !text.isEmpty else { return }
        guard notes.count < Self.mostNotes, noteBytes < Self.mostNoteBytes else {
            if !diagnostics.hasErrors { report(.tooMuchElsewhere, at: SourcePlace(file: file)) }
            return
        }
        report(error, at: place)
        noteBytes += text.utf8.count
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let heading = heading.map { SheetText.oneLine($0) }.flatMap { $0.isEmpty ? nil : $0 }
        notes.append(
            PlanNote(
                at: name + ": " + place.descriptionInFile, action: nil, heading: heading,
                text: text))
    }

    /// Keeps all that stands in a sheet of somebody's own.
    private mutating func keepAll(of cells: ReadWorkbook.Sheet, named name: String) {
        for row in cells.rows.keys.sorted() {
            let filled = (cells.rows[row] ?? [:]).sorted { $0.key < $1.key }
            let words = filled.compactMap { column, cell in
                cell.value.map { (column, SheetText.shown($0)) }
            }.filter { !SheetText.isBlank($0.1) }
            guard let first = words.first else { continue }
            keep(
                words.map(\.1).joined(separator: " | "),
                at: SourcePlace(
                    file: file, sheet: name, line: row, column: words.count == 1 ? first.0 : 0),
                heading: nil, because: .elsewhere)
        }
    }

    /// Keeps what stands in columns and rows of our sheets that are not ours.
    private mutating func keepStrays() {
        for sheet in sheets {
            let own = Set(sheet.columns.map(\.column) + [sheet.keyColumn])
            let needsKey: Bool =
                switch sheet.content {
                case .who, .section, .verdicts: true
                case .table, .evidence, .certificates, .observations: false
                }
            for row in sheet.cells.rows.keys.sorted()
            where row < sheet.markRow - 1 || row > sheet.markRow {
                let isForeign =
                    row < sheet.markRow || needsKey && sheet.key(of: row).isEmpty
                for (column, cell) in (sheet.cells.rows[row] ?? [:]).sorted(by: { $0.key < $1.key })
                where isForeign || !own.contains(column) {
                    guard let value = cell.value else { continue }
                    keep(
                        SheetText.shown(value), at: place(sheet, row, column),
                        heading: sheet.heading(of: column), because: .elsewhere)
                }
            }
        }
    }
}
