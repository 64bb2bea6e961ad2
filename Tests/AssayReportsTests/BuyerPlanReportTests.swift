import AssayActionPlans
import AssayDocuments
import AssayQuestionnaires
import AssayReports
import AssayResponses
import TestSupport
import Testing

@testable import AssayReports

/// The buyer's plan over the examples, and over suppliers with names that mean harm.
@Suite("The plan of a buyer as a report", .tags(.noPointers), .sanitizedByTag)
struct BuyerPlanReportTests {
    static let buyerFile = "Examples/Buyers/battery-maker.xml"

    private static func text(_ path: String) -> String {
        String(decoding: Repository.bytes(path), as: UTF8.self)
    }

    private func report(
        over samples: [ReportSamples.Sample], unread: [String] = []
    ) throws -> (report: BuyerPlanReport, document: String) {
        let library = try #require(samples.first).library
        let buyer = try #require(JudgedSubmission(Self.text(Self.buyerFile), with: library))
        let needs = samples.map {
            SupplierNeeds(
                of: $0.judged.assessment, response: $0.judged.response, plan: $0.judged.plan,
                with: library)
        }
        let plan = buyerPlan(
            for: needs,
            of: BuyerPosition(
                of: buyer.assessment, response: buyer.response, with: library),
            sharedBy: .usual,
            with: library)
        return (
            BuyerPlanReport(
                plan, buyer: buyer.assessment, response: buyer.response, with: library,
                unread: unread, full: true),
            jsonText { $0.write(plan, with: library, unread: unread) }
        )
    }

    @Test func outputs() throws {
        let samples = try #require(ReportSamples.shared)
        let (report, document) = try report(over: samples.examples, unread: ["broken.xml"])
        let folder = "Tests/AssayReportsTests/Outputs/buyer-plan."
        #expect(matchesSnapshot(report.html, folder + "html"))
        #expect(matchesSnapshot(report.markdown, folder + "md"))
        #expect(matchesSnapshot(document, folder + "json"))
    }

    @Test func oneSupplierSharesNothing() throws {
        let samples = try #require(ReportSamples.shared)
        let text = try report(over: [samples.examples[0]]).report.text(layout: TextLayout())
        #expect(text.contains("1 supplier with "))
        #expect(!text.contains("Act together") && !text.contains("counts as shared"))
    }

    @Test(
        "names of suppliers are inert",
        arguments: [
            "&lt;script&gt;alert(1)&lt;/script&gt;", "{{{style}}}", "\u{202E}gpj.exe\u{2066}",
            "a&#x85;b&#x9B;31m", "](javascript:x) `x` **x** https://x.example", "| a | b",
            "line&#10;# heading",
        ])
    func inert(word: String) throws {
        let samples = try #require(ReportSamples.shared)
        let text = Self.text("Examples/Submissions/conflict-affected-mine.xml")
            .replacing("Grafite do Norte Lda", with: word)
            .replacing("supplier id=\"GDN-9\"", with: "supplier id=\"\(word)\"")
        let library = samples.examples[0].library
        let judged = try #require(JudgedSubmission(text, with: library))
        let hostile = ReportSamples.Sample(judged: judged, library: library)
        let tame = samples.examples.first {
            $0.judged.assessment.supplier.id == "GDN-9"
        }
        let report = try report(over: [hostile], unread: [judged.assessment.supplier.name]).report
        let plain = try self.report(over: [try #require(tame)], unread: ["x"]).report
        let terminal = report.text(layout: TextLayout())
        for output in [report.html, report.markdown, terminal] {
            let scalars = output.unicodeScalars
            #expect(!scalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0x1B })
            #expect(!scalars.contains { (0x202A...0x202E).contains($0.value) })
            #expect(!scalars.contains { (0x2066...0x2069).contains($0.value) })
        }
        #expect(report.html.count { $0 == "<" } == plain.html.count { $0 == "<" })
        let bare = report.markdown.replacing(/\\./, with: "")
        #expect(!bare.contains("<") && !bare.contains("](") && !bare.contains("://"))
        #expect(!bare.contains("\n# heading"))
        #expect(terminal.split(separator: "\n").allSatisfy { TextLayout.columns(of: $0) <= 80 })
    }

    @Test func aNameOfAHundredKilobytesIsCut() throws {
        let samples = try #require(ReportSamples.shared)
        let name = String(repeating: "name ", count: 20_000)
        let text = Self.text("Examples/Submissions/conflict-affected-mine.xml")
            .replacing("Grafite do Norte Lda", with: name)
        let library = samples.examples[0].library
        let judged = try #require(JudgedSubmission(text, with: library))
        let sample = ReportSamples.Sample(judged: judged, library: library)
        #expect(try report(over: [sample]).report.html.utf8.count < 300_000)
    }
}
