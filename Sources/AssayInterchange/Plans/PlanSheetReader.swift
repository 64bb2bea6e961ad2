import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayWorkbooks

/// Reads the plan of a workbook: as it was written, with the progress that people entered since.
///
/// The hidden sheet says what the plan was; the sheet that people see says how far each action has
/// come. Reports everything that is wrong and returns `nil` if anything is, so that nothing is half
/// read.
func readPlanWorkbook(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> EarlierPlan? {
    do throws(WorkbookProblem) {
        let workbook = try ReadWorkbook(bytes)
        guard let record = try workbook.sheet(PlanRecord.sheet) else {
            diagnostics.report(
                PlanSheetError.noPlanInside.diagnostic(at: SourcePlace(file: file)))
            return nil
        }
        let plan: EarlierPlan
        do throws(PlanRecord.Unreadable) {
            plan = try PlanRecord.read(record)
        } catch {
            let place = SourcePlace(file: file, sheet: PlanRecord.sheet, line: error.row)
            diagnostics.report(error.reason.diagnostic(at: place))
            return nil
        }
        guard let sheet = try workbook.sheet(PlanHeading.sheet) else {
            diagnostics.report(
                PlanSheetError.sheetMissing(PlanHeading.sheet).diagnostic(
                    at: SourcePlace(file: file)))
            return nil
        }
        var reader = PlanSheetReader(sheet, file: file, plan: plan)
        let read = reader.read()
        diagnostics.report(contentsOf: reader.diagnostics)
        guard !reader.diagnostics.hasErrors else { return nil }
        // Whose words they are is not known here.
        var reading = ReturnedReading(
            file: file, side: PlanSide(party: .buyer, by: "", on: plan.made))
        reading.readWorkbook(bytes)
        if reading.replyCells > 0 {
            diagnostics.report(
                PlanSheetError.repliesNotRead(reading.replyCells).diagnostic(
                    at: SourcePlace(file: file, sheet: PlanHeading.sheet)))
        }
        return read
    } catch {
        diagnostics.report(
            error.diagnostic(at: SourcePlace(file: file)))
        return nil
    }
}

/// Reads the sheet that people see, row by row.
struct PlanSheetReader {
    /// The headings are in the first rows, above them perhaps a title that somebody added.
    private static let mostTitleRows = 20

    let sheet: ReadWorkbook.Sheet
    let file: String
    private(set) var columns: [PlanHeading: Int] = [:]
    private(set) var diagnostics = DiagnosticCollector()
    private var plan: EarlierPlan
    private var hasUnreadName = false

    init(_ sheet: ReadWorkbook.Sheet, file: String, plan: EarlierPlan) {
        self.sheet = sheet
        self.file = file
        self.plan = plan
    }

    /// The plan with what the rows say; of no use after errors.
    mutating func read() -> EarlierPlan {
        guard let heading = findHeadings() else { return plan }
        let positions = Dictionary(
            plan.actions.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { $1 })
        var rows: [Int: Int] = [:]
        for row in sheet.rows.keys.sorted() where row > heading {
            guard let name = key(in: row) else { continue }
            guard let position = positions[name] else {
                let nearest =
                    diagnostics.makesSuggestions
                    ? nearestSpelling(to: name, among: positions.keys) : nil
                report(.unknownAction(name, nearest: nearest), row, .key)
                continue
            }
            if let first = rows[position] {
                report(.actionTwice(name, firstRow: first), row, .key)
                continue
            }
            rows[position] = row
            read(row, into: position)
        }
        // Where a name cannot be read, it is not known whose row is gone.
        guard !hasUnreadName else { return plan }
        // What waits has no row of its own to be followed in.
        for (position, action) in plan.actions.enumerated()
        where rows[position] == nil && !(action.wave?.isLater ?? false) {
            let place = SourcePlace(file: file, sheet: PlanHeading.sheet)
            diagnostics.report(
                PlanSheetError.rowMissing(action.identity).diagnostic(at: place))
        }
        return plan
    }

    // MARK: Headings

    /// Finds the row of headings; `nil` after saying which are missing.
    private mutating func findHeadings() -> Int? {
        let known = Dictionary(
            uniqueKeysWithValues: PlanHeading.allCases.map { (PlanStatus.plain($0.rawValue), $0) })
        var best: (row: Int, found: [(heading: PlanHeading, column: Int)])?
        for row in sheet.rows.keys.sorted().prefix(Self.mostTitleRows) {
            let found = (sheet.rows[row] ?? [:]).sorted { $0.key < $1.key }.compactMap {
                column, cell -> (heading: PlanHeading, column: Int)? in
                guard case .text(let text) = cell.value else { return nil }
                return known[PlanStatus.plain(text)].map { ($0, column) }
            }
            if found.count > best?.found.count ?? 0 { best = (row, found) }
        }
        for (heading, column) in best?.found ?? [] {
            if columns.updateValue(column, forKey: heading) != nil {
                report(.headingTwice(heading.rawValue), line: best?.row ?? 1, column: column)
            }
        }
        for heading in PlanHeading.allCases where columns[heading] == nil {
            report(.headingMissing(heading.rawValue), line: best?.row ?? 1, column: 0)
        }
        return diagnostics.hasErrors ? nil : best?.row
    }

    // MARK: Cells

    /// The cell of a column; a formula in it is reported and counts as nothing.
    private mutating func value(_ heading: PlanHeading, in row: Int) -> ReadWorkbook.Value? {
        guard let column = columns[heading], let cell = sheet[row, column] else { return nil }
        guard !cell.hasFormula else {
            report(.formula, row, heading)
            return nil
        }
        return cell.value
    }

    /// The name of the action of a row; `nil` for a row without one, which is reported unless the row
    /// is empty.
    private mutating func key(in row: Int) -> String? {
        let before = diagnostics.count
        switch value(.key, in: row) {
        case .text(let text):
            let name = text.trimmed
            return PlanRecord.decoded(name) ?? name
        case .number(let number): return "\(number)"
        case .truth, .error: return "?"
        case nil:
            let isEmpty = (sheet.rows[row] ?? [:]).values.allSatisfy(\.isBlank)
            if !isEmpty, diagnostics.count == before {
                report(.rowWithoutAction, line: row, column: 0)
            }
            return nil
        }
    }

    /// A day that somebody wrote, as a date or as text; `nil` for an empty cell. The second value
    /// says whether the cell can be used.
    mutating func day(_ heading: PlanHeading, in row: Int, known: CalendarDate?) -> (
        day: CalendarDate?, isSound: Bool
    ) {
        let before = diagnostics.count
        let value = value(heading, in: row)
        if diagnostics.count > before { return (nil, false) }
        let date: CalendarDate?
        let shown: String
        switch value {
        case nil: return (nil, true)
        case .number(let number):
            date = sheet.day(of: number)
            shown = date?.description ?? "\(number)"
        case .text(let text):
            let word = text.trimmed
            if word.isEmpty { return (nil, true) }
            // Some programs write a date as text with a time after it.
            let isStamp = word.dropFirst(10).first == "T"
            date = CalendarDate(text: isStamp ? word.prefix(10) : word[...])
            shown = word
        case .truth(let value): (date, shown) = (nil, value ? "TRUE" : "FALSE")
        case .error(let text): (date, shown) = (nil, text)
        }
        // A year alone that was typed into a cell of dates becomes a day of 1905.
        if let date, date == known || date >= Self.firstPlausible { return (date, true) }
        report(.notADate(shown), row, heading)
        return (nil, false)
    }

    private static let firstPlausible = CalendarDate(year: 1990, month: 1, day: 1) ?? .last

    mutating func status(in row: Int) -> ActionStatus? {
        let before = diagnostics.count
        let value = value(.status, in: row)
        if diagnostics.count > before { return nil }
        let word: String
        switch value {
        case .text(let text): word = text.trimmed
        case .number(let number): word = "\(number)"
        case .truth(let value): word = value ? "TRUE" : "FALSE"
        case .error(let text): word = text
        case nil: word = ""
        }
        if let status = PlanStatus.read(word) { return status }
        let nearest = nearestSpelling(to: PlanStatus.plain(word), among: PlanStatus.words)
        report(.unknownStatus(word, nearest: nearest), row, .status)
        return nil
    }

    mutating func report(_ error: PlanSheetError, _ row: Int, _ heading: PlanHeading) {
        if heading == .key { hasUnreadName = true }
        report(error, line: row, column: columns[heading] ?? 0)
    }

    private mutating func report(_ error: PlanSheetError, line: Int, column: Int) {
        diagnostics.report(
            error.diagnostic(
                at: SourcePlace(
                    file: file, sheet: PlanHeading.sheet, line: line, column: column)))
    }

    // MARK: Rows

    private mutating func read(_ row: Int, into position: Int) {
        let action = plan.actions[position]
        if let standing = standing(in: row, after: action.standing) {
            plan.actions[position].standing = standing
        }
        let due = value(.due, in: row)
        guard due != nil else { return }
        if case .number(let number) = due,
            sheet.day(of: number) == action.due
        {
            return
        }
        if case .text(let text) = due, text.trimmed.hasPrefix(action.due.description) { return }
        report(.dueDateMoved(kept: action.due), row, .due)
    }
}

extension ReadWorkbook.Cell {
    /// A Boolean value indicating whether nobody sees anything in it.
    fileprivate var isBlank: Bool {
        guard !hasFormula else { return false }
        guard case .text(let text) = value else { return value == nil }
        return text.trimmed.isEmpty
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
