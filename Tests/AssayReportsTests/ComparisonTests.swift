import AssayReports
import AssayResponses
import TestSupport
import Testing

/// What moved between two submissions, and why.
@Suite("Comparisons")
struct ComparisonTests {
    let samples: ReportSamples

    init() throws { samples = try #require(ReportSamples.shared) }

    private func comparison(
        _ old: ReportSamples.Sample, _ new: ReportSamples.Sample
    ) -> Comparison {
        Comparison(
            from: .init(response: old.judged.response, assessment: old.judged.assessment),
            to: .init(response: new.judged.response, assessment: new.judged.assessment),
            plan: new.judged.plan, with: new.library)
    }

    @Test func aYearIsTold() {
        let year = comparison(samples.valley, samples.later)
        #expect(
            matchesSnapshot(
                comparisonText(year, layout: TextLayout()),
                "Tests/AssayReportsTests/Outputs/comparison.txt"))
        #expect(
            matchesSnapshot(
                comparisonDocument(year).text, "Tests/AssayReportsTests/Outputs/comparison.json"))
    }

    @Test func nothingMovesBetweenASubmissionAndItself() {
        let text = comparisonText(
            comparison(samples.valley, samples.valley), layout: TextLayout())
        #expect(text.contains("claimed 34.0 → 34.0") && text.contains("6 findings still hold."))
        #expect(!text.contains("Findings that hold no longer") && !text.contains("New findings"))
        #expect(!text.contains("answer:"))
    }

    @Test(
        "reasons",
        arguments: [
            (
                "<evidence kind=\"document\" title=\"Policy\" issued=\"2026-05-02\"/>", "",
                "policy: evidence no longer given"
            ),
            (
                "<cell column=\"share\">12.5</cell>", "<cell column=\"share\">30</cell>",
                "origin: answer: pit North pit"
            ),
            (
                "<answer question=\"water\" state=\"unknown\">",
                "<answer question=\"water\"><value>50</value>",
                "water: answer: not known yet → 50 %"
            ),
            ("<value>7</value>", "<value>0</value>", "+6.7 (+1.7)   dust: answer: 7 days → 0 days"),
        ])
    func reasons(words: String, others: String, reason: String) throws {
        let changed = try samples.valley(replacing: words, with: others)
        let text = comparisonText(comparison(samples.valley, changed), layout: TextLayout())
        #expect(text.contains(reason), "\(text)")
    }
}
