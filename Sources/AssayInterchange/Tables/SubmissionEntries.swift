import AssayDiagnostics
import AssayResponses

/// What the second table holds: the entries of each supplier, by what they belong to and their kind.
struct SubmissionEntries {
    /// The entries of one kind, by number.
    typealias List = [Int: (row: Int, fields: [EntryFields.Field])]

    /// The table, where there is one.
    let table: ReadTable?
    private(set) var problems: [Diagnostic] = []
    /// A Boolean value indicating whether the table is none of entries.
    private(set) var isBroken = false
    /// By supplier, then by question or part and kind, such as `q:a#rows`.
    private var lists: [String: [String: List]] = [:]
    /// The row in which each supplier is named first.
    private var firstRows: [String: Int] = [:]

    init(_ table: ReadTable?) {
        self.table = table
        guard let table else { return }
        let headings = SubmissionHeading.ofEntries
        let first = (1...headings.count).map { table[1, $0].trimmed }
        guard first == headings, (table.rows.first?.count ?? 0) <= headings.count else {
            problems.append(
                AnswerTableError.otherHeadings(headings).diagnostic(at: table.place(1)))
            isBroken = true
            return
        }
        for row in table.filledRows(from: 2) { read(row, of: table) }
    }

    private mutating func report(_ error: AnswerTableError, _ row: Int, _ column: Int) {
        guard let table else { return }
        problems.append(table.named(error.diagnostic(at: table.place(row, column))))
    }

    private mutating func read(_ row: Int, of table: ReadTable) {
        if table.rows[row - 1].count > 6 {
            report(.tooManyFields(most: 6), row, 7)
        }
        guard let number = Int(table[row, 4].trimmed), number > 0 else {
            return report(.notThis(table[row, 4], expected: "a number from 1"), row, 4)
        }
        let supplier = SubmissionTableReader.text(table[row, 1])
        let name = SubmissionTableReader.text(table[row, 5])
        let (kind, field) = Self.kind(of: name)
        let question = table[row, 3].trimmed
        let key =
            question.hasPrefix("#") ? question : table[row, 2].trimmed + ":" + question + kind
        let text = SubmissionTableReader.text(table[row, 6])
        firstRows[supplier] = firstRows[supplier] ?? row
        var entry = lists[supplier]?[key]?[number] ?? (row, [])
        if !name.isEmpty {
            entry.fields.append(EntryFields.Field(name: field, text: text, row: row))
        }
        lists[supplier, default: [:]][key, default: [:]][number] = entry
    }

    /// What a column belongs to, as the heading in the first table says it, and its name there.
    private static func kind(of column: String) -> (kind: String, field: String) {
        for prefix in ["#evidence", "#validated"] where column.hasPrefix(prefix + "-") {
            let field = String(column.dropFirst(prefix.count + 1))
            if prefix == "#validated", field == "value" { return ("#validated-values", field) }
            if prefix == "#validated", field.hasPrefix("cell:") {
                return ("#validated-rows", String(field.dropFirst(5)))
            }
            return (prefix, field)
        }
        return column == "#value" ? ("#values", "value") : ("#rows", column)
    }

    /// Takes the entries of a supplier, in the order of their numbers.
    mutating func take(
        _ key: String, of supplier: String
    ) -> [(row: Int, fields: [EntryFields.Field])] {
        let list = lists[supplier]?.removeValue(forKey: key) ?? [:]
        return list.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Reports the entries that nothing took: of suppliers that the first table does not have, and of
    /// answers of which it says nothing.
    func unclaimed(knowing suppliers: [String]) -> [Diagnostic] {
        guard let table else { return [] }
        return lists.flatMap { supplier, lists -> [Diagnostic] in
            guard suppliers.contains(supplier) else {
                let error = AnswerTableError.unknownSupplier(
                    supplier, nearest: nearestSpelling(to: supplier, among: suppliers))
                let place = table.place(firstRows[supplier] ?? 1, 1)
                return [table.named(error.diagnostic(at: place))]
            }
            return lists.filter { !$0.value.isEmpty }.map { key, list in
                AnswerTableError.entriesMissing(key, said: 0, found: list.count)
                    .diagnostic(at: table.place(list.values.map(\.row).min() ?? 1))
            }
        }
    }
}
