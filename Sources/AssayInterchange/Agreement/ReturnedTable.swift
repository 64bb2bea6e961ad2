import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayWorkbooks
import AssayXML

/// Reads the table of a plan, in whatever order its rows and columns came back.
struct ReturnedTable {
    /// The headings are in the first rows, above them perhaps a title that somebody added.
    private static let mostTitleRows = 20

    private let sheet: ReadWorkbook.Sheet
    /// The name of the sheet; empty for comma-separated values.
    private let name: String
    private let written: WrittenCells
    private let plan: EarlierPlan?
    private let backlog: Set<String>
    private let dues: [String: CalendarDate]
    private let known: Set<String>
    private var columns: [Int: ReturnedColumn] = [:]
    private var headings: [Int: String] = [:]
    /// The headings that the tool wrote, by column, whatever became of their case.
    private var writtenHeadings: [Int: String] = [:]

    init(
        _ sheet: ReadWorkbook.Sheet, named name: String, _ written: WrittenCells, plan: EarlierPlan?
    ) {
        self.sheet = sheet
        self.name = name
        self.written = written
        self.plan = plan
        backlog = Set((plan?.actions ?? []).filter { $0.wave?.isLater ?? false }.map(\.identity))
        dues = Dictionary(
            (plan?.actions ?? []).map { ($0.identity, $0.due) }, uniquingKeysWith: { $1 })
        known = Set(dues.keys).union(written.digests[name]?.keys.filter { !$0.isEmpty } ?? [])
    }

    /// The action of each row that was read.
    private(set) var actions: [Int: String] = [:]

    mutating func read(into reading: inout ReturnedReading) {
        let first = findHeadings()
        for row in sheet.rows.keys.sorted() where row < first {
            keepRow(row, because: .elsewhere, &reading)
        }
        tellColumns(first, &reading)
        var seen: Set<String> = []
        for row in sheet.rows.keys.sorted() where row > first {
            guard let action = action(in: row), known.contains(action) else {
                keepRow(row, because: .newRow, &reading)
                continue
            }
            guard seen.insert(action).inserted else {
                keepRow(row, because: .actionTwice(action), of: action, &reading)
                continue
            }
            actions[row] = action
            reading.take(self.row(row, of: action, &reading))
        }
        for action in known.subtracting(seen).subtracting(backlog).sorted() {
            reading.report(.rowGone(action), at: place(0, 0, reading))
        }
    }

    // MARK: Headings

    /// Finds the row of headings, that with the most that are known; 0 for none.
    private mutating func findHeadings() -> Int {
        let all = Set(written.headings[name] ?? [])
        var best = (row: 0, count: 0)
        for row in sheet.rows.keys.sorted().prefix(Self.mostTitleRows) {
            let count = (sheet.rows[row] ?? [:]).values.count {
                guard case .text(let text) = $0.value else { return false }
                return all.contains(text) || ReturnedColumn(heading: text) != .other
            }
            if count > best.count { best = (row, count) }
        }
        guard best.count > 1 else { return 0 }
        var seen: Set<ReturnedColumn> = []
        let byPlain = Dictionary(all.map { (TypedWord.plain($0), $0) }, uniquingKeysWith: { $1 })
        for (column, cell) in (sheet.rows[best.row] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard case .text(let text) = cell.value else { continue }
            let kind = ReturnedColumn(heading: text)
            headings[column] = text.trimmed
            // Of two columns with one heading the first is read.
            writtenHeadings[column] = byPlain[TypedWord.plain(text)]
            columns[column] = kind == .other || seen.insert(kind).inserted ? kind : .other
        }
        return best.row
    }

    private func tellColumns(_ row: Int, _ reading: inout ReturnedReading) {
        guard let all = written.headings[name] else { return }
        let found = Set(writtenHeadings.values)
        for heading in all where !found.contains(heading) {
            reading.report(.columnGone(heading), at: place(row, 0, reading))
        }
        for (column, heading) in headings.sorted(by: { $0.key < $1.key })
        where writtenHeadings[column] == nil && columns[column] == .other {
            reading.keep(
                heading, of: nil, heading: nil, at: place(row, column, reading),
                because: .newColumn(heading))
        }
    }

    // MARK: Cells

    private func place(_ row: Int, _ column: Int, _ reading: ReturnedReading) -> SourcePlace {
        var place = SourcePlace(
            file: reading.file, sheet: name.isEmpty ? nil : name, line: row, column: column)
        if name.isEmpty { place.grid = .table }
        return place
    }

    private func action(in row: Int) -> String? {
        for (kind, isEncoded) in [(ReturnedColumn.key, true), (.name, false)] {
            guard let column = columns.first(where: { $0.value == kind })?.key,
                case .text(let text) = sheet[row, column]?.value
            else { continue }
            let name = text.trimmed
            let action = isEncoded ? PlanRecord.decoded(name) ?? name : name
            if known.contains(action) { return action }
        }
        return nil
    }

    /// The filled cells of a row, from the left.
    private func cells(in row: Int, _ reading: ReturnedReading) -> [(
        column: Int, cell: TypedCell, isFormula: Bool
    )] {
        (sheet.rows[row] ?? [:]).sorted { $0.key < $1.key }.compactMap { column, cell in
            guard let value = cell.formulaText ?? cell.value else { return nil }
            let typed = TypedCell(
                value: value, heading: headings[column] ?? "", place: place(row, column, reading))
            return typed.text.isEmpty ? nil : (column, typed, cell.hasFormula)
        }
    }

    /// Whether the tool wrote a cell.
    private func isWritten(_ cell: TypedCell, at column: Int, in action: String) -> Bool {
        CellDigest.digest(cell.value, under: writtenHeadings[column] ?? cell.heading).map {
            written.has($0, on: name, action)
        } ?? true
    }

    private func row(_ row: Int, of action: String, _ reading: inout ReturnedReading) -> ReturnedRow
    {
        var result = ReturnedRow(action: action, due: dues[action])
        for (column, cell, isFormula) in cells(in: row, reading) {
            let isWritten = isWritten(cell, at: column, in: action)
            if isFormula {
                reading.keep(cell, of: action, because: .formula)
                continue
            }
            switch columns[column] ?? .other {
            case .agreement(let heading):
                result.agreement[heading] = cell
                if !isWritten { result.changedAgreement.insert(heading) }
            case .progress(let heading) where !isWritten: result.progress[heading] = cell
            case .progress(.due):
                if result.due == nil { result.due = reading.day(in: cell) }
            case .other where !isWritten, .name where !isWritten, .key where !isWritten:
                let error: ReturnedPlanError =
                    writtenHeadings[column] != nil
                    ? .changed(heading: cell.heading)
                    : cell.heading.isEmpty ? .elsewhere : .newColumn(cell.heading)
                reading.keep(cell, of: action, because: error)
            case .progress, .other, .name, .key: break
            }
        }
        return result
    }

    /// Keeps what stands in a row that is of no action.
    private func keepRow(
        _ row: Int, because error: ReturnedPlanError, of action: String? = nil,
        _ reading: inout ReturnedReading
    ) {
        let cells = cells(in: row, reading).filter { column, cell, _ in
            action.map { !isWritten(cell, at: column, in: $0) } ?? true
        }
        let words = cells.map { _, cell, _ in
            (cell.heading.isEmpty ? "" : cell.heading + ": ") + cell.text
        }
        guard !words.isEmpty else { return }
        reading.keep(
            words.joined(separator: " | "), of: action, heading: nil, at: place(row, 0, reading),
            because: error)
    }
}

extension ReturnedReading {
    /// Reads a workbook that a report wrote.
    mutating func readWorkbook(_ bytes: [UInt8]) {
        do throws(WorkbookProblem) {
            let workbook = try ReadWorkbook(bytes)
            guard let record = try workbook.sheet(PlanRecord.sheet) else {
                diagnostics.report(
                    PlanSheetError.noPlanInside.diagnostic(at: SourcePlace(file: file)))
                return
            }
            var written = WrittenCells()
            let plan: EarlierPlan
            do throws(PlanRecord.Unreadable) {
                plan = try PlanRecord.read(record, &written)
            } catch {
                let place = SourcePlace(file: file, sheet: PlanRecord.sheet, line: error.row)
                diagnostics.report(error.reason.diagnostic(at: place))
                return
            }
            returned.supplier = plan.supplier
            guard let sheet = try workbook.sheet(PlanHeading.sheet) else {
                diagnostics.report(
                    PlanSheetError.sheetMissing(PlanHeading.sheet).diagnostic(
                        at: SourcePlace(file: file)))
                return
            }
            day = { sheet.day(of: $0) }
            var table = ReturnedTable(sheet, named: PlanHeading.sheet, written, plan: plan)
            table.read(into: &self)
            for name in workbook.names
            where ![PlanHeading.sheet, PlanRecord.sheet].contains(name) {
                if let other = try workbook.sheet(name) { readOther(other, named: name, written) }
            }
            for comment in try workbook.comments() {
                let place = SourcePlace(
                    file: file, sheet: comment.sheet, line: comment.row, column: comment.column)
                let action =
                    comment.sheet == PlanHeading.sheet ? table.actions[comment.row] : nil
                keep(comment.text.trimmed, of: action, heading: nil, at: place, because: .comment)
            }
        } catch {
            diagnostics.report(error.diagnostic(at: SourcePlace(file: file)))
        }
    }

    /// Keeps what somebody wrote into a sheet beside the plan, a note each row.
    private mutating func readOther(
        _ sheet: ReadWorkbook.Sheet, named name: String, _ written: WrittenCells
    ) {
        guard !written.isEmpty else { return }
        let headings = Set(written.headings[name] ?? [])
        for row in sheet.rows.keys.sorted() {
            var words: [String] = []
            var first = 0
            for (column, cell) in (sheet.rows[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard let value = cell.formulaText ?? cell.value else { continue }
                let typed = TypedCell(
                    value: value, heading: "",
                    place: SourcePlace(file: file, sheet: name, line: row, column: column))
                var heading = ""
                if case .text(let text) = sheet[1, column]?.value { heading = text }
                let digest = CellDigest.digest(value, under: heading)
                let isWritten = digest.map { written.has($0, on: name) } ?? true
                guard !isWritten, !headings.contains(typed.text), !typed.text.isEmpty else {
                    continue
                }
                words.append(typed.text)
                if first == 0 { first = column }
            }
            guard !words.isEmpty else { continue }
            let place = SourcePlace(
                file: file, sheet: name, line: row, column: words.count == 1 ? first : 0)
            keep(
                words.joined(separator: " | "), of: nil, heading: nil, at: place,
                because: .elsewhere)
        }
    }

    /// Reads comma-separated values, compared with those that were sent.
    mutating func readTable(_ bytes: [UInt8], sent: [UInt8]) {
        guard let rows = fields(of: bytes, file: file),
            let before = fields(of: sent, file: "the plan as sent")
        else { return }
        var written = WrittenCells()
        let headings = before.first?.map(\.trimmed) ?? []
        written.headings[""] = headings
        guard let name = headings.firstIndex(where: { ReturnedColumn(heading: $0) == .name }) else {
            diagnostics.report(PlanDocumentError.noPlan.diagnostic(at: SourcePlace(file: file)))
            return
        }
        let supplier = headings.firstIndex { TypedWord.plain($0) == "supplier number" }
        for row in before.dropFirst() where row.indices.contains(name) {
            if let supplier, row.indices.contains(supplier) { returned.supplier = row[supplier] }
            for (text, heading) in zip(row, headings) {
                guard let digest = CellDigest.digest(.text(text), under: heading) else { continue }
                written.digests["", default: [:]][row[name].trimmed, default: []].insert(digest)
            }
        }
        var cells: [Int: [Int: ReadWorkbook.Cell]] = [:]
        for (number, row) in rows.enumerated() {
            for (column, text) in row.enumerated() where !text.trimmed.isEmpty {
                cells[number + 1, default: [:]][column + 1] = ReadWorkbook.Cell(value: .text(text))
            }
        }
        var table = ReturnedTable(ReadWorkbook.Sheet(rows: cells), named: "", written, plan: nil)
        table.read(into: &self)
    }

    private mutating func fields(of bytes: [UInt8], file: String) -> [[String]]? {
        guard let text = plainText(of: bytes, file: file, diagnostics: &diagnostics) else {
            return nil
        }
        do throws(CommaSeparatedRows.Mistake) {
            return try CommaSeparatedRows(text).rows
        } catch {
            diagnostics.report(PlanDocumentError.noPlan.diagnostic(at: SourcePlace(file: file)))
            return nil
        }
    }
}

extension ReadWorkbook.Cell {
    /// A formula as people see it when they look at it, with its result.
    fileprivate var formulaText: ReadWorkbook.Value? {
        guard hasFormula else { return nil }
        guard let value else { return .text("=" + formula) }
        let result = TypedCell(value: value, heading: "", place: SourcePlace(file: "")).text
        return .text("=\(formula) (\(result))")
    }
}
