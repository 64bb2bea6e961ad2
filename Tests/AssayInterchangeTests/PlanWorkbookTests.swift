import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayReports
import TestSupport
import Testing

@testable import AssayInterchange
@testable import AssayWorkbooks

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
    ].map { Named($0) }

    @Test("remember names", arguments: hostile)
    func names(named: Named<String>) throws {
        let name = named.value
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

    @Test("no cell of a hostile supplier is a formula") func supplier() throws {
        let library = try #require(
            Repository.library(at: [Repository.root + "/Tests/Corpus/Reports/questionnaires"]))
        let text = String(
            decoding: Repository.bytes("Tests/Corpus/Reports/valley.xml"), as: UTF8.self)
        let review = String(
            decoding: Repository.bytes("Tests/Corpus/Reports/reviews/valley.xml"), as: UTF8.self)
        for word in ["=cmd|' /C calc'!A0", "@SUM(1)", "&#9;=1", "&#13;+1", "-2", "\u{202E}a"] {
            let hostile = text.replacing("Valley Mine &amp; Söhne 镍", with: word)
                .replacing("V-7", with: word)
            let said = review.replacing(
                "White dust on 40 fields.", with: word + String(repeating: "x", count: 100_000)
            ).replacing("Residents of the valley", with: word)
            let judged = try #require(JudgedSubmission(hostile, reviews: [said], with: library))
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

    @Test func aBrokenWorkbookIsReportedAsOne() throws {
        let (plan, told) = readPlan(Array(try samples.valley.workbook.dropLast(100)))
        #expect(plan == nil)
        #expect(
            told.hasPrefix(
                "plan.xlsx: error[unreadable-workbook]: the file begins like a workbook and is none"
            ), "\(told)")
    }
}
