import AssayDiagnostics
import AssayExpressions
import Testing

@testable import AssayWorkbooks

/// Cells: their texts, their days and their names.
@Suite("Cells of workbooks")
struct CellTests {
    static let hostile = [
        "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\t=1", "a\rb\r\nc\nd", "  spaced  ", "",
        "\u{1}\u{7F}\u{9B}", "\u{202E}gpj.exe\u{2066}", "_x0041_", "%41", "007", "1E5", "TRUE",
        "石墨 é e\u{301} 🏭", "\u{FFFE}", "<a>&amp;", "'quoted",
        String(repeating: "long 石 ", count: 12_500),
    ]

    @Test(
        "texts are inert", arguments: hostile + [String(repeating: "👩‍👩‍👧‍👦", count: 5_000)])
    func texts(text: String) throws {
        let column = Sheet.Column("Words", width: 20)
        let workbook = Workbook(
            title: text, made: CalendarDate(dayNumber: 20_000),
            sheets: [Sheet("A", columns: [column], rows: [[.text(text)], [.text("next")]])])
        let bytes = try workbook.bytes()
        let read = try #require(try ReadWorkbook(bytes).sheet("A"))
        #expect(read[3, 1]?.value == .text("next"))
        guard !text.isEmpty else {
            #expect(read[2, 1] == nil)
            return
        }
        let cell = try #require(read[2, 1])
        guard case .text(let shown) = cell.value else {
            Issue.record("\(cell)")
            return
        }
        #expect(!cell.hasFormula && !SpreadsheetText.isFormula(shown))
        #expect(shown.utf16.count <= 32_767)
        #expect(text.utf16.count < 32_767 || shown.hasSuffix(" […]"))
        #expect(!shown.contains("👩‍👩‍👧 […]"))
        #expect(
            shown.unicodeScalars.allSatisfy {
                ($0.value >= 0x20 || $0 == "\n") && !(0x7F...0x9F).contains($0.value)
                    && !(0x202A...0x202E).contains($0.value)
                    && !(0x2066...0x2069).contains($0.value)
            })
    }

    @Test(
        "days as numbers",
        arguments: [
            (46_347.0, false, "2026-11-21"), (46_347.75, false, "2026-11-21"),
            (44_885.0, true, "2026-11-21"), (61, false, "1900-03-01"), (60, false, nil),
            (-1, false, nil), (2_958_465, false, "9999-12-31"), (2_958_466, false, nil),
            (.infinity, false, nil), (.nan, false, nil), (1e300, false, nil),
        ] as [(Double, Bool, String?)])
    func days(serial: Double, countsFrom1904: Bool, day: String?) {
        let date = SpreadsheetDate.date(serial: serial, countsFrom1904: countsFrom1904)
        #expect(date?.description == day)
        if let date, !countsFrom1904 {
            #expect(SpreadsheetDate.serial(of: date) == Int(serial))
        }
    }

    @Test(
        "names of cells",
        arguments: [
            ("A1", 1, 1), ("K12", 12, 11), ("AA3", 3, 27), ("XFD1048576", 1_048_576, 16_384),
        ])
    func cells(name: String, row: Int, column: Int) throws {
        let place = try #require(SheetScan.place(name))
        #expect(place == (row, column))
        #expect(SourcePlace.cell(line: row, column: column) == name)
    }

    @Test(
        "no names of cells",
        arguments: ["", "A", "1", "1A", "a1", "A0", "XFE1", "A1048577", "$A$1"])
    func noCells(name: String) { #expect(SheetScan.place(name) == nil) }
}
