import AssayDiagnostics
import AssayExpressions
import TestSupport
import Testing

@testable import AssayWorkbooks

/// Whatever is in a file that begins like a workbook: a clear message, and bounded memory.
@Suite("Hostile workbooks")
struct HostileWorkbookTests {
    let workbook: EditedWorkbook
    let bytes: [UInt8]

    init() throws {
        let column = Sheet.Column("Word", width: 20)
        let rows = (1...20).map { [Sheet.Cell.text("word \($0)"), .whole($0)] }
        bytes = try Workbook(
            title: "Words", made: CalendarDate(dayNumber: 20_000),
            sheets: (1...4).map { Sheet("Sheet \($0)", columns: [column], rows: rows) }
        ).bytes()
        workbook = try EditedWorkbook(bytes)
    }

    /// All filled cells, by the names of the sheets.
    private static func cells(
        of bytes: [UInt8]
    ) throws(WorkbookProblem) -> [String: [Int: [Int: ReadWorkbook.Cell]]] {
        let workbook = try ReadWorkbook(bytes)
        var cells: [String: [Int: [Int: ReadWorkbook.Cell]]] = [:]
        for name in workbook.names { cells[name] = try workbook.sheet(name)?.rows }
        return cells
    }

    typealias Change = @Sendable (EditedWorkbook) -> [UInt8]

    private static func part(_ name: String, _ xml: String) -> Change {
        { workbook in
            var workbook = workbook
            workbook.parts[name] = xml
            return workbook.bytes
        }
    }

    private static func without(_ name: String) -> Change {
        { workbook in
            var workbook = workbook
            workbook.parts[name] = nil
            return workbook.bytes
        }
    }

    private static func archive(
        _ change: @escaping @Sendable (inout ArchiveWriter) -> Void
    ) -> Change {
        { workbook in
            var archive = workbook.archive
            change(&archive)
            return archive.bytes
        }
    }

    private static func change(
        _ part: String, _ change: @escaping @Sendable (inout ArchiveWriter.Part) -> Void
    ) -> Change {
        archive { archive in
            for position in archive.parts.indices where archive.parts[position].name == part {
                change(&archive.parts[position])
            }
        }
    }

    private static let sheet = EditedWorkbook.sheet(1)
    private static let start = "<?xml version=\"1.0\"?>"

    static let files: [(name: String, told: String, change: Change)] = [
        ("two letters", "the file begins like a workbook and is none", { _ in Array("PK".utf8) }),
        (
            "a text", "the file begins like a workbook and is none",
            { _ in Array("PKWARE is no workbook".utf8) }
        ),
        ("cut", "the file begins like a workbook and is none", { Array($0.bytes.dropLast(100)) }),
        ("cut in half", "is none", { Array($0.bytes.prefix($0.bytes.count / 2)) }),
        (
            "a bomb that says so", "unpacks to more than 33554432 bytes",
            change(sheet) { $0.declaredSize = 2_000_000_000 }
        ),
        (
            "a bomb", "unpacks to more than 33554432 bytes",
            change(sheet) { $0.content = [UInt8](repeating: 0x20, count: 40 << 20) }
        ),
        (
            "a bomb that hides its size", "unpacks to more than 33554432 bytes",
            change(sheet) {
                $0.content = [UInt8](repeating: 0x20, count: 40 << 20)
                $0.declaredSize = 1_000
            }
        ),
        (
            "many parts of the most size", "the file unpacks to more than 67108864 bytes",
            archive { archive in
                for position in archive.parts.indices
                where archive.parts[position].name.hasSuffix(".xml") {
                    // Behind the outermost element comments may stand.
                    let comment = "<!--" + String(repeating: " ", count: 1 << 20) + "-->"
                    for _ in 0..<20 { archive.parts[position].content += Array(comment.utf8) }
                }
            }
        ),
        (
            "a part above the file", "which leads out of it",
            archive { $0.parts.append(.init(name: "../../etc/cron.d/a", content: [0x20])) }
        ),
        (
            "a part at the root", "which leads out of it",
            archive { $0.parts.append(.init(name: "/etc/passwd", content: [0x20])) }
        ),
        (
            "a part twice", "is none: file already exists",
            archive { $0.parts.append($0.parts[0]) }
        ),
        (
            "3,000 parts", "the file has 3013 parts, more than 2000",
            archive { archive in
                archive.parts += (0..<3_000).map { .init(name: "a\($0)", content: []) }
            }
        ),
        ("a password", "with a password", change("_rels/.rels") { $0.isEncrypted = true }),
        ("no relations", "the part '_rels/.rels' is missing", without("_rels/.rels")),
        ("no overview", "the part 'xl/workbook.xml' is missing", without("xl/workbook.xml")),
        ("no sheet", "the part 'xl/worksheets/sheet1.xml' is missing", without(sheet)),
        ("no shared texts", "'xl/sharedStrings.xml' is missing", without("xl/sharedStrings.xml")),
        (
            "an entity", "declares a document type",
            part(
                sheet,
                start + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
        ),
        (
            "billion laughs", "declares a document type",
            part(
                "xl/sharedStrings.xml",
                start + "<!DOCTYPE a [<!ENTITY a \"ha\">"
                    + (1...30).map {
                        "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : "\($0 - 1)");&a;\">"
                    }.joined() + "]><sst><si><t>&a30;</t></si></sst>")
        ),
        ("an undeclared entity", "is not well-formed in line 1", part(sheet, "<a>&x;</a>")),
        ("no XML", "is not well-formed in line 1", part(sheet, "PK")),
        ("an empty part", "is not well-formed in line 1", part(sheet, "")),
        (
            "UTF-16", "is not written in UTF-8",
            change(sheet) { $0.content = [0xFF, 0xFE, 0x3C, 0] }
        ),
        (
            "a cell of no sheet", "has a cell 'A0'",
            part(sheet, "<a><sheetData><row r=\"1\"><c r=\"A0\"><v>1</v></c></row></sheetData></a>")
        ),
        (
            "a row of no sheet", "has a cell '99999999999'",
            part(sheet, "<a><sheetData><row r=\"99999999999\"/></sheetData></a>")
        ),
        (
            "500,000 cells", "has more than 400000 filled cells",
            part(
                sheet,
                "<a>"
                    + (0..<500).map { _ in
                        "<row>" + String(repeating: "<c><v>1</v></c>", count: 1_000) + "</row>"
                    }.joined() + "</a>")
        ),
        (
            "100,000 levels", "is not well-formed",
            part(sheet, String(repeating: "<a>", count: 100_000))
        ),
    ]

    @Test("are refused", arguments: files.map(\.name))
    func refused(name: String) throws {
        let file = try #require(Self.files.first { $0.name == name })
        let problem = #expect(throws: WorkbookProblem.self) {
            try Self.cells(of: file.change(workbook))
        }
        let diagnostic = problem?.diagnostic(at: SourcePlace(file: "words.xlsx"))
        #expect(diagnostic?.id == .unreadableWorkbook)
        #expect(diagnostic?.message.contains(file.told) ?? false, "\(diagnostic?.message ?? "")")
    }

    @Test func anUnharmedOneIsRead() throws {
        let cells = try Self.cells(of: workbook.bytes)
        #expect(cells.count == 4)
        #expect(cells["Sheet 4"]?[21]?[1]?.value == .text("word 20"))
        #expect(try cells == Self.cells(of: bytes))
    }

    @Test func aCutOrChangedOneIsNeverReadAsAnother() throws {
        let expected = try Self.cells(of: bytes)
        for length in stride(from: 2, to: bytes.count, by: Proof.isFull ? 1 : 997) {
            #expect(throws: WorkbookProblem.self) { try Self.cells(of: Array(bytes[..<length])) }
        }
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<(Proof.isFull ? 20_000 : 300) {
            var changed = bytes
            changed[Int.random(in: 2..<bytes.count, using: &generator)] ^= UInt8(
                1 << Int.random(in: 0..<8, using: &generator))
            let cells = try? Self.cells(of: changed)
            #expect(cells == nil || cells == expected)
        }
    }
}
