import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayWorkbooks

extension TemplateReading {
    /// Reads the rows of a sheet in which somebody has written a constant; prepared rows hold formulas.
    mutating func read(_ rows: WorkbookTemplate.Rows) throws(WorkbookProblem) {
        answers.rows[rows.question] = []
        guard let sheet = try sheets.sheet(rows.sheet) else {
            return report(
                .missingSheet(rows.sheet), at: CellPlace(sheet: rows.sheet, row: 0, column: 0))
        }
        let entries = rows.entries.filter { isOfRevision($0.revisions) }
        var lists: [TemplateList]?
        for number in sheet.rows.keys.sorted() where rows.range.contains(number) {
            guard let cells = sheet.rows[number] else { continue }
            let isUsed = entries.contains { entry in
                guard let column = entry.place.column, let cell = cells[column] else {
                    return false
                }
                return !cell.hasFormula && !(CellText(cell)?.text.isEmpty ?? true)
            }
            guard isUsed else { continue }
            // Lists are long, and many a template names no smelter.
            if lists == nil {
                lists = []
                for lookup in rows.lookups {
                    lists?.append(try TemplateList(lookup, in: sheets))
                }
            }
            var found: Bool?
            var listed: [Int: ReadWorkbook.Cell] = [:]
            var stranger: (key: String, column: Int)?
            for list in lists ?? [] where found != true {
                switch list.find(cells) {
                case .found(let row): (found, listed) = (true, row)
                case .foundWithoutBlanks(let row):
                    (found, listed) = (true, row)
                    answers.breaksTotal = true
                case .missing(let key):
                    found = false
                    // Only a number must be on the list.
                    if list.by.count == 1 { stranger = (key, list.by[0]) }
                case .empty: continue
                }
            }
            if let stranger, found == false {
                answers.breaksTotal = true
                report(
                    .notInOfficialList(stranger.key),
                    at: CellPlace(sheet: rows.sheet, row: number, column: stranger.column))
            }
            append(cells, listed, isFound: found, at: number, entries, of: rows)
        }
    }

    /// Adds a row; whether it was found is `nil` where it has nothing to be looked up by.
    private mutating func append(
        _ cells: [Int: ReadWorkbook.Cell], _ found: [Int: ReadWorkbook.Cell], isFound: Bool?,
        at number: Int, _ entries: [WorkbookTemplate.Entry], of rows: WorkbookTemplate.Rows
    ) {
        var row = TemplateAnswers.Row()
        for entry in entries {
            guard let column = entry.place.column else { continue }
            let place = CellPlace(sheet: rows.sheet, row: number, column: column)
            let own = cells[column]
            // A formula shows what the list has; its value may be old, or not there at all.
            let constant = own?.hasFormula == true ? nil : CellText(own)
            let isTyped = !(constant?.text.isEmpty ?? true)
            var text = isTyped ? constant : entry.lookup.flatMap { CellText(found[$0]) }
            if text == nil, isFound != nil, entry.words.contains(where: { $0.isFound != nil }) {
                text = CellText(raw: "")
            }
            guard let text else { continue }
            row.cells[entry.column] = value(
                of: text, for: entry, at: place, isFound: isFound, isTold: isTyped)
        }
        answers.rows[rows.question]?.append(row)
    }
}

extension SheetPlace {
    /// The column of a cell, from 1.
    fileprivate var column: Int? {
        if case .cell(_, _, let column) = self { column } else { nil }
    }
}

/// A list inside of a template in which rows are looked up, as the template's own formulas do.
struct TemplateList {
    /// What came of looking a row up.
    enum Finding {
        case found([Int: ReadWorkbook.Cell])
        /// Only blanks at the ends keep the template itself from finding it.
        case foundWithoutBlanks([Int: ReadWorkbook.Cell])
        case missing(String)
        /// The row has nothing to be looked up by.
        case empty
    }

    /// The columns of the row, from 1.
    let by: [Int]
    private var rows: [String: [Int: ReadWorkbook.Cell]] = [:]

    init(_ lookup: WorkbookTemplate.Lookup, in sheets: TemplateSheets) throws(WorkbookProblem) {
        by = lookup.by
        guard let sheet = try sheets.sheet(lookup.sheet) else { return }
        // Of two with one name the first counts.
        for number in sheet.rows.keys.sorted(by: >) {
            guard let row = sheet.rows[number], let key = Self.key(of: row, lookup.columns, \.raw)
            else { continue }
            if let except = lookup.except, let last = lookup.columns.last,
                CellText(row[last])?.text.hasPrefix(except) ?? false
            {
                continue
            }
            rows[key] = row
        }
    }

    func find(_ cells: [Int: ReadWorkbook.Cell]) -> Finding {
        let constants = cells.filter { !$0.value.hasFormula }
        guard let key = Self.key(of: constants, by, \.raw) else { return .empty }
        if let row = rows[key] { return .found(row) }
        if let plain = Self.key(of: constants, by, \.text), let row = rows[plain] {
            return .foundWithoutBlanks(row)
        }
        return .missing(CellText(constants[by[0]])?.text ?? "")
    }

    /// The texts of some columns as one; spreadsheets compare them whatever their case.
    private static func key(
        of row: [Int: ReadWorkbook.Cell], _ columns: [Int], _ text: (CellText) -> String
    ) -> String? {
        var parts: [String] = []
        for column in columns {
            guard let cell = CellText(row[column]), !cell.text.isEmpty else { return nil }
            parts.append(text(cell).lowercased())
        }
        return parts.isEmpty ? nil : parts.joined(separator: "\u{1F}")
    }
}
