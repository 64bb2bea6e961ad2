import AssayExpressions
import TestSupport
import Testing

@testable import AssayWorkbooks

/// Cells that are set in a workbook of another program; everything else stays as it was.
@Suite("Editing workbooks")
struct WorkbookEditingTests {
    private func workbook(_ sheet: String) throws -> EditedWorkbook {
        var workbook = try EditedWorkbook(
            Workbook(
                title: "W", made: CalendarDate(dayNumber: 20_000),
                sheets: [
                    Sheet("One", columns: [], rows: [[.text("a")]]),
                    Sheet("Two", columns: [], rows: []),
                ]
            ).bytes())
        workbook.parts[EditedWorkbook.sheet(1)] =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(sheet)</worksheet>"
        return workbook
    }

    static let edits: [(before: String, after: String)] = [
        // A cell keeps its style and loses its type.
        (
            "<sheetData><row r=\"2\"><c r=\"B2\" s=\"7\" t=\"s\"><v>0</v></c></row></sheetData>",
            "<sheetData><row r=\"2\"><c r=\"B2\" s=\"7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x &amp; y</t></is></c></row></sheetData>"
        ),
        // Cells and rows that are not there come in their order.
        (
            "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"C2\"><v>3</v></c></row></sheetData>",
            "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x &amp; y</t></is></c><c r=\"C2\"><v>3</v></c></row></sheetData>"
        ),
        (
            "<sheetData><row r=\"1\"/><row r=\"3\"/></sheetData>",
            "<sheetData><row r=\"1\"/><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x &amp; y</t></is></c></row><row r=\"3\"/></sheetData>"
        ),
        (
            "<sheetData/>",
            "<sheetData><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x &amp; y</t></is></c></row></sheetData>"
        ),
        // What was computed goes, the formula stays, and so does a comment with a tag in it.
        (
            "<!-- <c r=\"B2\"/> --><sheetData><row r=\"2\"><c r=\"A2\" t=\"str\"><f>B2&gt;\"&lt;\"</f><v>old</v></c><c r=\"B2\"/></row></sheetData>",
            "<!-- <c r=\"B2\"/> --><sheetData><row r=\"2\"><c r=\"A2\"><f>B2&gt;\"&lt;\"</f></c><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x &amp; y</t></is></c></row></sheetData>"
        ),
    ]

    @Test("set one cell and nothing else", arguments: edits.indices)
    func edit(number: Int) throws {
        let (before, after) = Self.edits[number]
        let bytes = try workbook(before).bytes
        var editing = try WorkbookEditing(bytes)
        editing.set(.text("x & y"), sheet: "one", row: 2, column: 2)
        let written = try editing.written()
        let archive = try ZipArchive(written)
        let sheet = String(decoding: try archive.read(EditedWorkbook.sheet(1)), as: UTF8.self)
        #expect(sheet.contains(after), "\(sheet)")
        #expect(try ReadWorkbook(written).sheet("One")?[2, 2]?.value == .text("x & y"))
        let original = try ZipArchive(bytes)
        #expect(archive.names == original.names)
        for name in original.names
        where name != EditedWorkbook.sheet(1) && name != "xl/workbook.xml" {
            #expect(try archive.read(name) == original.read(name))
        }
        let book = String(decoding: try archive.read("xl/workbook.xml"), as: UTF8.self)
        #expect(book.contains("fullCalcOnLoad=\"1\""))
        #expect(try editing.written() == written)
    }

    @Test func aCellOnWhoseFormulaOthersRestIsRefused() throws {
        let bytes = try workbook(
            "<sheetData><row r=\"2\"><c r=\"B2\"><f t=\"shared\" ref=\"B2:B9\" si=\"0\">A2</f></c></row></sheetData>"
        ).bytes
        var editing = try WorkbookEditing(bytes)
        editing.set(.number(1), sheet: "One", row: 2, column: 2)
        #expect(throws: WorkbookProblem.self) { try editing.written() }
    }

    @Test func aNamedRangeIsFound() throws {
        var workbook = try workbook("<sheetData/>")
        let name = "xl/workbook.xml"
        let book = try #require(workbook.parts[name])
        workbook.parts[name] = book.replacing(
            "</sheets>",
            with:
                "</sheets><definedNames><definedName name=\"company_name\">'One'!$C$4:$D$4</definedName>"
                + "<definedName name=\"nothing\">#REF!</definedName></definedNames>")
        let read = try ReadWorkbook(workbook.bytes)
        let cell = try #require(read.namedCell("Company_Name"))
        #expect(cell == ("One", 4, 3))
        #expect(read.namedCell("nothing") == nil)
        #expect(read.namedCell("other") == nil)
    }
}
