import AssayDiagnostics
import AssayXML

/// An export with its headings, in which columns are found as a mapping names them.
struct SurveyTable {
    let table: ReadTable
    /// The row of headings, from 1.
    let headingRow: Int
    /// The rows of answers in which somebody wrote something.
    let filledRows: [Int]
    private(set) var read: Set<Int> = []
    private let headings: [String]
    private let columns: [String: [Int]]

    init(_ table: ReadTable, headings row: Int, first: Int? = nil) {
        self.table = table
        headingRow = row
        filledRows = table.filledRows(from: Swift.max(first ?? row + 1, row + 1))
        headings = table.rows.indices.contains(row - 1) ? table.rows[row - 1].map(Self.folded) : []
        var columns: [String: [Int]] = [:]
        for (position, heading) in headings.enumerated() {
            columns[heading, default: []].append(position + 1)
        }
        self.columns = columns
    }

    /// The heading of a column, in one line; empty where it has none.
    func heading(_ column: Int) -> String {
        headings.indices.contains(column - 1) ? headings[column - 1] : ""
    }

    /// How many headings there are.
    var width: Int { headings.count }

    /// How many columns there are in the longest row.
    var columnCount: Int { table.rows.map(\.count).max() ?? 0 }

    /// The number of a column, from 1, that a mapping names; `nil` after reporting that there is none, or
    /// two.
    mutating func column(
        _ name: EmbeddedText, diagnostics: inout DiagnosticCollector
    ) -> Int? {
        let word = Self.folded(name.value)
        if let found = columns[word] {
            read.formUnion(found)
            if found.count == 1 { return found[0] }
            let letters = found.map { Self.letters($0) }
            diagnostics.report(
                AnswerTableError.headingAmbiguous(word, columns: letters).diagnostic(
                    at: name.start))
            return nil
        }
        if let number = Self.number(ofLetters: word) {
            if number <= columnCount {
                read.insert(number)
                return number
            }
        }
        let known = headings.filter { !$0.isEmpty }
        let plain = TypedWord.plain(word)
        let nearest =
            known.first { TypedWord.plain($0) == plain } ?? nearestSpelling(to: word, among: known)
        diagnostics.report(
            AnswerTableError.noSuchHeading(word, nearest: nearest).diagnostic(at: name.start))
        return nil
    }

    /// Takes all columns of a name for read; returns whether there is one.
    mutating func ignore(_ name: EmbeddedText) -> Bool {
        let word = Self.folded(name.value)
        let letters = Self.number(ofLetters: word).flatMap { $0 <= columnCount ? [$0] : nil }
        guard let found = columns[word] ?? letters else { return false }
        read.formUnion(found)
        return true
    }

    /// Reports the columns that somebody filled and nothing names.
    func unread() -> [Diagnostic] {
        headings.indices.map { $0 + 1 }.filter { !read.contains($0) }.compactMap { column in
            let filled = filledRows.count { !table[$0, column].trimmed.isEmpty }
            guard filled > 0 else { return nil }
            let name = heading(column).isEmpty ? "#" + Self.letters(column) : heading(column)
            return AnswerTableError.columnNotRead(name, filled: filled).diagnostic(
                at: table.place(headingRow, column))
        }
    }

    /// The letters of a column, such as `AB`.
    static func letters(_ column: Int) -> String {
        String(SourcePlace.cell(line: 0, column: column).dropLast())
    }

    /// The number of a column that is named by its letters, such as `#AB`.
    private static func number(ofLetters word: String) -> Int? {
        let letters = word.dropFirst().utf8
        guard word.hasPrefix("#"), (1...3).contains(letters.count),
            letters.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    }

    /// A heading in one line: a cell may have line breaks, which the mapping's attributes cannot.
    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension SurveyTable {
    /// A problem in the table with the name of its cell and the heading above it.
    func named(_ problem: Diagnostic) -> Diagnostic {
        table.named(problem, headings: headingRow)
    }
}
