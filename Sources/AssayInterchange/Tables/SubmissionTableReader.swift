public import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
public import AssayResponses
import AssayWorkbooks

/// Reads the submissions that a ``SubmissionTable`` holds, in the order of its rows; `nil` after reporting
/// every problem of both tables.
///
/// Separators other than commas are known by the first row, so that a spreadsheet may have saved the
/// tables again. Whether the answers fit the questions is judged when they are interpreted.
///
/// - Parameters:
///   - rows: the table with a row a supplier.
///   - file: its name, for messages.
///   - entries: the table with a value a row, where there is one.
///   - entriesFile: its name, for messages.
///   - diagnostics: gets the problems; an error is always among them when `nil` is returned.
public func readSubmissions(
    _ rows: [UInt8], named file: String, entries: [UInt8]?, named entriesFile: String,
    diagnostics: inout DiagnosticCollector
) -> [Submission]? {
    let table = ReadTable(rows, file: file, diagnostics: &diagnostics)
    let second = entries.flatMap {
        ReadTable($0, file: entriesFile, diagnostics: &diagnostics)
    }
    guard let table, entries == nil || second != nil else { return nil }
    var reader = SubmissionTableReader(table, SubmissionEntries(second))
    let submissions = reader.read()
    diagnostics.report(contentsOf: reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : submissions
}

struct SubmissionTableReader {
    private let table: ReadTable
    private var entries: SubmissionEntries
    private(set) var diagnostics = DiagnosticCollector()
    /// The columns by heading, from 1.
    private var columns: [String: Int] = [:]
    /// The questions in the order of their columns.
    private var questions: [String] = []
    private var row = 0
    private var submission = Submission(
        file: "", assessed: .last, supplier: Supplier(id: "", name: ""))

    init(_ table: ReadTable, _ entries: SubmissionEntries) {
        self.table = table
        self.entries = entries
        for problem in entries.problems { diagnostics.report(problem) }
    }

    /// The text of a cell, without the apostrophe that kept it from being a formula.
    static func text(_ cell: String) -> String { SpreadsheetText.unguarded(cell) }

    mutating func read() -> [Submission] {
        guard readHeadings() else { return [] }
        var submissions: [Submission] = []
        var rows: [String: Int] = [:]
        for row in table.filledRows(from: 2) {
            self.row = row
            let most = table.rows[0].count
            if table.rows[row - 1].count > most {
                report(.tooManyFields(most: most), most + 1)
            }
            readSubmission()
            let id = submission.supplier.id
            if let before = rows.updateValue(row, forKey: id), !id.isEmpty {
                report(.supplierTwice(id, before: before), columns["supplier"] ?? 0)
            }
            submissions.append(submission)
        }
        if submissions.isEmpty { diagnostics.report(AnswerTableError.noRows.diagnostic(at: table.place(1))) }
        for problem in entries.unclaimed(knowing: submissions.map(\.supplier.id)) {
            diagnostics.report(problem)
        }
        return submissions
    }

    // MARK: Headings

    private mutating func readHeadings() -> Bool {
        row = 1
        let fixed =
            SubmissionHeading.allCases.map(\.rawValue) + SubmissionPart.allCases.map(\.rawValue)
        for (position, cell) in (table.rows.first ?? []).enumerated() {
            let heading = cell.trimmed
            if heading.isEmpty, isColumnEmpty(position + 1) { continue }
            let question = heading.prefix { $0 != "#" }
            let beside = String(heading.dropFirst(question.count))
            let isQuestion = question.contains(":") && AnswerColumn(rawValue: beside) != nil
            guard isQuestion || fixed.contains(heading) else {
                let nearest = nearestSpelling(to: heading, among: fixed)
                report(.unknownHeading(heading, nearest: nearest), position + 1)
                continue
            }
            if columns.updateValue(position + 1, forKey: heading) != nil {
                report(.headingTwice(heading), position + 1)
            }
            if isQuestion, !questions.contains(String(question)) {
                questions.append(String(question))
            }
        }
        for heading in SubmissionHeading.needed where columns[heading.rawValue] == nil {
            report(.headingMissing(heading.rawValue), 0)
        }
        return !diagnostics.hasErrors
    }

    private func isColumnEmpty(_ column: Int) -> Bool {
        table.rows.indices.allSatisfy { table[$0 + 1, column].trimmed.isEmpty }
    }

    // MARK: Cells

    /// What a cell says; `nil` for an empty one.
    private func text(_ heading: String) -> String? {
        guard let column = columns[heading] else { return nil }
        let cell = table[row, column]
        return cell.isEmpty ? nil : Self.text(cell)
    }

    private func text(_ heading: SubmissionHeading) -> String? { text(heading.rawValue) }

    private mutating func needed(_ heading: SubmissionHeading) -> String {
        if let text = text(heading) { return text }
        report(.empty(heading.rawValue), columns[heading.rawValue] ?? 0)
        return ""
    }

    private func origin(_ heading: String) -> Origin {
        .field(row: UInt32(clamping: row), column: UInt32(clamping: columns[heading] ?? 0))
    }

    private mutating func report(_ error: AnswerTableError, _ column: Int) {
        diagnostics.report(error.diagnostic(at: table.place(row, column)))
    }

    private mutating func refuse(_ heading: String, expected: String) {
        report(.notThis(text(heading) ?? "", expected: expected), columns[heading] ?? 0)
    }

    // MARK: Submissions

    private mutating func readSubmission() {
        submission = Submission(
            file: table.file, assessed: .last,
            supplier: Supplier(id: needed(.supplier), name: needed(.name)))
        if let second = entries.table { submission.input.sheets = [second.file] }
        submission.supplier.country = text(.country)
        submission.supplier.site = text(.site)
        submission.supplier.respondent = text(.respondent)
        let assessed = needed(.assessed)
        if let day = CalendarDate(text: assessed) {
            submission.assessed = day
        } else if !assessed.isEmpty {
            refuse("assessed", expected: "a day such as 2026-11-21")
        }
        if let depth = text(.depth) {
            submission.depth = Depth(rawValue: depth)
            if submission.depth == nil { refuse("depth", expected: "core or full") }
        }
        submission.programme = text(.programme).flatMap { named($0, in: .programme) }
        for part in needed(.questionnaires).split(separator: "|") {
            if let named = named(String(part), in: .questionnaires) {
                submission.questionnaires.append(named)
            }
        }
        for question in questions { readAnswer(question) }
        takeOrder()
        for part in SubmissionPart.allCases { read(part) }
    }

    private mutating func named(
        _ text: String, in heading: SubmissionHeading
    ) -> VersionedName? {
        let words = text.split(separator: " ")
        guard words.count == 2 else {
            refuse(heading.rawValue, expected: "a name and its version, such as graphite 1.0.0")
            return nil
        }
        return VersionedName(
            id: String(words[0]), version: String(words[1]), origin: origin(heading.rawValue))
    }

    private mutating func readAnswer(_ question: String) {
        func heading(_ column: AnswerColumn) -> String { question + column.rawValue }
        guard AnswerColumn.allCases.contains(where: { text(heading($0)) != nil }) else { return }
        let names = question.split(separator: ":", maxSplits: 1).map(String.init)
        let filled = AnswerColumn.allCases.first { text(heading($0)) != nil } ?? .value
        var answer = AnswerEntry(
            questionnaire: names.first ?? "", question: names.last ?? "",
            origin: origin(heading(filled)))
        if let cell = text(heading(.value)) {
            let parts = cell.contains("|") ? cell.split(separator: "|").map { String($0).trimmed } : [cell]
            answer.said.values = parts.map {
                SaidValue(text: $0, origin: origin(heading(.value)))
            }
        }
        for entry in take(question, .values) {
            answer.said.values += entry.fields.map {
                SaidValue(text: $0.text, origin: EntryFields.origin($0.row, 6))
            }
        }
        answer.said.rows = take(question, .rows).map(Self.row)
        answer.reason = text(heading(.reason))
        answer.comment = text(heading(.comment))
        if let state = text(heading(.state)) {
            answer.stateOrigin = origin(heading(.state))
            let stated = StatedState(rawValue: state)
            answer.state = stated ?? .answered
            if stated == nil || stated == .unanswered {
                refuse(heading(.state), expected: "answered, unknown or not-applicable")
            }
        }
        switch text(heading(.confidential)) {
        case "yes": answer.isConfidential = true
        case nil, "no": break
        default: refuse(heading(.confidential), expected: "yes or no")
        }
        answer.evidence = take(question, .evidence).compactMap { entry in
            made(entry, as: EvidenceEntry.init, known: { $0.fields })
        }
        for entry in take(question, .validated) {
            var validated = made(entry, as: ValidatedEntry.init, known: { $0.fields })
            let id = submission.supplier.id
            validated?.said.values = entries.take(question + "#validated-values", of: id)
                .flatMap(\.fields)
                .map { SaidValue(text: $0.text, origin: EntryFields.origin($0.row, 6)) }
            validated?.said.rows = entries.take(question + "#validated-rows", of: id)
                .map(Self.row)
            answer.validated = validated
        }
        submission.answers.append(answer)
    }

    private static func row(_ entry: (row: Int, fields: [EntryFields.Field])) -> SaidRow {
        let cells = entry.fields.filter { !$0.name.isEmpty }.map { field in
            var cell = SaidCell(
                column: field.name, text: field.text, origin: EntryFields.origin(field.row, 6))
            cell.columnOrigin = EntryFields.origin(field.row, 5)
            return cell
        }
        return SaidRow(cells: cells, origin: EntryFields.origin(entry.row))
    }

    /// Puts the answers in the order that the row gives, where it gives one.
    private mutating func takeOrder() {
        guard let order = text(.order) else { return }
        let names = order.split(separator: "|").map { String($0).trimmed }
        let given = submission.answers.map { $0 }
        guard names.sorted() == given.map(\.qualifiedID).sorted() else {
            return refuse("order", expected: "each question that the row answers, once")
        }
        submission.answers = AnswerStore()
        for name in names {
            if let answer = given.first(where: { $0.qualifiedID == name }) {
                submission.answers.append(answer)
            }
        }
    }

    private mutating func take(
        _ question: String, _ column: AnswerColumn
    ) -> [(row: Int, fields: [EntryFields.Field])] {
        take(question + column.rawValue)
    }

    /// Takes as many entries of the second table as the cell says that there are.
    private mutating func take(
        _ heading: String
    ) -> [(row: Int, fields: [EntryFields.Field])] {
        guard let cell = text(heading) else { return [] }
        let taken = entries.take(heading, of: submission.supplier.id)
        guard let count = Int(cell), count >= 0 else {
            refuse(heading, expected: "the number of entries in the second table")
            return taken
        }
        if count != taken.count {
            report(
                .entriesMissing(heading, said: count, found: taken.count), columns[heading] ?? 0)
        }
        return taken
    }

    /// Makes something of an entry; reports what is wrong with it.
    private mutating func made<Made>(
        _ entry: (row: Int, fields: [EntryFields.Field]),
        as make: (inout EntryFields) -> Made, known: (Made) -> [(String, String?)]
    ) -> Made? {
        guard let second = entries.table else { return nil }
        var fields = EntryFields(entry.fields, row: entry.row, in: second)
        let made = make(&fields)
        fields.finish(known: known(made).map(\.0))
        for problem in fields.problems { diagnostics.report(problem) }
        return made
    }

    private mutating func read(_ part: SubmissionPart) {
        for entry in take(part.rawValue) {
            switch part {
            case .certificates:
                if let made = made(entry, as: Certificate.init, known: { $0.fields }) {
                    submission.certificates.append(made)
                }
            case .observations:
                if let made = made(entry, as: Observation.init, known: { $0.fields }) {
                    submission.observations.append(made)
                }
            case .progress:
                if let made = made(entry, as: ProgressEntry.init, known: { $0.fields }) {
                    submission.progress.append(made)
                }
            case .replies:
                if let made = made(
                    entry, as: AgreementEntry.init(reply:), known: { $0.fields })
                {
                    submission.replies.append(
                        PlanReply(made, origin: EntryFields.origin(entry.row)))
                }
            case .notes:
                if let made = made(entry, as: PlanNote.init, known: { $0.fields }) {
                    submission.notes.append(made)
                }
            }
        }
    }
}
