import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayWorkbooks

/// The rows of one question.
struct QuestionRows {
    /// A row: its sheet, and the part of the answer that stands in it.
    struct Row {
        var sheet: MarkedSheet
        var row: Int
        var part: String
        var kind: CellKind?
    }

    /// The first row, which has all but the further parts of the answer.
    var main: Row?
    /// The rows with a cell for the answer.
    var parts: [Row] = []
}

extension AnswerSheetReading {
    /// The rows of each question, by its key.
    mutating func questionRows() -> [String: QuestionRows] {
        var found: [String: QuestionRows] = [:]
        var known: [String: QuestionRows.Row] = [:]
        let questions = lists[FixedList.questions.rawValue]
        for sheet in sheets {
            guard case .section = sheet.content else { continue }
            for role in [SheetRole.answer, .kind] where sheet.column(role) == nil {
                report(.columnMissing(role.rawValue), sheet, sheet.markRow, 0)
            }
            for row in sheet.rows {
                let key = sheet.key(of: row)
                guard !key.isEmpty, key != AnswerWorkbook.noKey else { continue }
                guard questions?.label(of: key) != nil else {
                    keepRow(sheet, row, because: .noQuestion)
                    continue
                }
                let entry = QuestionRows.Row(
                    sheet: sheet, row: row, part: sheet.word(.part, in: row),
                    kind: CellKind(word: Substring(sheet.word(.kind, in: row))))
                if let first = known[key + " " + entry.part] {
                    guard let kept = choose(first, entry, key) else { continue }
                    found[key]?.replace(first, by: kept)
                    known[key + " " + entry.part] = kept
                } else {
                    known[key + " " + entry.part] = entry
                    found[key, default: QuestionRows()].add(entry)
                }
            }
        }
        return found
    }

    /// Of two rows of the same part of a question the second, where it counts; `nil` where the first does.
    private mutating func choose(
        _ first: QuestionRows.Row, _ second: QuestionRows.Row, _ key: String
    ) -> QuestionRows.Row? {
        func typed(_ row: QuestionRows.Row) -> [String] {
            [SheetRole.answer, .state, .reason, .comment, .confidential].map { role in
                row.sheet.column(role).flatMap { row.sheet.cells[row.row, $0.column]?.value }
                    .map { SheetText.lines(SheetText.shown($0)) } ?? ""
            }
        }
        let (one, other) = (typed(first), typed(second))
        if one == other || other.allSatisfy({ $0.isEmpty }) { return nil }
        if one.allSatisfy({ $0.isEmpty }) { return second }
        let place = place(first.sheet, first.row, 0).descriptionInFile
        report(.answeredTwice(key, first: place), second.sheet, second.row, 0)
        return nil
    }

    /// Keeps all that people may have entered into a row.
    private mutating func keepRow(_ sheet: MarkedSheet, _ row: Int, because error: AnswerSheetError)
    {
        for (column, mark) in sheet.columns
        where mark != .unread && ![.part, .kind].contains(mark.role) {
            guard let value = sheet.cells[row, column]?.value else { continue }
            keep(
                SheetText.shown(value), at: place(sheet, row, column),
                heading: sheet.heading(of: column), because: error)
        }
    }

    // MARK: One question

    /// What is said about a question; `nil` where nothing is.
    mutating func entry(
        for key: String, _ before: AnswerEntry?, _ rows: QuestionRows?, _ table: [TableRow]?,
        _ pieces: [FoundPiece]?
    ) -> AnswerEntry? {
        let parts = key.split(separator: ":").map(String.init)
        guard parts.count == 2 else { return before }
        let origin = origin(rows, table, pieces)
        var entry = AnswerEntry(questionnaire: parts[0], question: parts[1], origin: origin)
        entry.validated = before?.validated
        entry.evidence = pieces.map { $0.map(\.entry) } ?? before?.evidence ?? []
        entry.said = said(before, rows, table)
        entry.state = before?.state ?? .answered
        entry.reason = before?.reason
        entry.comment = before?.comment
        entry.isConfidential = before?.isConfidential ?? false
        // What somebody changed is an answer of theirs, and no longer what a template began.
        entry.isDraft = before.map { $0.isDraft && $0.said.isSame(as: entry.said) } ?? false
        var typedReason: (text: String, column: Int)?
        if let main = rows?.main {
            readState(&entry, before, main)
            if let (text, column) = changed(.reason, before, main) {
                entry.reason = text
                typedReason = text.map { ($0, column) }
            }
            if let (text, _) = changed(.comment, before, main) { entry.comment = text }
            if let (text, column) = changed(.confidential, before, main) {
                readFlag(&entry.isConfidential, text, main.sheet, main.row, column)
            }
            if let (text, column) = typedReason, entry.state != .notApplicable {
                keep(
                    text, at: place(main.sheet, main.row, column),
                    heading: main.sheet.heading(of: column), because: .reasonWithoutState)
                entry.reason = before?.state == .notApplicable ? nil : before?.reason
            }
        }
        if entry.state == .answered, before?.state == .notApplicable { entry.reason = nil }
        let isSaid =
            !entry.said.values.isEmpty || !entry.said.rows.isEmpty || entry.state != .answered
        let saidNothing = before.map {
            $0.said.values.isEmpty && $0.said.rows.isEmpty && $0.state == .answered
        }
        if isSaid || saidNothing == true { return entry }
        keepLeft(entry, rows, pieces)
        return nil
    }

    private func origin(
        _ rows: QuestionRows?, _ table: [TableRow]?, _ pieces: [FoundPiece]?
    ) -> Origin {
        if let main = rows?.main ?? rows?.parts.first {
            return main.sheet.origin(main.row, main.sheet.column(.answer)?.column ?? 0)
        }
        if let row = table?.first { return row.sheet.origin(row.row, 0) }
        return pieces?.first.map { $0.sheet.origin($0.row, 0) } ?? .input
    }

    /// What a cell beside an answer says, where it was changed; `nil` where it was not.
    private mutating func changed(
        _ role: SheetRole, _ before: AnswerEntry?, _ row: QuestionRows.Row
    ) -> (text: String?, column: Int)? {
        guard let (column, kind) = row.sheet.column(role), let kind else { return nil }
        let value = value(row.sheet, row.row, column)
        let written = AnswerCells(lists: lists).cell(role, kind, of: before)
        if SheetText.isSame(value, as: written) { return nil }
        return (row.sheet.texts(value, kind, lists).first, column)
    }

    private mutating func readState(
        _ entry: inout AnswerEntry, _ before: AnswerEntry?, _ row: QuestionRows.Row
    ) {
        if let column = row.sheet.column(.state)?.column {
            entry.stateOrigin = row.sheet.origin(row.row, column)
        }
        guard let (text, column) = changed(.state, before, row) else { return }
        guard let text else {
            entry.state = .answered
            return
        }
        if let state = StatedState(rawValue: text), state != .unanswered {
            entry.state = state
        } else {
            let words = lists[FixedList.states.rawValue]?.choices.map(\.label) ?? []
            report(.notOneOf(words, found: text), row.sheet, row.row, column)
        }
    }

    mutating func readFlag(
        _ flag: inout Bool, _ text: String?, _ sheet: MarkedSheet, _ row: Int, _ column: Int
    ) {
        switch text {
        case nil, "no": flag = false
        case AnswerCells.yes: flag = true
        case let text?:
            if let mark = TypedMark.read(text) {
                flag = mark
            } else {
                let words = lists[FixedList.truth.rawValue]?.choices.map(\.label) ?? []
                report(.notOneOf(words, found: text), sheet, row, column)
            }
        }
    }

    /// Keeps what stands beside a question without an answer.
    private mutating func keepLeft(
        _ entry: AnswerEntry, _ rows: QuestionRows?, _ pieces: [FoundPiece]?
    ) {
        if let main = rows?.main, let text = entry.comment,
            let column = main.sheet.column(.comment)?.column
        {
            keep(
                text, at: place(main.sheet, main.row, column),
                heading: main.sheet.heading(of: column), because: .besideNoAnswer("a comment"))
        }
        for piece in pieces ?? [] {
            keep(
                piece.words, at: place(piece.sheet, piece.row, 0), heading: nil,
                because: .besideNoAnswer("evidence"))
        }
    }

    // MARK: Values

    private mutating func said(
        _ before: AnswerEntry?, _ rows: QuestionRows?, _ table: [TableRow]?
    ) -> Said {
        var said = before?.said ?? Said()
        if let table { said.rows = self.rows(before, table) }
        guard let parts = rows?.parts, !parts.isEmpty else { return said }
        let cells = AnswerCells(lists: lists)
        var found: [(part: QuestionRows.Row, value: ReadWorkbook.Value?, isSame: Bool)] = []
        for part in parts {
            guard let kind = part.kind else { continue }
            let value = value(part.sheet, part.row, .answer)
            let isSame = SheetText.isSame(value, as: cells.value(part.part, kind, of: before))
            found.append((part, value, isSame))
        }
        let values = before?.said.values ?? []
        func origin(_ part: QuestionRows.Row) -> Origin {
            part.sheet.origin(part.row, part.sheet.column(.answer)?.column ?? 0)
        }
        if found.allSatisfy(\.isSame) {
            for (number, value) in values.enumerated() {
                let part = parts.first {
                    $0.kind == .mark ? $0.part == value.text : Self.number(of: $0.part) == number
                }
                if let part { said.values[number].origin = origin(part) }
            }
            return said
        }
        if found.contains(where: { $0.part.kind == .mark }) {
            said.values = marked(found, values, origin)
            return said
        }
        said.values = []
        for (part, value, isSame) in found {
            guard let value, let kind = part.kind else { continue }
            let number = Self.number(of: part.part)
            if isSame, values.indices.contains(number) {
                said.values.append(SaidValue(text: values[number].text, origin: origin(part)))
                continue
            }
            if kind == .share { doubt(value, part) }
            let unit = part.sheet.word(.kind, in: part.row).isEmpty ? nil : self.unit(of: part)
            for text in part.sheet.texts(value, kind, lists, unit: unit) {
                said.values.append(SaidValue(text: text, origin: origin(part)))
            }
        }
        return said
    }

    /// The unit that stands beside a cell.
    private func unit(of row: QuestionRows.Row) -> String? {
        guard let column = row.sheet.column(.answer)?.column,
            case .text(let text)? = row.sheet.cells[row.row, column + 1]?.value
        else { return nil }
        return text.split(separator: ",").first.map { String($0).trimmed }
    }

    private static func number(of part: String) -> Int {
        part.isEmpty ? 0 : AnswerCells.position(part) ?? -1
    }

    /// The options that are marked: those of before in their order, then others.
    private mutating func marked(
        _ found: [(part: QuestionRows.Row, value: ReadWorkbook.Value?, isSame: Bool)],
        _ before: [SaidValue], _ origin: (QuestionRows.Row) -> Origin
    ) -> [SaidValue] {
        var marked: [String: Origin] = [:]
        var order: [String] = []
        for (part, value, _) in found where part.kind == .mark {
            guard let value else { continue }
            let text = SheetText.shown(value)
            guard let isMarked = TypedMark.read(text) else {
                report(
                    .notOneOf([CellKind.sign], found: text), part.sheet, part.row,
                    part.sheet.column(.answer)?.column ?? 0)
                continue
            }
            guard isMarked else { continue }
            marked[part.part] = origin(part)
            order.append(part.part)
        }
        let options = Set(found.map(\.part.part))
        var values = before.filter { !options.contains($0.text) || marked[$0.text] != nil }
        let kept = Set(values.map(\.text))
        for number in values.indices {
            if let origin = marked[values[number].text] { values[number].origin = origin }
        }
        values += order.filter { !kept.contains($0) }.map {
            SaidValue(text: $0, origin: marked[$0] ?? .input)
        }
        return values
    }

    /// Tells of a share that may be meant a hundred times as large: programs make 0.45 of 45%.
    private mutating func doubt(_ value: ReadWorkbook.Value, _ part: QuestionRows.Row) {
        doubt(value, part.sheet, part.row, part.sheet.column(.answer)?.column ?? 0)
    }

    mutating func doubt(
        _ value: ReadWorkbook.Value, _ sheet: MarkedSheet, _ row: Int, _ column: Int
    ) {
        guard case .number(let number) = value, number > 0, number < 1 else { return }
        report(.shareInDoubt(SheetText.digits(of: number)), sheet, row, column)
    }
}

extension QuestionRows {
    mutating func add(_ row: Row) {
        if row.part.isEmpty { main = row }
        if row.kind != nil { parts.append(row) }
    }

    mutating func replace(_ first: Row, by second: Row) {
        if first.part.isEmpty { main = second }
        guard let position = parts.firstIndex(where: { $0.part == first.part }) else { return }
        parts[position] = second
    }
}

extension Said {
    /// Returns whether it has the same texts in values and rows.
    fileprivate func isSame(as other: Said) -> Bool {
        let cells = { (row: SaidRow) in row.cells.map { [$0.column, $0.text] } }
        return values.map(\.text) == other.values.map(\.text)
            && rows.map(cells) == other.rows.map(cells)
    }
}
