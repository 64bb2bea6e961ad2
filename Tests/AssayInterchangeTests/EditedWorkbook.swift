import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayReports
import AssayResponses
import TestSupport
import Testing

@testable import AssayInterchange

/// The workbook of a plan, with cells that somebody changed.
struct EditedWorkbook {
    /// What somebody put into a cell.
    enum Content {
        case text(String)
        case number(String)
        case truth
        case formula(String)
        case iso(String)
        case nothing
    }

    private static let names = [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml",
    ]
    static let plan = "xl/worksheets/sheet1.xml"
    static let record = "xl/worksheets/sheet4.xml"

    var parts: [String: String] = [:]

    init(_ bytes: [UInt8]) throws {
        let archive = try ZipArchive(bytes)
        for name in Self.names {
            parts[name] = String(decoding: try archive.read(name), as: UTF8.self)
        }
    }

    /// The parts as a file, in a fixed order.
    var archive: ArchiveWriter {
        ArchiveWriter(
            parts: parts.sorted { $0.key < $1.key }.map {
                ArchiveWriter.Part(name: $0.key, content: Array($0.value.utf8))
            })
    }

    var bytes: [UInt8] { archive.bytes }

    /// Puts something into a cell that is there.
    mutating func set(_ cell: String, _ content: Content, in part: String = Self.plan) throws {
        let xml = try #require(parts[part])
        let start = try #require(xml.firstRange(of: "<c r=\"\(cell)\""), "\(cell)").lowerBound
        let closed = try #require(xml[start...].firstIndex(of: ">"))
        let isEmpty = xml[xml.index(before: closed)] == "/"
        let end =
            isEmpty
            ? xml.index(after: closed)
            : try #require(xml[start...].firstRange(of: "</c>")).upperBound
        parts[part]?.replaceSubrange(start..<end, with: Self.xml(cell, content))
    }

    /// Puts a row behind the last one.
    mutating func append(_ row: String) throws {
        let xml = try #require(parts[Self.plan])
        parts[Self.plan] = xml.replacing("</sheetData>", with: row + "</sheetData>")
    }

    /// Takes a row out.
    mutating func remove(row: Int) throws {
        let xml = try #require(parts[Self.plan])
        let start = try #require(xml.firstRange(of: "<row r=\"\(row)\"")).lowerBound
        let end = try #require(xml[start...].firstRange(of: "</row>")).upperBound
        parts[Self.plan]?.removeSubrange(start..<end)
    }

    static func xml(_ cell: String, _ content: Content) -> String {
        switch content {
        case .text(let text): "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        case .number(let number): "<c r=\"\(cell)\"><v>\(number)</v></c>"
        case .truth: "<c r=\"\(cell)\" t=\"b\"><v>1</v></c>"
        case .formula(let formula): "<c r=\"\(cell)\" t=\"str\"><f>\(formula)</f><v>open</v></c>"
        case .iso(let text): "<c r=\"\(cell)\" t=\"d\"><v>\(text)</v></c>"
        case .nothing: "<c r=\"\(cell)\"/>"
        }
    }
}

/// Plans of which the tests read the workbooks.
struct PlanSamples {
    static let shared = try? PlanSamples()

    struct Sample {
        let judged: JudgedSubmission
        let report: SupplierReport

        var earlier: EarlierPlan { EarlierPlan(judged.plan, for: judged.assessment) }
    }

    /// A mine with eight actions.
    let valley: Sample
    /// Its plan a year later, with actions that have come far.
    let later: Sample
    let examples: [Sample]

    init() throws {
        let library = try #require(
            Repository.library(at: [Repository.root + "/Tests/Corpus/Reports/questionnaires"]))
        func sample(_ path: String, after earlier: EarlierPlan? = nil) throws -> Sample {
            let judged = try #require(
                JudgedSubmission(
                    String(decoding: Repository.bytes(path), as: UTF8.self), with: library,
                    after: earlier))
            return Sample(
                judged: judged,
                report: SupplierReport(
                    of: judged.assessment, response: judged.response, plan: judged.plan,
                    with: library))
        }
        valley = try sample("Tests/Corpus/Reports/valley.xml")
        later = try sample("Tests/Corpus/Reports/valley-2027.xml", after: valley.earlier)
        let all = try #require(Repository.library())
        examples = try Repository.files(in: "Examples/Submissions", ending: ".xml").map { name in
            let bytes = Repository.bytes("Examples/Submissions/" + name)
            let judged = try #require(
                JudgedSubmission(String(decoding: bytes, as: UTF8.self), with: all))
            return Sample(
                judged: judged,
                report: SupplierReport(
                    of: judged.assessment, response: judged.response, plan: judged.plan, with: all))
        }
    }
}

extension PlanSamples.Sample {
    var workbook: [UInt8] { get throws { try report.contents(as: [.xlsx])[0] } }

    func edited() throws -> EditedWorkbook { try EditedWorkbook(workbook) }
}

/// Reads a plan, with everything that is told of it as people see it.
func readPlan(_ bytes: [UInt8], file: String = "plan.xlsx") -> (plan: EarlierPlan?, told: String) {
    var diagnostics = DiagnosticCollector()
    let plans = readEarlierPlans(bytes, file: file, diagnostics: &diagnostics)
    let told = diagnosticText(
        diagnostics.sorted(), texts: [file: bytes], layout: TextLayout(), most: 50)
    return (plans.first, told)
}
