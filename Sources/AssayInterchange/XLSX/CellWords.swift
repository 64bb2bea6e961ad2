/// Words for the cells of many workbooks, made ready once: escaped, and folded to see how many lines
/// they take.
///
/// Whoever writes hundreds of workbooks in which the same words stand keeps one of these for each.
public final class CellWords: Sendable, Hashable {
    /// The words as they were given.
    public let words: String
    /// A Boolean value indicating whether nothing is said.
    let isEmpty: Bool
    /// What stands in the cell behind its look.
    private let ending: [UInt8]
    private let width: Int
    private let lineCount: Int

    /// Makes words ready.
    ///
    /// They may stand in any column; the height of a row is known at once where its column is as
    /// wide as `width` says.
    public init(_ words: String, width: Int) {
        self.words = words
        self.width = width
        isEmpty = words.isEmpty
        var ending: [UInt8] = []
        CellMarkup.end(words, to: &ending)
        self.ending = ending
        lineCount = RowHeight.lines(of: words, width: width)
    }

    /// Adds what stands in the cell behind its look.
    func end(_ markup: inout [UInt8]) {
        ending.withUnsafeBufferPointer { markup.append(contentsOf: $0) }
    }

    /// The number of lines that they take in a column.
    func lines(width: Int) -> Int {
        width == self.width ? lineCount : RowHeight.lines(of: words, width: width)
    }

    /// Words are equal whatever column they were made for.
    public static func == (words: CellWords, other: CellWords) -> Bool {
        words.words == other.words
    }

    /// Feeds the words to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
