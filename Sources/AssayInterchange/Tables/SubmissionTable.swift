public import AssayDiagnostics
public import AssayResponses
import AssayWorkbooks

/// Submissions as two tables of comma-separated values, from which they come back to the letter.
///
/// The first table has a row a supplier. Its columns are `supplier`, `name` and so on, then for each
/// question that somebody answered `questionnaire:question` with the answer, several answers with a bar
/// between them; `…#state`, `…#reason`, `…#comment`, `…#confidential` and `…#draft` stand beside it. What a row
/// cannot hold stands in the second table, a value a row: rows of tables, evidence, certificates and the
/// like. The first table says how many of them there are, in columns such as `…#rows` and `#certificates`, so that
/// a second table that is missing or of another day is noticed.
public struct SubmissionTable: Sendable {
    /// The table with a row a supplier.
    public let rows: [UInt8]
    /// The table with a value a row.
    public let entries: [UInt8]
    /// A Boolean value indicating whether the rows hold everything.
    public let hasNoEntries: Bool

    /// Writes submissions, and reads them back before anybody gets them.
    ///
    /// Returns `nil` after reporting what would not be read as the same, or that a supplier has two
    /// submissions, which no row could tell apart.
    public init?(of submissions: [Submission], diagnostics: inout DiagnosticCollector) {
        var problems = DiagnosticCollector()
        var known: Set<String> = []
        for submission in submissions where !known.insert(submission.supplier.id).inserted {
            problems.report(
                AnswerTableError.supplierTwice(submission.supplier.id, before: nil)
                    .diagnostic(at: SourcePlace(file: submission.file)))
        }
        diagnostics.report(contentsOf: problems)
        guard !problems.hasErrors else { return nil }
        var writer = SubmissionTableWriter()
        writer.write(submissions)
        rows = Self.bytes(of: writer.rows)
        entries = Self.bytes(of: writer.entries)
        hasNoEntries = writer.entries.count == 1
        var again = DiagnosticCollector()
        let read =
            readSubmissions(
                rows, named: "-.csv", entries: entries, named: "-tables.csv", diagnostics: &again)
            ?? []
        for (number, submission) in submissions.enumerated() {
            let other = read.indices.contains(number) ? read[number] : nil
            guard other.map({ SubmissionForm.areSame(submission, $0) }) != true else { continue }
            diagnostics.report(
                submission.lostInConversion(
                    to: "csv", readAs: other, because: again.sorted().first))
            return nil
        }
    }

    private static func bytes(of rows: [[String]]) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in rows {
            text +=
                row.map { SpreadsheetText.field(SpreadsheetText.guarded($0)) }
                .joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }
}

/// The columns of both tables that are no questions.
enum SubmissionHeading: String, CaseIterable {
    case supplier, name, identifiers, country, site, respondent, assessed, depth, programme,
        questionnaires
    /// The answers of a supplier in their order, where that is another than the order of the columns.
    case order

    static let needed: [SubmissionHeading] = [.supplier, .name, .assessed, .questionnaires]
    /// What stands between several things in a cell.
    static let bar = " | "
    /// The headings of the table with a value a row.
    static let ofEntries = ["supplier", "questionnaire", "question", "row", "column", "value"]
}

/// What stands beside the answer to a question, in a column of its own.
enum AnswerColumn: String, CaseIterable {
    case value = ""
    /// How many values stand in the second table, where a cell cannot hold them.
    case values = "#values"
    case rows = "#rows"
    case state = "#state"
    case reason = "#reason"
    case confidential = "#confidential"
    case draft = "#draft"
    case evidence = "#evidence"
    case comment = "#comment"
    case validated = "#validated"
}

/// What a submission has besides answers, each with an entry in the second table.
enum SubmissionPart: String, CaseIterable {
    case certificates = "#certificates"
    case observations = "#observations"
    case progress = "#progress"
    case replies = "#replies"
    case notes = "#notes"
}
