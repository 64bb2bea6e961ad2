import AssayDiagnostics
import AssayExpressions
import CXLSXWriter

/// Writes one sheet of a workbook; every error code of libxlsxwriter is checked.
struct SheetWriter {
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let sheet: Sheet
    let formats: CellFormats
    private let workbook: Workbook
    /// The row of the first cell below the headings; rows and columns count from 0 here.
    let firstRow: UInt32
    /// The entries of a sheet that differs by row, by column and row.
    private let entries: [Int: [Int: Sheet.Column.Entry]]

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
        var entries: [Int: [Int: Sheet.Column.Entry]] = [:]
        for area in sheet.areas {
            for row in area.rows { entries[area.column, default: [:]][row] = area.entry }
        }
        self.entries = entries
    }

    /// What may be entered into a cell; `nil` in a sheet for programs, which has no styles.
    private func entry(row: Int, column: Int) -> Sheet.Column.Entry? {
        guard column < sheet.columns.count else { return nil }
        if sheet.areas.isEmpty { return sheet.columns[column].entry }
        return entries[column]?[row] ?? Sheet.Column.Entry.none
    }

    /// The last row; where there are none, filter and print area take an empty one.
    var lastRow: UInt32 { Swift.max(firstRow, firstRow + UInt32(sheet.rows.count) - 1) }

    func write() throws(WorkbookError) {
        if !sheet.columns.isEmpty {
            try writeHeadings()
            try setPrinting()
        }
        for (position, row) in sheet.rows.enumerated() {
            try write(row, at: position)
        }
        if sheet.isProtected { protect() }
        guard !sheet.columns.isEmpty, !sheet.rows.isEmpty else { return }
        for (position, column) in sheet.columns.enumerated() {
            if sheet.areas.isEmpty { try setValidation(of: column, at: UInt16(position)) }
        }
        for area in sheet.areas { try setValidation(of: area) }
        if let deadline = sheet.deadline { try setColours(deadline, made: workbook.made) }
    }

    /// Throws unless libxlsxwriter succeeded.
    func check(_ code: lxw_error, _ action: @autoclosure () -> String) throws(WorkbookError) {
        if code != LXW_NO_ERROR {
            throw WorkbookError("\(action()) of the sheet '\(sheet.name)'", code)
        }
    }

    // MARK: Cells

    private func write(_ row: [Sheet.Cell], at position: Int) throws(WorkbookError) {
        let number = firstRow + UInt32(position)
        try setHeight(
            of: row, at: number, sheet.rowStyles[position],
            isHidden: sheet.hiddenRows.contains(position))
        for (column, cell) in row.enumerated() {
            // A blank cell of a sheet that differs by row matters where something may be entered.
            let entry = entry(row: position, column: column)
            if cell == .empty, !sheet.areas.isEmpty, entry == Sheet.Column.Entry.none { continue }
            try check(
                write(
                    cell, entry, sheet.rowStyles[position], row: number, column: UInt16(column)),
                "write the cell "
                    + SourcePlace.cell(line: Int(number) + 1, column: column + 1))
        }
    }

    private func write(
        _ cell: Sheet.Cell, _ entry: Sheet.Column.Entry?, _ style: Sheet.RowStyle?, row: UInt32,
        column: UInt16
    ) -> lxw_error {
        func format(_ kind: CellStyle.Kind) -> CellFormats.Format? {
            if let style, entry == Sheet.Column.Entry.none { return formats[.row(style)] }
            return entry.flatMap { formats[.cell(kind, isEntry: $0 != .none)] }
        }
        func write(_ text: String, _ kind: CellStyle.Kind) -> lxw_error {
            worksheet_write_string(
                pointer, row, column, SpreadsheetText.cell(text), format(kind))
        }
        func write(_ number: Double, _ kind: CellStyle.Kind) -> lxw_error {
            worksheet_write_number(pointer, row, column, number, format(kind))
        }
        switch cell {
        case .empty:
            return worksheet_write_blank(pointer, row, column, format(Self.kind(of: entry)))
        case .text(let text): return write(text, .text)
        case .whole(let number): return write(Double(number), .whole)
        case .number(let number):
            guard number.isFinite, let value = Double(number.formatted(fractionDigits: 1)) else {
                return write(number.description, .number)
            }
            return write(value, .number)
        case .exact(let number):
            guard number.isFinite, let value = Double(number.description) else {
                return write(number.description, .text)
            }
            return write(value, .exact)
        case .date(let day):
            guard let serial = SpreadsheetDate.serial(of: day) else {
                return write(day.description, .date)
            }
            return write(Double(serial), .date)
        }
    }

    /// How a blank cell shows what is entered into it.
    private static func kind(of entry: Sheet.Column.Entry?) -> CellStyle.Kind {
        switch entry {
        case .date: .date
        case .number: .exact
        case .anything, .choice, .list, .suggestion, .some(.none), nil: .text
        }
    }

    /// Sets the height that the texts of a row need; not every spreadsheet works it out.
    private func setHeight(
        of row: [Sheet.Cell], at number: UInt32, _ style: Sheet.RowStyle? = nil,
        isHidden: Bool = false
    ) throws(WorkbookError) {
        guard !sheet.columns.isEmpty else { return }
        let height =
            switch style {
            // Their texts go on over the cells beside them.
            case .title: 24
            case .note, .heading: 16
            case nil: RowHeight.points(of: row, in: sheet.columns)
            }
        var options = lxw_row_col_options()
        options.hidden = isHidden ? 1 : 0
        try check(
            worksheet_set_row_opt(pointer, number, Double(height), nil, &options),
            "set the height of a row")
    }

    // MARK: Headings and pages

    private func writeHeadings() throws(WorkbookError) {
        for (position, column) in sheet.columns.enumerated() {
            let number = UInt16(position)
            let format = formats[.heading(isEntry: column.entry != .none)]
            try check(
                worksheet_write_string(pointer, 0, number, column.heading, format),
                "write the heading")
            var options = lxw_row_col_options()
            options.hidden = column.isHidden || column.isFolded ? 1 : 0
            options.level = column.isFolded ? 1 : 0
            // The sign that unfolds columns stands in the column after them.
            options.collapsed = !column.isFolded && isFolded(position - 1) ? 1 : 0
            try check(
                worksheet_set_column_opt(
                    pointer, number, number, Double(column.width), nil, &options),
                "set a column")
        }
        if isFolded(sheet.columns.count - 1) {
            var options = lxw_row_col_options(hidden: 0, level: 0, collapsed: 1)
            let number = UInt16(sheet.columns.count)
            try check(
                worksheet_set_column_opt(pointer, number, number, 3, nil, &options), "set a column")
        }
        try setHeight(of: sheet.columns.map { .text($0.heading) }, at: 0)
        worksheet_freeze_panes(pointer, 1, UInt16(sheet.frozenColumns))
        guard sheet.hasFilter else { return }
        try check(
            worksheet_autofilter(pointer, 0, 0, lastRow, UInt16(sheet.columns.count - 1)),
            "set the filter")
    }

    private func isFolded(_ position: Int) -> Bool {
        sheet.columns.indices.contains(position) && sheet.columns[position].isFolded
    }

    /// The title of the workbook as text of a header, where an ampersand begins a code and a doubled
    /// one is an ampersand.
    ///
    /// libxlsxwriter takes `&G` and `&[Picture]` for pictures also after another ampersand, and frees
    /// the header twice when there is none; a zero-width space keeps such titles apart from them.
    private var headerTitle: String {
        SpreadsheetText.line(workbook.title, most: 120).replacing("&", with: "&&")
            .replacing("&G", with: "&\u{200B}G").replacing("&[", with: "&\u{200B}[")
    }

    private func setPrinting() throws(WorkbookError) {
        worksheet_set_landscape(pointer)
        // The number of A4.
        worksheet_set_paper(pointer, 9)
        worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.6)
        worksheet_fit_to_pages(pointer, 1, 0)
        try check(worksheet_repeat_rows(pointer, 0, 0), "repeat the headings")
        if let printed = sheet.printedColumns {
            try check(
                worksheet_print_area(pointer, 0, 0, lastRow, UInt16(printed - 1)),
                "set the print area")
        }
        try check(worksheet_set_header(pointer, "&L" + headerTitle), "set the header")
        // The codes mean the sheet, the page and the number of pages.
        try check(worksheet_set_footer(pointer, "&L&A&R&P / &N"), "set the footer")
    }
}
