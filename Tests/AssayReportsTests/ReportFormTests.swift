import AssayReports
import Foundation
import TestSupport
import Testing

/// Whole reports beside the tests, and what holds in every form.
@Suite("Reports", .tags(.noPointers), .sanitizedByTag)
struct ReportFormTests {
    let samples: ReportSamples

    init() throws { samples = try #require(ReportSamples.shared) }

    @Test("name what the supplier can carry", arguments: [ReportForm.html, .md])
    func carries(form: ReportForm) {
        for sample in samples.examples {
            let text = sample.text(form)
            #expect(text.contains("actions at a time, 5 new a wave, 2 a person and month, for "))
            #expect(text.contains("what cannot wait is never cut."))
        }
    }

    @Test("are written", arguments: ReportForm.allCases.filter { $0 != .pdf })
    func forms(form: ReportForm) {
        #expect(
            matchesSnapshot(
                plain(samples.valley.text(form)),
                "Tests/AssayReportsTests/Outputs/valley.\(form.fileEnding)"
                    + (form == .xlsx ? ".txt" : "")))
    }

    @Test("are found by their names") func names() {
        #expect(
            ReportForm.allCases.map { ReportForm(rawValue: $0.rawValue) } == ReportForm.allCases)
        #expect(ReportForm(rawValue: "docx") == nil && ReportForm(rawValue: "") == nil)
        let endings = ReportForm.allCases.map(\.fileEnding)
        #expect(Set(endings).count == endings.count)
    }

    @Test func thePlanAfterAPlanSaysHowFarTheWorkHasCome() {
        #expect(
            matchesSnapshot(
                plain(samples.later.text(.md)), "Tests/AssayReportsTests/Outputs/valley-2027.md"))
    }

    @Test func suppliersAreOrderedByWhomToCallFirst() {
        let entries = samples.examples.enumerated().map { position, sample in
            (
                entry: sample.report.indexEntry,
                files: [(form: ReportForm.html, name: "\(position).html")]
            )
        }
        let page = indexPage(of: entries, unread: ["<b>.xml"])
        #expect(page == indexPage(of: entries.reversed(), unread: ["<b>.xml"]))
        #expect(page.contains("<li><bdi class=\"said\">&lt;b&gt;.xml</bdi></li>"))
        #expect(matchesSnapshot(plain(page), "Tests/AssayReportsTests/Outputs/index.html"))
    }

    @Test("same input, same bytes", arguments: ReportForm.allCases)
    func identity(form: ReportForm) throws {
        for (sample, other) in zip(samples.examples, try ReportSamples().examples) {
            #expect(!sample.bytes(form).isEmpty)
            #expect(sample.bytes(form) == other.bytes(form))
        }
    }

    @Test("hold no verdict", arguments: ReportForm.allCases)
    func verdicts(form: ReportForm) {
        let verdicts: Set = [
            "pass", "passed", "passes", "fail", "failed", "fails", "compliant", "non-compliant",
            "noncompliant", "compliance",
        ]
        for sample in samples.examples + [samples.valley, samples.later] {
            let words = sample.ownWords(form).lowercased().split { !$0.isLetter && $0 != "-" }
            let found = Set(words.map(String.init)).intersection(verdicts)
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test func aPageNeedsNothingElse() {
        for sample in samples.examples {
            let page = sample.text(.html)
            for foreign in ["<script", "src=", "<link", "<iframe", "url(", "@import", " style="] {
                #expect(!page.contains(foreign), "\(foreign)")
            }
            let addresses = page.matches(of: /href="([^"]*)"/).map(\.output.1)
            #expect(addresses.allSatisfy { $0.hasPrefix("#") })
            let anchors = Set(page.matches(of: /\ id="([^"]*)"/).map(\.output.1))
            #expect(addresses.allSatisfy { anchors.contains($0.dropFirst()) })
            #expect(page.contains("default-src 'none'; style-src 'sha256-"))
        }
    }

    /// The page without the style, which has no say in what it tells.
    private func plain(_ page: String) -> String {
        page.replacing(/<style>(?s).*<\/style>/, with: "<style></style>")
            .replacing("\u{FEFF}", with: "").replacing(/sha256-[^']*/, with: "sha256-")
    }
}
