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

    /// Creates a place; leave out line and column for a file as a whole.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePlace: Comparable {
    /// Orders by file name, then line, then column: the order in which problems are shown.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.line != right.line { return left.line < right.line }
        return left.column < right.column
    }
}
