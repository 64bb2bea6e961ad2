import AssayDiagnostics
import AssayExpressions
import CXLSXWriter
import Foundation

/// Writes one sheet of a pattern; every code that libxlsxwriter gives back is looked at.
struct SheetWriter {
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    private let sheet: Sheet
    private let formats: CellFormats

    init(
        _ sheet: Sheet, in book: UnsafeMutablePointer<lxw_workbook>, _ formats: CellFormats
    ) throws(WorkbookError) {
        let code = workbook_validate_sheet_name(book, sheet.name)
        guard code == LXW_NO_ERROR, let pointer = workbook_add_worksheet(book, sheet.name) else {
            throw WorkbookError("add the sheet '\(sheet.name)'", code)
        }
        self.pointer = pointer
        self.sheet = sheet
        self.formats = formats
    }

    /// The letters of a column that counts from 0.
    static func letters(_ column: Int) -> String {
        String(SourcePlace.cell(line: 1, column: column + 1).dropLast())
    }

    /// Writes everything but rows; a sheet without columns has nothing else.
    func write() throws(WorkbookError) {
        guard !sheet.columns.isEmpty else { return }
        try writeHeading()
        try setLooks()
        try setPrinting()
        guard !sheet.rows.isEmpty else { return }
        for (column, settings) in sheet.columns.enumerated() { try setEntry(settings, column) }
        if let deadline = sheet.deadline { try setColours(deadline) }
    }

    /// Writes a cell of each look, one a row, which the rows of workbooks take the place of.
    func writeSamples() throws(WorkbookError) {
        for (position, format) in formats.samples.enumerated() {
            try check(
                worksheet_write_blank(pointer, UInt32(position + 1), 0, format), "write a sample")
        }
    }

    private func check(_ code: lxw_error, _ action: String) throws(WorkbookError) {
        if code != LXW_NO_ERROR {
            throw WorkbookError("\(action) of the sheet '\(sheet.name)'", code)
        }
    }

    /// Rows count from 0 here; where there are none, the filter takes an empty one.
    private static let firstRow: UInt32 = 1
    private var lastRow: UInt32 {
        sheet.rows.isEmpty ? Self.firstRow : UInt32(WorkbookPattern.Placeholder.lastRow - 1)
    }
    private var lastColumn: UInt16 { UInt16(sheet.columns.count - 1) }

    // MARK: Looks

    private func writeHeading() throws(WorkbookError) {
        for (column, settings) in sheet.columns.enumerated() {
            let format = settings.entry == .none ? formats.heading : formats.entryHeading
            try check(
                worksheet_write_string(pointer, 0, UInt16(column), settings.heading, format),
                "write the heading")
        }
    }

    private func setLooks() throws(WorkbookError) {
        for (column, settings) in sheet.columns.enumerated() {
            var options = lxw_row_col_options()
            options.hidden = settings.isHidden ? 1 : 0
            try check(
                worksheet_set_column_opt(
                    pointer, UInt16(column), UInt16(column), Double(settings.width), nil, &options),
                "set a column")
        }
        let height = RowHeight.points(
            of: sheet.columns.map { .text($0.heading) }, in: RowHeight.widths(of: sheet.columns))
        try check(
            worksheet_set_row(pointer, 0, Double(height), nil), "set the height of the heading")
        worksheet_freeze_panes(pointer, 1, UInt16(sheet.frozenColumns))
        try check(
            worksheet_autofilter(pointer, 0, 0, lastRow, lastColumn), "set the filter")
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
        try check(
            worksheet_set_header(pointer, "&L" + WorkbookPattern.Placeholder.title),
            "set the header")
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
                pointer, Self.firstRow, UInt16(number), lastRow, UInt16(number), &rule),
            "say what may stand in the column '\(column.heading)'")
    }

    /// A row is overdue when its date has gone by, on the day of the workbook or on the day when
    /// it is looked at, and its status is none that ends the work.
    private func setColours(_ deadline: Sheet.Deadline) throws(WorkbookError) {
        let row = Self.firstRow + 1
        let due = "$\(Self.letters(deadline.due))\(row)"
        let status = "$\(Self.letters(deadline.status))\(row)"
        let isFinished =
            "OR(" + deadline.finished.map { "\(status)=\"\($0)\"" }.joined(separator: ",") + ")"
        let made = SpreadsheetDate.serial(of: WorkbookPattern.Placeholder.made) ?? 0
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
                pointer, Self.firstRow, UInt16(columns.lowerBound), lastRow,
                UInt16(columns.upperBound), &rule),
            "colour rows")
    }
}
