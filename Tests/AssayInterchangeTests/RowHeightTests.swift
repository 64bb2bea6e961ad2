import Testing

@testable import AssayInterchange

/// How high rows are, however many lines were counted before.
@Suite("Heights of rows")
struct RowHeightTests {
    private static let words = [
        "", "a", "word word", String(repeating: "ab ", count: 40),
        String(repeating: "abcdefghijkl ", count: 20), String(repeating: "x", count: 97),
        "a " + String(repeating: "x", count: 31) + " b", String(repeating: "镍矿 ", count: 30),
        "two\nlines", String(repeating: "line\n", count: 9), "\n", "  a  b  ",
    ]

    @Test(arguments: words, [1, 5, 12, 13, 40])
    func linesAreAsManyAsTheyTakeOrAsThereAre(words: String, width: Int) {
        let lines = RowHeight.lines(of: words, width: width)
        for least in 1...60 {
            #expect(
                RowHeight.lines(of: words, width: width, atLeast: least)
                    == Swift.max(least, lines))
        }
    }

    @Test func rowIsAsHighAsItsHighestCell() {
        let row: [Sheet.Cell] = [
            .text("a\nb"), .kept(CellWords("a\nb\nc", width: 9)), .text("a b c d"), .whole(7),
        ]
        #expect(RowHeight.points(of: row, in: [9, 9, 9, 9]) == 46)
        #expect(RowHeight.points(of: row, in: [9, 0, 9, 9]) == 31)
        #expect(RowHeight.points(of: row, in: [0, 0, 1]) == 61)
    }
}
