import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayReports
import TestSupport
import Testing

@testable import AssayInterchange

/// A plan in a workbook is read back as it was, whatever is in it.
@Suite("Plans in workbooks")
struct PlanWorkbookTests {
    let samples: PlanSamples

    init() throws { samples = try #require(PlanSamples.shared) }

    @Test func arriveAsTheyWereWritten() throws {
        for sample in samples.examples + [samples.valley, samples.later] {
            let (plan, told) = readPlan(try sample.workbook)
            #expect(told.isEmpty)
            #expect(plan == sample.earlier)
            let json = try sample.report.contents(as: [.json])[0]
            #expect(readPlan(json, file: "report.json").plan == sample.earlier)
        }
        #expect(samples.later.earlier.actions.contains { $0.standing.status == .doneAsClaimed })
        #expect(samples.later.earlier.actions.contains { $0.standing.status == .noLongerNeeded })
        #expect(!samples.later.earlier.closedFindings.isEmpty)
    }

    @Test func mayHaveAWordACell() throws {
        for sample in samples.examples + [samples.later] {
            let sheet = PlanRecord.sheet(of: sample.earlier)
            var rows: [Int: [Int: ReadWorkbook.Cell]] = [:]
            for (row, cells) in sheet.rows.enumerated() {
                let words = cells.flatMap { cell -> [Substring] in
                    guard case .text(let text) = cell else { return [] }
                    return text.split(separator: " ")
                }
                for (column, word) in words.enumerated() {
                    rows[row + 1, default: [:]][column + 1] = ReadWorkbook.Cell(
                        value: .text(String(word)))
                }
            }
            #expect(try PlanRecord.read(ReadWorkbook.Sheet(rows: rows)) == sample.earlier)
        }
    }

    @Test func haveTheSameBytesEachTime() throws {
        for sample in samples.examples { #expect(try sample.workbook == sample.workbook) }
    }

    static let hostile = [
        "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\t=1", "a\rb\r\nc\nd", "  spaced  ", "",
        "\u{1}\u{7F}\u{9B}", "\u{202E}gpj.exe\u{2066}", "_x0041_", "%41", "007", "1E5", "TRUE",
        "石墨 é e\u{301} 🏭", "\u{FFFE}", "<a>&amp;", "'quoted",
        String(repeating: "long 石 ", count: 12_500),
    ]

    @Test("remember names", arguments: hostile)
    func names(name: String) throws {
        var plan = samples.valley.earlier
        plan.supplier = name
        plan.closedFindings = [name, "b"]
        if name.utf8.count < 10_000 {
            plan.actions[0].identity = name
            plan.actions[0].findings = [name]
        }
        let rows = plan.actions.map { action -> [Sheet.Cell] in
            [
                .text(PlanRecord.encoded(action.identity)),
                .text(PlanStatus.word(action.standing.status)), .date(action.due), .empty, .empty,
                .empty, .empty,
            ]
        }
        let workbook = Workbook(
            title: name, made: plan.made,
            sheets: [
                Sheet(
                    PlanHeading.sheet,
                    columns: PlanHeading.allCases.map { Sheet.Column($0.rawValue, width: 10) },
                    rows: rows), PlanRecord.sheet(of: plan),
            ])
        let (read, told) = readPlan(try workbook.bytes())
        #expect(told.isEmpty)
        #expect(read == plan)
    }

    @Test(
        "texts are inert", arguments: hostile + [String(repeating: "👩‍👩‍👧‍👦", count: 5_000)])
    func texts(text: String) throws {
        let column = Sheet.Column("Words", width: 20)
        let workbook = Workbook(
            title: text, made: samples.valley.earlier.made,
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

    @Test("no cell of a hostile supplier is a formula") func supplier() throws {
        let library = try #require(
            Repository.library(at: [Repository.root + "/Tests/Corpus/Reports/questionnaires"]))
        let text = String(
            decoding: Repository.bytes("Tests/Corpus/Reports/valley.xml"), as: UTF8.self)
        for word in ["=cmd|' /C calc'!A0", "@SUM(1)", "&#9;=1", "&#13;+1", "-2", "\u{202E}a"] {
            let hostile = text.replacing("Valley Mine &amp; Söhne 镍", with: word)
                .replacing(
                    "White dust on 40 fields.", with: word + String(repeating: "x", count: 100_000)
                )
                .replacing("Residents of the valley", with: word).replacing("V-7", with: word)
            let judged = try #require(JudgedSubmission(hostile, with: library))
            let report = SupplierReport(
                of: judged.assessment, response: judged.response, plan: judged.plan, with: library)
            let bytes = try report.contents(as: [.xlsx])[0]
            let workbook = try ReadWorkbook(bytes)
            for name in workbook.names {
                let sheet = try #require(try workbook.sheet(name))
                for cell in sheet.rows.values.flatMap(\.values) {
                    #expect(!cell.hasFormula)
                    guard case .text(let text) = cell.value else { continue }
                    #expect(!SpreadsheetText.isFormula(text))
                    #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
                }
            }
            #expect(readPlan(bytes).plan == EarlierPlan(judged.plan, for: judged.assessment))
        }
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
