import AssayExpressions
import AssayReports
import AssayResponses
import TestSupport
import Testing

/// What moved between two submissions, and why.
@Suite("Comparisons", .tags(.noPointers), .sanitizedByTag)
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
                jsonText { $0.write(year) }, "Tests/AssayReportsTests/Outputs/comparison.json"))
    }

    @Test func numbersStandInTheDocumentAndWordsAreNoVerdict() {
        let year = comparison(samples.valley, samples.later)
        let (text, document) = (
            comparisonText(year, layout: TextLayout()), jsonText { $0.write(year) }
        )
        var known = Set(samples.valley.numbers + samples.later.numbers)
        known.formUnion(numbers(in: document))
        // What counts findings and actions is the length of a list in the document.
        let own = text.replacing(/\([0-9]+\)|[0-9]+ findings? still/, with: "")
        let unknown = Set(numbers(in: own)).subtracting(known).sorted()
        #expect(numbers(in: own).count > 20 && unknown.isEmpty, "\(unknown)")
        for text in [text, document] {
            #expect(!text.lowercased().contains(/\b(pass|fail|compliant|compliance)/))
        }
    }

    private func numbers(in text: String) -> [String] {
        text.matches(of: /[0-9]+(\.[0-9]+)?/).flatMap { match in
            let text = String(match.output.0)
            return [text]
                + (ExactDecimal(text: text).map { [$0.formatted(fractionDigits: 1)] } ?? [])
        }
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
            ("<value>7</value>", "<value>0</value>", "+6.7 (0.0)    dust: answer: 7 days → 0 days"),
        ])
    func reasons(words: String, others: String, reason: String) throws {
        let changed = try samples.valley(replacing: words, with: others)
        let text = comparisonText(comparison(samples.valley, changed), layout: TextLayout())
        #expect(text.contains(reason), "\(text)")
    }
}
