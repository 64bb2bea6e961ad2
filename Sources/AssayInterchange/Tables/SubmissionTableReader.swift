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
    /// A question with its columns, from 1.
    struct Question {
        var name: String
        var columns: [AnswerColumn: Int] = [:]
    }

    let table: ReadTable
    var entries: SubmissionEntries
    var diagnostics = DiagnosticCollector()
    /// The columns that are of no question by heading, from 1.
    private var columns: [String: Int] = [:]
    /// The questions in the order of their columns.
    private var questions: [Question] = []
    private(set) var row = 0
    var submission = Submission(
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
        if entries.isBroken { return [] }
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
        if submissions.isEmpty {
            diagnostics.report(AnswerTableError.noRows.diagnostic(at: table.place(1)))
        }
        for problem in entries.unclaimed(knowing: submissions.map(\.supplier.id)) {
            diagnostics.report(problem)
        }
        return submissions
    }

    // MARK: Headings

    private mutating func readHeadings() -> Bool {
        row = 1
        let before = diagnostics.count
        let fixed =
            SubmissionHeading.allCases.map(\.rawValue) + SubmissionPart.allCases.map(\.rawValue)
        var positions: [String: Int] = [:]
        for (position, cell) in (table.rows.first ?? []).enumerated() {
            let heading = cell.trimmed
            if heading.isEmpty, isColumnEmpty(position + 1) { continue }
            let name = String(heading.prefix { $0 != "#" })
            let beside = AnswerColumn(rawValue: String(heading.dropFirst(name.count)))
            let earlier: Int?
            if fixed.contains(heading) {
                earlier = columns.updateValue(position + 1, forKey: heading)
            } else if let beside, name.contains(":") {
                let question = positions[name] ?? questions.count
                if question == questions.count { questions.append(Question(name: name)) }
                positions[name] = question
                earlier = questions[question].columns.updateValue(position + 1, forKey: beside)
            } else {
                let nearest = nearestSpelling(to: heading, among: fixed)
                report(.unknownHeading(heading, nearest: nearest), position + 1)
                continue
            }
            if earlier != nil { report(.headingTwice(heading), position + 1) }
        }
        for heading in SubmissionHeading.needed where columns[heading.rawValue] == nil {
            report(.headingMissing(heading.rawValue), 0)
        }
        return diagnostics.count == before
    }

    private func isColumnEmpty(_ column: Int) -> Bool {
        table.rows.indices.allSatisfy { table[$0 + 1, column].trimmed.isEmpty }
    }

    // MARK: Cells

    /// What a cell says; `nil` for an empty one.
    func text(_ column: Int?) -> String? {
        guard let column else { return nil }
        let cell = table[row, column]
        return cell.isEmpty ? nil : Self.text(cell)
    }

    private func text(_ heading: SubmissionHeading) -> String? { text(columns[heading.rawValue]) }

    private mutating func needed(_ heading: SubmissionHeading) -> String {
        if let text = text(heading) { return text }
        report(.empty(heading.rawValue), columns[heading.rawValue] ?? 0)
        return ""
    }

    func origin(_ column: Int?) -> Origin {
        .field(row: UInt32(clamping: row), column: UInt32(clamping: column ?? 0))
    }

    mutating func report(_ error: AnswerTableError, _ column: Int?) {
        diagnostics.report(table.named(error.diagnostic(at: table.place(row, column ?? 0))))
    }

    mutating func refuse(_ column: Int?, expected: String) {
        report(.notThis(text(column) ?? "", expected: expected), column)
    }

    private mutating func refuse(_ heading: SubmissionHeading, expected: String) {
        refuse(columns[heading.rawValue], expected: expected)
    }

    // MARK: Submissions

    private mutating func readSubmission() {
        submission = Submission(
            file: table.file, assessed: .last,
            supplier: Supplier(id: needed(.supplier), name: needed(.name)))
        if let second = entries.table { submission.input.sheets = [second.file] }
        for part in (text(.identifiers) ?? "").split(separator: "|") {
            let column = columns[SubmissionHeading.identifiers.rawValue]
            if let said = SaidIdentifier(field: String(part).trimmed, origin: origin(column)) {
                submission.supplier.identifiers.append(said)
            } else {
                refuse(.identifiers, expected: SaidIdentifier.expected)
            }
        }
        submission.supplier.country = text(.country)
        submission.supplier.site = text(.site)
        submission.supplier.respondent = text(.respondent)
        let assessed = needed(.assessed)
        if let day = CalendarDate(text: assessed) {
            submission.assessed = day
        } else if !assessed.isEmpty {
            refuse(.assessed, expected: "a day such as 2026-11-21")
        }
        if let depth = text(.depth) {
            submission.depth = Depth(rawValue: depth)
            if submission.depth == nil { refuse(.depth, expected: "core or full") }
        }
        submission.programme = text(.programme).flatMap { named($0, in: .programme) }
        for part in needed(.questionnaires).split(separator: "|") {
            if let named = named(String(part), in: .questionnaires) {
                submission.questionnaires.append(named)
            }
        }
        for question in questions { read(question) }
        takeOrder()
        for part in SubmissionPart.allCases { read(part) }
    }

    private mutating func named(
        _ text: String, in heading: SubmissionHeading
    ) -> VersionedName? {
        let words = text.split(separator: " ")
        guard words.count == 2 else {
            refuse(heading, expected: "a name and its version, such as graphite 1.0.0")
            return nil
        }
        return VersionedName(
            id: String(words[0]), version: String(words[1]),
            origin: origin(columns[heading.rawValue]))
    }

    private mutating func read(_ part: SubmissionPart) {
        for entry in take(part.rawValue, columns[part.rawValue]) {
            switch part {
            case .certificates:
                if let made = made(entry, as: Certificate.init, known: \.fields) {
                    submission.certificates.append(made)
                }
            case .observations:
                if let made = made(entry, as: Observation.init, known: \.fields) {
                    submission.observations.append(made)
                }
            case .progress:
                if let made = made(entry, as: ProgressEntry.init, known: \.fields) {
                    submission.progress.append(made)
                }
            case .replies:
                if let made = made(
                    entry, as: AgreementEntry.init(reply:), known: \.fields)
                {
                    submission.replies.append(
                        PlanReply(made, origin: EntryFields.origin(entry.row)))
                }
            case .notes:
                if let made = made(entry, as: PlanNote.init, known: \.fields) {
                    submission.notes.append(made)
                }
            }
        }
    }

    /// Puts the answers in the order that the row gives, where it gives one.
    private mutating func takeOrder() {
        guard let order = text(.order) else { return }
        let names = order.split(separator: "|").map { String($0).trimmed }
        var given = Dictionary(
            submission.answers.map { ($0.qualifiedID, $0) }, uniquingKeysWith: { $1 })
        let ordered = names.compactMap { given.removeValue(forKey: $0) }
        guard given.isEmpty, ordered.count == names.count else {
            return refuse(.order, expected: "each question that the row answers, once")
        }
        submission.answers = AnswerStore()
        for answer in ordered { submission.answers.append(answer) }
    }
}
