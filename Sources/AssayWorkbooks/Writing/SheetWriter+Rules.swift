import AssayDiagnostics
import AssayExpressions
import CXLSXWriter
import FoundationEssentials
import Glibc

extension SheetWriter {
    /// Restricts what may be entered into the cells of a column.
    func setValidation(of column: Sheet.Column, at number: UInt16) throws(WorkbookError) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        defer {
            for text in [
                rule.error_title, rule.error_message, rule.value_formula, rule.input_title,
                rule.input_message,
            ] { free(text) }
        }
        switch column.entry {
        case .none, .anything: return
        case .date:
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            rule.minimum_datetime = lxw_datetime(
                year: 1990, month: 1, day: 1, hour: 0, min: 0, sec: 0)
            rule.maximum_datetime = lxw_datetime(
                year: 2199, month: 12, day: 31, hour: 0, min: 0, sec: 0)
            rule.error_title = strdup("This is no day")
            rule.error_message = strdup("Write a day, such as 2026-12-31.")
        case .choice(let words):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = strdup("\"" + words.joined(separator: ",") + "\"")
            rule.error_title = strdup("Not one of the list")
            rule.error_message = strdup("Choose a word of the list.")
        }
        if let hint = column.hint {
            rule.input_title = strdup(String(column.heading.prefix(32)))
            rule.input_message = strdup(String(hint.prefix(255)))
        }
        try check(
            worksheet_data_validation_range(pointer, firstRow, number, lastRow, number, &rule),
            "restrict the column '\(column.heading)'")
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
