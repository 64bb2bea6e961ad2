import AssayDiagnostics
import AssayExpressions
import CXLSXWriter
import FoundationEssentials
import Glibc

extension SheetWriter {
    /// Restricts what may be entered into the cells of a column.
    func setValidation(of column: Sheet.Column, at number: UInt16) throws(WorkbookError) {
        try setValidation(
            column.entry, hint: column.hint, column.heading, rows: firstRow...lastRow, number)
    }

    /// Restricts what may be entered into the cells of an area.
    func setValidation(of area: Sheet.EntryArea) throws(WorkbookError) {
        let rows =
            firstRow + UInt32(area.rows.lowerBound)...firstRow + UInt32(area.rows.upperBound)
        let heading =
            sheet.columns.indices.contains(area.column) ? sheet.columns[area.column].heading : ""
        try setValidation(
            area.entry, hint: area.hint, heading, rows: rows, UInt16(area.column))
    }

    private func setValidation(
        _ entry: Sheet.Column.Entry, hint: String?, _ heading: String,
        rows: ClosedRange<UInt32>, _ column: UInt16
    ) throws(WorkbookError) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        defer {
            for text in [
                rule.error_title, rule.error_message, rule.value_formula, rule.input_title,
                rule.input_message,
            ] { free(text) }
        }
        var refusal: Sheet.Refusal?
        switch entry {
        case .none: return
        case .anything:
            guard hint != nil else { return }
            rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        case .date:
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            rule.minimum_datetime = lxw_datetime(
                year: 1990, month: 1, day: 1, hour: 0, min: 0, sec: 0)
            rule.maximum_datetime = lxw_datetime(
                year: 2199, month: 12, day: 31, hour: 0, min: 0, sec: 0)
            refusal = sheet.refusals.date
        case .choice(let words):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = strdup("\"" + words.joined(separator: ",") + "\"")
            refusal = sheet.refusals.list
        case .list(let cells):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = strdup("=" + cells)
            refusal = sheet.refusals.list
        case .suggestion(let cells):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = strdup("=" + cells)
            rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
        case .number(let least, let greatest, let isWhole):
            let type = isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL
            rule.validate = UInt8(type.rawValue)
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            (rule.minimum_number, rule.maximum_number) = (least ?? -1e15, greatest ?? 1e15)
            refusal = sheet.refusals.number
        }
        if let refusal {
            rule.error_title = strdup(String(refusal.title.prefix(32)))
            rule.error_message = strdup(String(refusal.message.prefix(255)))
        }
        if let hint {
            rule.input_title = strdup(String(heading.prefix(32)))
            rule.input_message = strdup(String(hint.prefix(255)))
        }
        try check(
            worksheet_data_validation_range(
                pointer, rows.lowerBound, column, rows.upperBound, column, &rule),
            "restrict the column '\(heading)'")
    }

    /// Locks everything but what people may enter; widths and heights stay free.
    func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.autofilter = 1
        worksheet_protect(pointer, nil, &options)
    }

    /// Colours rows: overdue when the date has gone by, on the day of the workbook or on the day
    /// when it is looked at, and the status is none that ends the work.
    func setColours(_ deadline: Sheet.Deadline, made: CalendarDate) throws(WorkbookError) {
        func cell(_ column: Int) -> String {
            "$" + SourcePlace.cell(line: Int(firstRow) + 1, column: column + 1)
        }
        let (due, status) = (cell(deadline.due), cell(deadline.status))
        let isFinished =
            "OR(" + deadline.finished.map { "\(status)=\"\($0)\"" }.joined(separator: ",") + ")"
        let made = SpreadsheetDate.serial(of: made) ?? 0
        try setColour(
            "=AND(ISNUMBER(\(due)),\(due)<MAX(TODAY(),\(made)),NOT(\(isFinished)))",
            .overdue, deadline.columns)
        try setColour("=" + isFinished, .finished, deadline.columns)
    }

    private func setColour(
        _ formula: String, _ style: CellStyle, _ columns: ClosedRange<Int>
    ) throws(WorkbookError) {
        var rule = lxw_conditional_format()
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.value_string = strdup(formula)
        defer { free(rule.value_string) }
        rule.format = formats[style]
        try check(
            worksheet_conditional_format_range(
                pointer, firstRow, UInt16(columns.lowerBound), lastRow,
                UInt16(columns.upperBound), &rule),
            "colour rows")
    }
}
