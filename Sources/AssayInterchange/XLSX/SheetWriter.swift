import AssayDiagnostics
import AssayExpressions
import CXLSXWriter
import Foundation

/// Writes one sheet of a workbook; every code that libxlsxwriter gives back is looked at.
struct SheetWriter {
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    private let sheet: Sheet
    /// The workbook, without its sheets.
    private let workbook: Workbook
    private let formats: CellFormats
    /// The row of the first cell below the heading.
    private let firstRow: Int
    /// What may be written into the cells of each column.
    private let entries: [Sheet.Column.Entry]

    init(
        _ sheet: Sheet, of workbook: Workbook, in book: UnsafeMutablePointer<lxw_workbook>,
        _ formats: CellFormats
    ) throws(WorkbookError) {
        let code = workbook_validate_sheet_name(book, sheet.name)
        guard code == LXW_NO_ERROR, let pointer = workbook_add_worksheet(book, sheet.name) else {
            throw WorkbookError("add the sheet '\(sheet.name)'", code)
        }
        self.pointer = pointer
        self.sheet = sheet
        self.workbook = workbook
        self.formats = formats
        firstRow = sheet.columns.isEmpty ? 0 : 1
        entries = sheet.columns.map(\.entry)
    }

    /// The letters of a column that counts from 0.
    static func letters(_ column: Int) -> String {
        String(SourcePlace.cell(line: 1, column: column + 1).dropLast())
    }

    func write() throws(WorkbookError) {
        try writeHeading()
        for (position, row) in sheet.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                try write(cell, row: UInt32(position + firstRow), column: column)
            }
        }
        guard firstRow > 0 else { return }
        try setLooks()
        try setPrinting()
        guard !sheet.rows.isEmpty else { return }
        for (column, settings) in sheet.columns.enumerated() { try setEntry(settings, column) }
        if let deadline = sheet.deadline { try setColours(deadline) }
    }

    /// Throws unless all went well; what was tried is put into words only then, since there are
    /// thousands of cells.
    private func check(
        _ code: lxw_error, _ action: @autoclosure () -> String
    ) throws(WorkbookError) {
        if code != LXW_NO_ERROR {
            throw WorkbookError("\(action()) of the sheet '\(sheet.name)'", code)
        }
    }

    private var lastRow: UInt32 { UInt32(Swift.max(firstRow, sheet.rows.count - 1 + firstRow)) }
    private var lastColumn: UInt16 { UInt16(Swift.max(0, sheet.columns.count - 1)) }

    // MARK: Cells

    private func writeHeading() throws(WorkbookError) {
        for (column, settings) in sheet.columns.enumerated() {
            let format = settings.entry == .none ? formats.heading : formats.entryHeading
            try check(
                worksheet_write_string(pointer, 0, UInt16(column), settings.heading, format),
                "write the heading")
        }
    }

    private func write(_ cell: Sheet.Cell, row: UInt32, column: Int) throws(WorkbookError) {
        let at = UInt16(column)
        let entry = column < entries.count ? entries[column] : nil
        // A sheet without headings is for programs; nobody looks at it.
        func format(_ kind: CellFormats.Kind) -> CellFormats.Format? {
            entry.flatMap { formats.format(kind, isEntry: $0 != .none) }
        }
        let code: lxw_error
        switch cell {
        case .empty:
            guard let entry else { return }
            code = worksheet_write_blank(pointer, row, at, format(entry == .date ? .date : .text))
        case .text(let words):
            // Handed over so, the words are not copied.
            code = SpreadsheetText.cell(words).withCString {
                worksheet_write_string(pointer, row, at, $0, format(.text))
            }
        case .whole(let number):
            code = worksheet_write_number(pointer, row, at, Double(number), format(.whole))
        case .number(let number):
            code = worksheet_write_number(
                pointer, row, at, Double(number.formatted(fractionDigits: 1)) ?? 0,
                format(.number))
        case .date(let date):
            if let serial = SpreadsheetDate.serial(of: date) {
                code = worksheet_write_number(pointer, row, at, Double(serial), format(.date))
            } else {
                code = worksheet_write_string(pointer, row, at, date.description, format(.date))
            }
        }
        try check(code, "write the cell \(Self.letters(column))\(row + 1)")
    }

    // MARK: Looks

    private func setLooks() throws(WorkbookError) {
        for (column, settings) in sheet.columns.enumerated() {
            var options = lxw_row_col_options()
            options.hidden = settings.isHidden ? 1 : 0
            try check(
                worksheet_set_column_opt(
                    pointer, UInt16(column), UInt16(column), Double(settings.width), nil, &options),
                "set a column")
        }
        try setHeight(
            of: 0,
            to: RowHeight.points(of: sheet.columns.map { .text($0.heading) }, in: sheet.columns))
        for (position, row) in sheet.rows.enumerated() {
            try setHeight(
                of: position + firstRow, to: RowHeight.points(of: row, in: sheet.columns))
        }
        worksheet_freeze_panes(pointer, 1, UInt16(sheet.frozenColumns))
        try check(
            worksheet_autofilter(pointer, 0, 0, lastRow, lastColumn), "set the filter")
    }

    private func setHeight(of row: Int, to points: Double) throws(WorkbookError) {
        try check(worksheet_set_row(pointer, UInt32(row), points, nil), "set the height of a row")
    }

    private func setPrinting() throws(WorkbookError) {
        worksheet_set_landscape(pointer)
        worksheet_set_paper(pointer, 9)
        worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.6)
        worksheet_fit_to_pages(pointer, 1, 0)
        try check(worksheet_repeat_rows(pointer, 0, 0), "repeat the heading")
        if let printed = sheet.printedColumns {
            try check(
                worksheet_print_area(pointer, 0, 0, lastRow, UInt16(printed - 1)),
                "set the printed part")
        }
        // A sign that begins codes stands twice where it is meant.
        let title = SpreadsheetText.line(workbook.title, most: 120).replacing("&", with: "&&")
        try check(worksheet_set_header(pointer, "&L" + title), "set the header")
        // The codes stand for the sheet, the page and the number of pages.
        try check(worksheet_set_footer(pointer, "&L&A&R&P / &N"), "set the footer")
    }

    // MARK: What people write

    private func setEntry(_ column: Sheet.Column, _ number: Int) throws(WorkbookError) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        var texts: [UnsafeMutablePointer<CChar>?] = []
        defer { for text in texts { free(text) } }
        func kept(_ text: String) -> UnsafeMutablePointer<CChar>? {
            texts.append(strdup(text))
            return texts[texts.count - 1]
        }
        switch column.entry {
        case .none, .anything: return
        case .date:
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            (rule.minimum_datetime.year, rule.maximum_datetime.year) = (1990, 2199)
            (rule.minimum_datetime.month, rule.maximum_datetime.month) = (1, 12)
            (rule.minimum_datetime.day, rule.maximum_datetime.day) = (1, 31)
            rule.error_title = kept("This is no day")
            rule.error_message = kept("Write a day, such as 2026-12-31.")
        case .choice(let words):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = kept("\"" + words.joined(separator: ",") + "\"")
            rule.error_title = kept("Not one of the list")
            rule.error_message = kept("Choose a word of the list.")
        }
        if let hint = column.hint {
            rule.input_title = kept(String(column.heading.prefix(32)))
            rule.input_message = kept(String(hint.prefix(255)))
        }
        try check(
            worksheet_data_validation_range(
                pointer, UInt32(firstRow), UInt16(number), lastRow, UInt16(number), &rule),
            "say what may stand in the column '\(column.heading)'")
    }

    /// A row is overdue when its date has gone by, on the day of the workbook or on the day when
    /// it is looked at, and its status is none that ends the work.
    private func setColours(_ deadline: Sheet.Deadline) throws(WorkbookError) {
        let row = firstRow + 1
        let due = "$\(Self.letters(deadline.due))\(row)"
        let status = "$\(Self.letters(deadline.status))\(row)"
        let isFinished =
            "OR(" + deadline.finished.map { "\(status)=\"\($0)\"" }.joined(separator: ",") + ")"
        let made = SpreadsheetDate.serial(of: workbook.made) ?? 0
        try setColour(
            "=AND(ISNUMBER(\(due)),\(due)<MAX(TODAY(),\(made)),NOT(\(isFinished)))",
            formats.overdue, deadline.columns)
        try setColour("=" + isFinished, formats.finished, deadline.columns)
    }

    private func setColour(
        _ formula: String, _ format: CellFormats.Format?, _ columns: ClosedRange<Int>
    ) throws(WorkbookError) {
        guard let text = strdup(formula) else {
            throw WorkbookError("colour rows", LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        defer { free(text) }
        var rule = lxw_conditional_format()
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.value_string = text
        rule.format = format
        try check(
            worksheet_conditional_format_range(
                pointer, UInt32(firstRow), UInt16(columns.lowerBound), lastRow,
                UInt16(columns.upperBound), &rule),
            "colour rows")
    }
}
