import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayWorkbooks

/// A row of a table, which may be empty.
struct TableRow {
    var sheet: MarkedSheet
    var row: Int
}

/// A document or other proof as it stands in a row.
struct FoundPiece {
    var sheet: MarkedSheet
    var row: Int
    var entry: EvidenceEntry
    /// Its number before, from 0; `nil` for a new one.
    var number: Int?
    /// What stands in the row.
    var words: String
}

extension AnswerSheetReading {
    // MARK: Tables

    /// The rows of each table that has a sheet, by its question.
    mutating func tableRows() -> [String: [TableRow]] {
        var found: [String: [TableRow]] = [:]
        for sheet in sheets {
            guard case .table(let questionnaire, let question) = sheet.content else { continue }
            found[questionnaire + ":" + question, default: []] += sheet.rows.map {
                TableRow(sheet: sheet, row: $0)
            }
        }
        return found
    }

    /// The rows of a table: those of before where nothing was changed in them, and what was typed.
    mutating func rows(_ before: AnswerEntry?, _ table: [TableRow]) -> [SaidRow] {
        let known = before?.said.rows ?? []
        let cells = AnswerCells(lists: lists)
        var rows: [SaidRow] = []
        var used: Set<Int> = []
        for found in table {
            let sheet = found.sheet
            let number = AnswerCells.position(sheet.key(of: found.row))
            // A row that was copied has the key of the one that it was copied from.
            let isKnown =
                number.map { known.indices.contains($0) && used.insert($0).inserted } ?? false
            let former = isKnown ? number.map { known[$0] } : nil
            var row = SaidRow(cells: [], origin: sheet.origin(found.row, 0))
            var typed: [String: (text: String?, origin: Origin)] = [:]
            var isFilled = false
            var isAsBefore = former != nil
            for (column, mark) in sheet.columns {
                guard let id = mark.column, let kind = mark.kind else { continue }
                let value = value(sheet, found.row, column)
                let origin = sheet.origin(found.row, column)
                if value != nil { isFilled = true }
                if let former,
                    SheetText.isSame(value, as: cells.cell(id, kind, of: former))
                {
                    typed[id] = (former.cells.first { $0.column == id }?.text, origin)
                    continue
                }
                isAsBefore = false
                if kind == .share, let value { doubt(value, sheet, found.row, column) }
                typed[id] = (
                    sheet.texts(value, kind, lists, unit: unit(in: sheet, column)).first, origin
                )
            }
            // A row of before without any text looks like one that nobody filled in.
            guard isFilled || isAsBefore else { continue }
            // The cells of before keep their order; what has no column is kept.
            var placed: Set<String> = []
            for cell in former?.cells ?? [] {
                var cell = cell
                guard placed.insert(cell.column).inserted, let (text, origin) = typed[cell.column]
                else {
                    row.cells.append(cell)
                    continue
                }
                guard let text else { continue }
                (cell.text, cell.origin, cell.columnOrigin) = (text, origin, origin)
                row.cells.append(cell)
            }
            for (_, mark) in sheet.columns {
                guard let id = mark.column, placed.insert(id).inserted, let cell = typed[id],
                    let text = cell.text
                else { continue }
                row.cells.append(SaidCell(column: id, text: text, origin: cell.origin))
            }
            rows.append(row)
        }
        return rows
    }

    /// The unit in the heading of a column.
    private func unit(in sheet: MarkedSheet, _ column: Int) -> String? {
        guard let heading = sheet.heading(of: column), heading.contains("\n") else { return nil }
        return heading.split(separator: "\n").last?.split(separator: ",").first.map {
            String($0).trimmed
        }
    }

    // MARK: Evidence

    /// The evidence of each question that has a row, by its key; of questions without rows nothing is said.
    mutating func pieces(of written: Submission) -> [String: [FoundPiece]] {
        let evidence = sheets.filter { $0.content == .evidence }
        guard !evidence.isEmpty else { return [:] }
        var before: [String: EvidenceEntry] = [:]
        var found: [String: [FoundPiece]] = [:]
        var seen: Set<String> = []
        let questions = lists[FixedList.questions.rawValue]
        for answer in written.answers where seen.insert(answer.key).inserted {
            // Evidence of a question that the workbook does not ask has no rows.
            guard questions?.label(of: answer.key) != nil else { continue }
            for (number, piece) in answer.evidence.enumerated() {
                before[answer.key + " " + String(number + 1)] = piece
            }
            // Where all of it was taken out, nothing is left.
            if !answer.evidence.isEmpty { found[answer.key] = [] }
        }
        for sheet in evidence {
            for row in sheet.rows {
                guard let (key, piece) = piece(sheet, row, before) else { continue }
                found[key, default: []].append(piece)
            }
        }
        for key in found.keys {
            found[key]?.sort { ($0.number ?? .max, $0.row) < ($1.number ?? .max, $1.row) }
        }
        return found
    }

    private mutating func piece(
        _ sheet: MarkedSheet, _ row: Int, _ before: [String: EvidenceEntry]
    ) -> (key: String, piece: FoundPiece)? {
        let rowKey = sheet.key(of: row)
        let former = before[rowKey]
        let formerKey = String(rowKey.prefix { $0 != " " })
        let cells = AnswerCells(lists: lists)
        var typed: [SheetRole: String] = [:]
        var origins: [SheetRole: Origin] = [:]
        var words: [String] = []
        for (column, mark) in sheet.columns {
            guard let role = mark.role, let kind = mark.kind else { continue }
            let value = value(sheet, row, column)
            origins[role] = sheet.origin(row, column)
            if let value { words.append(SheetText.lines(SheetText.shown(value))) }
            if let former,
                SheetText.isSame(value, as: cells.cell(role, kind, of: former, for: formerKey))
            {
                typed[role] = text(role, of: former) ?? (role == .question ? formerKey : nil)
            } else {
                typed[role] = sheet.texts(value, kind, lists).first
            }
        }
        guard !words.isEmpty else { return nil }
        let all = words.joined(separator: " | ")
        let questions = lists[FixedList.questions.rawValue]
        guard let key = typed[.question], questions?.label(of: key) != nil else {
            keep(all, at: place(sheet, row, 0), heading: nil, because: .noQuestion)
            return nil
        }
        var entry = EvidenceEntry(
            kind: typed[.kind] ?? "", title: typed[.title] ?? typed[.file] ?? typed[.address] ?? "",
            origin: origins[.kind] ?? sheet.origin(row, 0))
        entry.file = typed[.file]
        entry.address = typed[.address]
        entry.sha256 = typed[.digest]
        entry.issuedOrigin = origins[.issued] ?? entry.kindOrigin
        entry.expiresOrigin = origins[.expires] ?? entry.kindOrigin
        entry.issued = day(typed[.issued], .issued, sheet, row)
        entry.expires = day(typed[.expires], .expires, sheet, row)
        if let column = sheet.column(.confidential)?.column {
            readFlag(&entry.isConfidential, typed[.confidential], sheet, row, column)
        }
        if entry.kind.isEmpty {
            needs(.kind, sheet, row)
        } else if entry.kind != former?.kind,
            let kinds = lists[FixedList.kinds.rawValue], kinds.label(of: entry.kind) == nil
        {
            report(
                .notOneOf(kinds.choices.map(\.label), found: entry.kind), sheet, row,
                sheet.column(.kind)?.column ?? 0)
        }
        if entry.title.isEmpty { needs(.title, sheet, row) }
        if let digest = entry.sha256, digest != former?.sha256, !Self.isDigest(digest) {
            report(
                .invalid(digest, expected: "64 hexadecimal digits in lower case"), sheet, row,
                sheet.column(.digest)?.column ?? 0)
        }
        let number = former == nil || key != formerKey ? nil : rowKey.split(separator: " ").last
        return (
            key,
            FoundPiece(
                sheet: sheet, row: row, entry: entry, number: number.flatMap { Int($0) }, words: all
            )
        )
    }

    private func text(_ role: SheetRole, of piece: EvidenceEntry) -> String? {
        switch role {
        case .kind: piece.kind
        case .title: piece.title
        case .file: piece.file
        case .address: piece.address
        case .digest: piece.sha256
        case .issued: piece.issued?.description
        case .expires: piece.expires?.description
        case .confidential: piece.isConfidential ? AnswerCells.yes : nil
        default: nil
        }
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    /// The day of a cell; a text that is none is told.
    mutating func day(
        _ text: String?, _ role: SheetRole, _ sheet: MarkedSheet, _ row: Int
    ) -> CalendarDate? {
        guard let text else { return nil }
        if let day = CalendarDate(text: text) { return day }
        report(.notADay(text), sheet, row, sheet.column(role)?.column ?? 0)
        return nil
    }

    /// Tells that a cell must be filled.
    mutating func needs(_ role: SheetRole, _ sheet: MarkedSheet, _ row: Int) {
        let column = sheet.column(role)?.column ?? 0
        report(.cellEmpty(sheet.heading(of: column) ?? role.rawValue), sheet, row, column)
    }
}
