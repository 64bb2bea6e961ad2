/// A place in a file that a person can go to.
///
/// Columns count Unicode scalars, not bytes: a message behind Chinese text points to the
/// character that an editor shows there.
public struct SourcePlace: Sendable, Hashable {
    /// The file as it was named by whoever asked for it, or `-` for standard input.
    public var file: String
    /// The line, from 1; 0 when the place is the file as a whole.
    public var line: Int
    /// The column, from 1, in Unicode scalars; 0 when the place is the line as a whole.
    public var column: Int
    /// The sheet of a workbook; the line is then its row, and the column counts cells.
    public var sheet: String?

    /// Creates a place; leave out line and column for a file as a whole.
    public init(file: String, sheet: String? = nil, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.sheet = sheet
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
    /// Orders by file name, then sheet, then line, then column: the order in which problems are shown.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
        if left.line != right.line { return left.line < right.line }
        return left.column < right.column
    }
}
