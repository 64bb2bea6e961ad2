/// A place in an input that a person can go to.
///
/// Columns count Unicode scalars, not bytes: a message after Chinese text points to the character
/// that an editor shows there.
public struct SourcePlace: Sendable, Hashable {
    /// What line and column count.
    public enum Grid: Sendable, Hashable {
        /// Lines and characters of a text.
        case text
        /// Rows and fields of a table, such as CSV.
        case table
        /// Rows and cells of a sheet of this name.
        case sheet(String)
    }

    /// The file as it was named by whoever asked for it, or `-` for standard input.
    public var file: String
    /// The record of a stream of several, from 1; `nil` where the file is a single one.
    public var record: Int?
    /// What line and column count.
    public var grid: Grid
    /// The line or row, from 1; 0 when the place is the file or sheet as a whole.
    public var line: Int
    /// The column, from 1, in Unicode scalars or cells; 0 when the place is the line as a whole.
    public var column: Int
    /// How many Unicode scalars of the line the culprit takes; 0 where that is not known.
    public var length = 0
    /// The JSON pointer of a value, such as `/answers/3/values/0`.
    public var pointer: String?
    /// The answer in the browser, from 0.
    public var answer: Int?

    /// Creates a place; leave out line and column for a file as a whole.
    public init(file: String, sheet: String? = nil, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        grid = sheet.map { .sheet($0) } ?? .text
    }

    /// The sheet of a workbook; the line is then its row, and the column counts cells.
    public var sheet: String? {
        if case .sheet(let name) = grid { name } else { nil }
    }

    /// The name of a cell as a spreadsheet shows it, such as `K12`; line and column count from 1.
    public static func cell(line: Int, column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            let digit = UInt8((rest - 1) % 26)
            letters = String(Unicode.Scalar(65 + digit)) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(line)
    }
}

extension SourcePlace: Comparable {
    /// Orders by file name, then record, sheet, line and column: the order in which problems are
    /// shown.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.record != right.record { return (left.record ?? 0) < (right.record ?? 0) }
        if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
        if left.answer != right.answer { return (left.answer ?? -1) < (right.answer ?? -1) }
        if left.line != right.line { return left.line < right.line }
        if left.column != right.column { return left.column < right.column }
        if left.pointer != right.pointer { return (left.pointer ?? "") < (right.pointer ?? "") }
        return left.length < right.length
    }
}

extension SourcePlace: CustomStringConvertible {
    /// The place as people find it: `s.xml:12:4`, `plan.xlsx: Plan!K12`, `answers.csv: row 3,
    /// column 2`, or `s.ndjson: record 7: /answers/3`.
    public var description: String {
        let inFile = descriptionInFile
        let isText = grid == .text && record == nil && line > 0
        return file + (inFile.isEmpty ? "" : isText ? ":" : ": ") + inFile
    }

    /// The place without its file: `12:4`, `Plan!K12`, `row 3, column 2`, `record 7: /answers/3`.
    public var descriptionInFile: String {
        var parts: [String] = []
        if let record { parts.append("record " + String(record)) }
        switch grid {
        case .text where line > 0:
            parts.append(String(line) + (column > 0 ? ":" + String(column) : ""))
        case .text: break
        case .table where line > 0:
            parts.append(
                "row " + String(line) + (column > 0 ? ", column " + String(column) : ""))
        case .table: break
        case .sheet(let name):
            // A row as a whole is named as spreadsheets name it.
            let cell =
                column > 0
                ? Self.cell(line: line, column: column) : String(line) + ":" + String(line)
            parts.append(line > 0 ? name + "!" + cell : name)
        }
        if let pointer { parts.append(pointer.isEmpty ? "/" : pointer) }
        if let answer { parts.append("answer " + String(answer + 1)) }
        return parts.joined(separator: ": ")
    }
}
