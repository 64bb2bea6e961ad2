import AssayDiagnostics
import AssayResponses

extension SubmissionTableReader {
    /// An entry of the second table.
    typealias Entry = (row: Int, fields: [EntryFields.Field])

    /// Reads the answer to a question, where the row has one.
    mutating func read(_ question: Question) {
        let columns = question.columns
        let filled = AnswerColumn.allCases.first { text(columns[$0]) != nil }
        guard let filled else { return }
        let names = question.name.split(separator: ":", maxSplits: 1).map(String.init)
        var answer = AnswerEntry(
            questionnaire: names.first ?? "", question: names.last ?? "",
            origin: origin(columns[filled]))
        answer.said = said(question)
        answer.reason = text(columns[.reason])
        answer.comment = text(columns[.comment])
        if let state = text(columns[.state]) {
            answer.stateOrigin = origin(columns[.state])
            let stated = StatedState(rawValue: state)
            answer.state = stated ?? .answered
            if stated == nil || stated == .unanswered {
                refuse(columns[.state], expected: "answered, unknown or not-applicable")
            }
        }
        answer.isConfidential = flag(columns[.confidential])
        answer.isDraft = flag(columns[.draft])
        answer.evidence = take(question, .evidence).compactMap { entry in
            made(entry, as: EvidenceEntry.init, known: \.fields)
        }
        answer.validated = take(question, .validated).first.flatMap { validated($0, question.name) }
        submission.answers.append(answer)
    }

    private mutating func flag(_ column: Int?) -> Bool {
        switch text(column) {
        case "yes": return true
        case nil, "no": return false
        default:
            refuse(column, expected: "yes or no")
            return false
        }
    }

    private mutating func said(_ question: Question) -> Said {
        var said = Said()
        let column = question.columns[.value]
        if let cell = text(column) {
            let parts =
                cell.contains("|")
                ? cell.split(separator: "|").map { String($0).trimmed } : [cell]
            said.values = parts.map { SaidValue(text: $0, origin: origin(column)) }
        }
        said.values += Self.values(take(question, .values))
        said.rows = take(question, .rows).map(Self.row)
        return said
    }

    private mutating func validated(_ entry: Entry, _ question: String) -> ValidatedEntry? {
        var validated = made(entry, as: ValidatedEntry.init, known: \.fields)
        let id = submission.supplier.id
        validated?.said.values = Self.values(entries.take(question + "#validated-values", of: id))
        validated?.said.rows = entries.take(question + "#validated-rows", of: id).map(Self.row)
        return validated
    }

    private static func values(_ entries: [Entry]) -> [SaidValue] {
        entries.flatMap(\.fields).map {
            SaidValue(text: $0.text, origin: EntryFields.origin($0.row, 6))
        }
    }

    private static func row(_ entry: Entry) -> SaidRow {
        let cells = entry.fields.filter { !$0.name.isEmpty }.map { field in
            var cell = SaidCell(
                column: field.name, text: field.text, origin: EntryFields.origin(field.row, 6))
            cell.columnOrigin = EntryFields.origin(field.row, 5)
            return cell
        }
        return SaidRow(cells: cells, origin: EntryFields.origin(entry.row))
    }

    // MARK: Entries

    private mutating func take(_ question: Question, _ column: AnswerColumn) -> [Entry] {
        take(question.name + column.rawValue, question.columns[column])
    }

    /// Takes as many entries of the second table as the cell says that there are.
    mutating func take(_ heading: String, _ column: Int?) -> [Entry] {
        guard let cell = text(column) else { return [] }
        let taken = entries.take(heading, of: submission.supplier.id)
        guard let count = Int(cell), count >= 0 else {
            refuse(column, expected: "the number of entries in the second table")
            return taken
        }
        if count != taken.count {
            report(.entriesMissing(heading, said: count, found: taken.count), column)
        }
        return taken
    }

    /// Makes something of an entry; reports what is wrong with it.
    mutating func made<Made>(
        _ entry: Entry, as make: (inout EntryFields) -> Made,
        known: (Made) -> [(String, String?)]
    ) -> Made? {
        guard let second = entries.table else { return nil }
        var fields = EntryFields(entry.fields, row: entry.row, in: second)
        let made = make(&fields)
        fields.finish(known: known(made).map(\.0))
        for problem in fields.problems { diagnostics.report(second.named(problem)) }
        return made
    }
}
