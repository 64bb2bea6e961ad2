import AssayExpressions
import Testing

@testable import AssayInterchange

/// Words that are kept stand in a workbook as any others do.
@Suite("Kept words")
struct CellWordsTests {
    private static let long = String(repeating: "a dozen words that fill a line ", count: 9)

    @Test(
        "make the same file",
        arguments: [
            "", "word", "a < b & c > d", "=1+2", " space ", "two\nlines", "_x0041_", "\u{202E}x",
            long,
        ], [0, 12, 40])
    func sameFile(words: String, width: Int) throws {
        func file(_ cell: Sheet.Cell) throws -> [UInt8] {
            let columns = [
                Sheet.Column("One", width: 12), Sheet.Column("Two", width: 5, isHidden: true),
            ]
            let sheet = Sheet("Words", columns: columns, rows: [[cell, cell]])
            let day = CalendarDate(dayNumber: 20_000)
            return try Workbook(title: "Words", made: day, sheets: [sheet]).bytes()
        }
        let kept = CellWords(words, width: width)
        #expect(try file(.kept(kept)) == file(.text(words)))
        #expect(kept == CellWords(words, width: width + 1))
        #expect(kept != CellWords(words + "!", width: width))
    }
}
