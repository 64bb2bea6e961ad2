/// Where something is in an input, as a few integers that are cheap to store and to copy.
///
/// It means something together with its ``Input`` only, which says it as a ``SourcePlace`` when a
/// problem is reported. A JSON value may be given as its bytes, where there are bytes, or as its
/// pointer.
public enum Origin: Sendable, Hashable {
    /// The input as a whole, or a place of which nothing more is known.
    case input
    /// Bytes of the input, from 0; none for something that is missing there.
    case bytes(start: UInt32, count: UInt32)
    /// A cell of a workbook: the sheet from 0, row and column from 1; column 0 is the whole row.
    case cell(sheet: UInt16, row: UInt32, column: UInt16)
    /// A field of a table such as CSV, row and column from 1; column 0 is the whole row.
    case field(row: UInt32, column: UInt32)
    /// A JSON pointer, by its position among ``Input/pointers``.
    case pointer(UInt32)
    /// An answer that was given in the browser, by its position from 0.
    case answer(UInt32)

    /// A range of bytes; what does not fit 32 bits is cut.
    public static func bytes(_ range: Range<Int>) -> Origin {
        .bytes(
            start: UInt32(clamping: range.lowerBound), count: UInt32(clamping: range.count))
    }
}
