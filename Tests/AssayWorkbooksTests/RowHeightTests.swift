import Testing

@testable import AssayWorkbooks

/// How high rows are.
@Suite("Heights of rows")
struct RowHeightTests {
    @Test(
        "lines of a text",
        arguments: [
            ("", 5, 1), ("a", 1, 1), ("word word", 9, 1), ("word word", 8, 2),
            ("two\nlines", 40, 2), ("\n", 40, 2), ("  a  b  ", 5, 1), ("a b c d", 1, 4),
            (String(repeating: "x", count: 97), 12, 8),
            ("a " + String(repeating: "x", count: 31) + " b", 12, 4),
            (String(repeating: "line\n", count: 9), 40, 10),
            (String(repeating: "镍矿 ", count: 30), 13, 10),
        ])
    func lines(text: String, width: Int, count: Int) {
        #expect(RowHeight.lines(of: text, width: width) == count)
    }

    @Test func aRowIsAsHighAsItsHighestCell() {
        let row: [Sheet.Cell] = [.text("a\nb"), .text("a\nb\nc"), .text("a b c d"), .whole(7)]
        func height(_ widths: [Int], hidden: Int? = nil) -> Int {
            let columns = widths.indices.map {
                Sheet.Column("", width: widths[$0], isHidden: $0 == hidden)
            }
            return RowHeight.points(of: row, in: columns)
        }
        #expect(height([9, 9, 9, 9]) == 46)
        #expect(height([9, 9, 9, 9], hidden: 1) == 31)
        #expect(height([9, 9, 1]) == 61)
    }

    @Test func noRowIsHigherThanSpreadsheetsAllow() {
        let text = String(repeating: "line\n", count: 100)
        #expect(
            RowHeight.points(of: [.text(text)], in: [Sheet.Column("", width: 9)]) == 405)
    }
}
