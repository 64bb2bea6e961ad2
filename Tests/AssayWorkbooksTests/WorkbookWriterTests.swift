import AssayExpressions
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import AssayWorkbooks

/// What a written workbook holds, read from its parts.
@Suite("Written workbooks")
struct WorkbookWriterTests {
    private static let made = CalendarDate(text: "2026-11-21") ?? CalendarDate(dayNumber: 0)
    private static let rows: [[Sheet.Cell]] = [
        [.text("a & <b>"), .whole(-7), .number(ExactDecimal(text: "85.6") ?? 0), .date(made)],
        [.text(""), .empty, .text(" x\ny"), .empty],
        [.text("a\u{1}b"), .whole(1_234_567), .date(CalendarDate(dayNumber: -30_000)), .empty],
    ]

    /// A workbook of three sheets: one with everything, one without settings, one for programs.
    private static func workbook(
        title: String = "Plan", made: CalendarDate = made, rows: [[Sheet.Cell]] = rows,
        hint: String? = nil
    ) -> Workbook {
        let columns = [
            Sheet.Column("Words", width: 20),
            Sheet.Column("Status", width: 9, entry: .choice(["open", "done"]), hint: hint),
            Sheet.Column("Number", width: 9), Sheet.Column("Day", width: 12, entry: .date),
        ]
        return Workbook(
            title: title, made: made,
            sheets: [
                Sheet(
                    "First", columns: columns, rows: rows, printedColumns: 3,
                    deadline: Sheet.Deadline(due: 3, status: 1, finished: ["done"], columns: 0...2)),
                Sheet("Second one", columns: [columns[0]], rows: rows.map { [$0[0]] }),
                Sheet("Third", columns: [], rows: rows, isHidden: true),
            ])
    }

    /// The parts of a file; reading them checks their checksums.
    private func parts(_ workbook: Workbook) throws -> [String: String] {
        let archive = try ZipArchive(try workbook.bytes())
        return Dictionary(
            uniqueKeysWithValues: try archive.names.map {
                ($0, String(decoding: try archive.read($0), as: UTF8.self))
            })
    }

    private func sheet(_ number: Int, of parts: [String: String]) throws -> String {
        try #require(parts["xl/worksheets/sheet\(number).xml"])
    }

    /// What stands between two marks, as often as they do.
    private func between(_ start: String, _ end: String, in text: String) -> [String] {
        text.ranges(of: start).map { found in
            let rest = text[found.upperBound...]
            return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
        }
    }

    @Test func cellsHaveValuesAndStyles() throws {
        let bytes = try Self.workbook().bytes()
        let book = try ReadWorkbook(bytes)
        for (name, first) in [("First", 2), ("Third", 1)] {
            let sheet = try #require(try book.sheet(name))
            #expect(sheet[first, 1]?.value == .text("a & <b>"))
            #expect(sheet[first, 2]?.value == .number(-7))
            #expect(sheet[first, 3]?.value == .number(85.6))
            #expect(sheet[first, 4]?.value == .number(46_347))
            #expect(sheet[first + 1, 1] == nil && sheet[first + 1, 2] == nil)
            #expect(sheet[first + 1, 3]?.value == .text(" x\ny"))
            #expect(sheet[first + 2, 1]?.value == .text("a␁b"))
            #expect(sheet[first + 2, 2]?.value == .number(1_234_567))
            #expect(sheet[first + 2, 3]?.value == .text("1887-11-12"))
        }
        let parts = try parts(Self.workbook())
        let rows = try #require(
            between("</row>", "</sheetData>", in: try sheet(1, of: parts)).first)
        // Words, a number and a day in the writer's columns; words, a number and a day in others'.
        #expect(Set(between(" s=\"", "\"", in: rows)).count == 6)
        #expect(between(" ht=\"", "\"", in: rows) == ["16", "31", "16"])
        // A sheet for programs has neither.
        let third = try #require(
            between("<sheetData>", "</sheetData>", in: try sheet(3, of: parts)).first)
        #expect(!third.contains(" s=\"") && !third.contains(" ht=\""))
        #expect(between("<c r=\"", "\"", in: third).count == 8)
    }

    @Test("ranges end with the rows", arguments: [(0, 2), (1, 2), (3, 4), (40, 41)])
    func ranges(count: Int, last: Int) throws {
        let rows = (0..<count).map { Self.rows[$0 % 3] }
        let parts = try parts(Self.workbook(rows: rows))
        let first = try sheet(1, of: parts)
        #expect(between("<dimension ref=\"", "\"", in: first) == ["A1:D\(last)"])
        #expect(between("<autoFilter ref=\"", "\"", in: first) == ["A1:D\(last)"])
        let checked = between(
            " sqref=\"", "\"",
            in: try #require(first.split(separator: "</sheetData>").last.map(String.init)))
        #expect(
            checked
                == (count == 0
                    ? []
                    : last == 2
                        ? ["A2:C2", "B2", "D2"]
                        : ["A2:C\(last)", "B2:B\(last)", "D2:D\(last)"]))
        let book = try #require(parts["xl/workbook.xml"])
        #expect(
            between("\">", "</definedName>", in: book).suffix(5) == [
                "'Second one'!$A$1:$A$\(last)", "First!$A$1:$D$\(last)",
                "First!$A$1:$C$\(last)", "'Second one'!$1:$1", "First!$1:$1",
            ])
        let third = try sheet(3, of: parts)
        #expect(
            between("<dimension ref=\"", "\"", in: third) == [count == 0 ? "A1" : "A1:D\(count)"])
    }

    @Test func titleAndDayAreThoseOfTheWorkbook() throws {
        let title = "R&G <\"Mining\"> </oddHeader>"
        let parts = try parts(Self.workbook(title: title))
        let escaped =
            "R&amp;G &lt;\"Mining\"&gt; &lt;/oddHeader&gt;"
        for number in 1...2 {
            #expect(
                between("<oddHeader>", "</oddHeader>", in: try sheet(number, of: parts)) == [
                    "&amp;L" + escaped.replacing("R&amp;G", with: "R&amp;&amp;\u{200B}G")
                ])
        }
        let core = try #require(parts["docProps/core.xml"])
        #expect(between("<dc:title>", "</dc:title>", in: core) == [escaped])
        #expect(
            between("W3CDTF\">", "<", in: core)
                == Array(repeating: "2026-11-21T00:00:00Z", count: 2))
        #expect(between("TODAY(),", ")", in: try sheet(1, of: parts)) == ["46347"])
    }

    @Test("days before files knew any", arguments: [-30_000, 0] as [Int32])
    func earlyDays(day: Int32) throws {
        let core = try #require(
            try parts(Self.workbook(made: CalendarDate(dayNumber: day)))["docProps/core.xml"])
        #expect(
            between("W3CDTF\">", "<", in: core)
                == Array(repeating: "1970-01-01T00:00:01Z", count: 2))
    }

    @Test func bytesAreTheSameOnAnyThreadAndInAnyOrder() throws {
        let workbooks = (0..<12).map { number in
            Self.workbook(
                title: "\(number)",
                made: Self.made.adding(CalendarDuration(months: 0, days: number)),
                rows: Array(Self.rows.prefix(number % 4)), hint: "Hint \(number)")
        }
        let expected = try workbooks.map { try $0.bytes() }
        let different = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 96) { turn in
            let number = turn * 7 % workbooks.count
            let bytes = try? workbooks[number].bytes()
            if bytes != expected[number] { different.add(1, ordering: .relaxed) }
        }
        #expect(different.load(ordering: .relaxed) == 0)
        #expect(Set(expected).count == expected.count)
    }

    @Test(
        "texts have the length of cells",
        arguments: [(32_766, 32_766), (32_767, 32_767), (32_768, 32_767), (70_000, 32_767)])
    func longTexts(count: Int, kept: Int) throws {
        for sign in ["x", "石"] {
            let text = String(repeating: sign, count: count)
            let rows: [[Sheet.Cell]] = [[.text(text), .empty, .empty, .empty]]
            let read = try #require(
                try ReadWorkbook(try Self.workbook(rows: rows).bytes()).sheet("First"))
            guard case .text(let shown) = read[2, 1]?.value else {
                Issue.record("there is no text")
                return
            }
            #expect(shown.utf16.count == kept)
            #expect(shown == text || count > kept && shown.hasSuffix(" […]"))
        }
    }

    @Test(
        "sheets that cannot be",
        arguments: [
            (
                String(repeating: "n", count: 32), 1,
                "cannot add the sheet 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn': Worksheet name exceeds "
                    + "Excel's limit of 31 characters."
            ),
            (
                "[a]", 1,
                "cannot add the sheet '[a]': Worksheet name cannot contain invalid characters: "
                    + "'[ ] : * ? / \\'"
            ),
            (
                "Wide", 16_385,
                "cannot write the sheet 'Wide': a sheet has at most 1048576 rows and 16384 columns"
            ),
        ])
    func errors(name: String, columns: Int, told: String) throws {
        let row = [Sheet.Cell](repeating: .whole(1), count: columns)
        let workbook = Workbook(
            title: "", made: Self.made, sheets: [Sheet(name, columns: [], rows: [row])])
        let error = #expect(throws: WorkbookError.self) { _ = try workbook.bytes() }
        #expect(error?.description == told)
    }

    @Test func temporaryFilesAreRemoved() throws {
        let home = try TemporaryFolder()
        defer { withExtendedLifetime(home) {} }
        let folder = home.path("of-workbooks")
        let error = #expect(throws: WorkbookError.self) {
            try Self.workbook().bytes(temporaryFilesIn: folder)
        }
        #expect(error?.description.hasPrefix("cannot make the folder '\(folder)/assay-") ?? false)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        let bytes = try Self.workbook().bytes(temporaryFilesIn: folder)
        #expect(try bytes == Self.workbook().bytes())
        let refused = Workbook(
            title: "", made: Self.made, sheets: [Sheet("[a]", columns: [], rows: [])])
        #expect(throws: WorkbookError.self) { try refused.bytes(temporaryFilesIn: folder) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
}
