import AssayActionPlans
import AssayExpressions
import AssayReports
import TestSupport
import Testing

@testable import AssayInterchange

/// What people enter into the sheet of a plan comes back, and what cannot be meant is told.
@Suite("Edited plans")
struct PlanEditingTests {
    let samples: PlanSamples

    init() throws { samples = try #require(PlanSamples.shared) }

    typealias Edit = @Sendable (inout EditedWorkbook) throws -> Void

    static let mistakes: [(name: String, edit: Edit)] = [
        (
            "unknown-status",
            {
                try $0.set("H2", .text("dnoe as claimed"))
                try $0.set("H3", .text("finished"))
                try $0.set("H4", .nothing)
                try $0.set("H5", .number("3"))
                try $0.set("H6", .truth)
            }
        ),
        (
            "formula",
            {
                try $0.set("H2", .formula("\"done\""))
                try $0.set("Q3", .formula("TODAY()"))
                try $0.set("A4", .formula("A5"))
            }
        ),
        (
            "not-a-date",
            {
                try $0.set("P2", .text("31/12/2026"))
                try $0.set("P3", .number("2026"))
                try $0.set("P4", .truth)
                try $0.set("P5", .text("2027-02-30"))
                try $0.set("P6", .number("1e300"))
            }
        ),
        (
            "status-and-days",
            {
                try $0.set("H2", .text("done as claimed"))
                try $0.set("H3", .text("verified"))
                try $0.set("Q3", .number("46400"))
                try $0.set("Q4", .number("46400"))
                try $0.set("H5", .text("effective"))
                try $0.set("Q5", .number("46400"))
                try $0.set("S5", .number("46500"))
                try $0.set("H6", .text("in progress"))
                try $0.set("H7", .text("no longer needed"))
                try $0.set("H8", .text("verified"))
                try $0.set("Q8", .number("46400"))
                try $0.set("R8", .number("46399"))
                try $0.set("H9", .text("effective"))
                try $0.set("Q9", .number("46400"))
                try $0.set("R9", .number("46410"))
                try $0.set("S9", .number("46450"))
            }
        ),
        (
            "rows",
            {
                try $0.remove(row: 2)
                try $0.set("A4", .text("mine:wett"))
                try $0.set("A6", .text("mine:filters"))
                try $0.set("I8", .number("47000"))
                try $0.append(
                    "<row r=\"20\">" + EditedWorkbook.xml("D20", .text("Ask the board")) + "</row>")
                try $0.append("<row r=\"21\">" + EditedWorkbook.xml("D21", .text(" ")) + "</row>")
            }
        ),
        (
            "headings",
            {
                try $0.set("Q1", .text("Erledigt"))
                try $0.set("O1", .text("Status"))
            }
        ),
        (
            "no-headings",
            { $0.parts[EditedWorkbook.sheet(1)] = "<worksheet><sheetData/></worksheet>" }
        ),
        ("no-record", { try $0.rename("_assay", to: "_other") }),
        ("no-plan", { try $0.rename("Plan", to: "Mine") }),
        (
            "other-shape",
            {
                try $0.set(
                    "A1", .text("shape urn:assay:plan-workbook:3"), in: EditedWorkbook.sheet(5))
            }
        ),
        ("changed-record", { try $0.set("A5", .text("action soon"), in: EditedWorkbook.sheet(5)) }),
        ("formula-record", { try $0.set("A2", .formula("1"), in: EditedWorkbook.sheet(5)) }),
    ]

    @Test("what cannot be meant is told", arguments: mistakes.map(\.name))
    func mistaken(name: String) throws {
        var workbook = try samples.valley.edited()
        let mistake = try #require(Self.mistakes.first { $0.name == name })
        try mistake.edit(&workbook)
        let (plan, told) = readPlan(workbook.bytes)
        #expect(plan == nil)
        #expect(matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/\(name).txt"))
    }

    @Test func whatPeopleEnteredCounts() throws {
        var workbook = try samples.valley.edited()
        try workbook.set("H2", .text(" In  Progress "))
        try workbook.set("P2", .number("46360"))
        try workbook.set("H3", .text("DONE-AS-CLAIMED"))
        try workbook.set("Q3", .text("2026-12-05"))
        try workbook.set("H4", .text("verified"))
        try workbook.set("R4", .iso("2027-01-10T00:00:00"))
        try workbook.set("H5", .text("effective"))
        try workbook.set("Q5", .number("46400.5"))
        try workbook.set("R5", .number("46410"))
        try workbook.set("S5", .number("46500"))
        try workbook.set("O6", .formula("1+1"))
        let (plan, told) = readPlan(workbook.bytes)
        #expect(told.isEmpty)
        var expected = samples.valley.earlier
        func change(_ position: Int, _ status: ActionStatus, _ days: [String?]) {
            let dates = days.map { $0.flatMap { CalendarDate(text: $0) } }
            expected.actions[position].standing.status = status
            expected.actions[position].standing.begun = dates[0]
            expected.actions[position].standing.done = dates[1]
            expected.actions[position].standing.verified = dates[2]
            expected.actions[position].standing.effective = dates[3]
        }
        change(0, .inProgress, ["2026-12-04", nil, nil, nil])
        change(1, .doneAsClaimed, [nil, "2026-12-05", nil, nil])
        change(2, .verified, [nil, "2027-01-10", "2027-01-10", nil])
        change(3, .effective, [nil, "2027-01-13", "2027-01-23", "2027-04-23"])
        #expect(plan == expected)
    }

    @Test func anActionStandsWhereAStatusIsTakenBack() throws {
        let position = try #require(
            samples.later.earlier.actions.firstIndex { $0.standing.status == .doneAsClaimed })
        var workbook = try samples.later.edited()
        try workbook.set("H\(position + 2)", .text("open"))
        let told = readPlan(workbook.bytes).told
        #expect(told.contains("Plan!H\(position + 2): error[status-behind-date]"))
        try workbook.set("Q\(position + 2)", .nothing)
        var expected = samples.later.earlier
        expected.actions[position].standing.status = .open
        expected.actions[position].standing.done = nil
        #expect(readPlan(workbook.bytes).plan == expected)
    }

    @Test func aRowThatIsGoneCountsAsItStood() throws {
        var workbook = try samples.valley.edited()
        try workbook.remove(row: 3)
        try workbook.set("I4", .text("2030-01-01"))
        let (plan, told) = readPlan(workbook.bytes)
        #expect(plan == samples.valley.earlier)
        #expect(matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/row-gone.txt"))
    }

    @Test func daysMayBeCountedFrom1904() throws {
        var workbook = try samples.valley.edited()
        let book = try #require(workbook.parts["xl/workbook.xml"])
        workbook.parts["xl/workbook.xml"] = book.replacing(
            "<workbookPr ", with: "<workbookPr date1904=\"1\" ")
        try workbook.set("H2", .text("done as claimed"))
        try workbook.set("Q2", .number("44938"))
        // The due dates of the other rows are now four years later, and say so.
        let (plan, told) = readPlan(workbook.bytes)
        #expect(plan?.actions[0].standing.done?.description == "2027-01-13")
        #expect(told.components(separatedBy: "warning[due-date-moved]").count == 9)
    }

    @Test func columnsAndRowsMayMove() throws {
        var workbook = try samples.valley.edited()
        let xml = try #require(workbook.parts[EditedWorkbook.sheet(1)])
        // Every row two lower, under a title that somebody added.
        let moved = xml.replacing(#/r="([A-Z]*)([0-9]+)"/#) { match in
            "r=\"\(match.output.1)\((Int(match.output.2) ?? 0) + 2)\""
        }
        workbook.parts[EditedWorkbook.sheet(1)] = moved.replacing(
            "<sheetData>",
            with: "<sheetData><row r=\"1\">\(EditedWorkbook.xml("B1", .text("Our plan")))</row>")
        #expect(readPlan(workbook.bytes).plan == samples.valley.earlier)
    }
}

extension EditedWorkbook {
    mutating func rename(_ sheet: String, to other: String) throws {
        let book = try #require(parts["xl/workbook.xml"])
        parts["xl/workbook.xml"] = book.replacing("name=\"\(sheet)\"", with: "name=\"\(other)\"")
    }
}
