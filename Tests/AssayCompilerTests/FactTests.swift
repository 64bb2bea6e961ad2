import AssayCompiler
import AssayDiagnostics
import AssayExpressions
import AssayWorkspaces
import TestSupport
import Testing

/// Facts that age, inside of texts.
@Suite("Facts in texts")
struct FactTests {
    private static let files = ["sample", "catalogue"].map {
        Repository.root + "/Tests/Corpus/Definitions/good/" + $0 + ".xml"
    }

    private func told(asOf day: String?) throws -> [String] {
        var diagnostics = DiagnosticCollector()
        let loaded = loadDefinitions(
            at: Self.files, validating: true,
            diagnostics: &diagnostics)
        let library = try #require(compile(loaded.files, diagnostics: &diagnostics))
        lint(
            library, loaded.files, asOf: day.flatMap { CalendarDate(text: $0) },
            diagnostics: &diagnostics)
        return diagnostics.sorted().map { $0.id.rawValue + ": " + $0.message }
    }

    @Test func areSaidWithTheirYearOnce() throws {
        let library = try #require(
            Repository.library(at: Self.files))
        let guidance = library.questions.map { $0.guidance.original }
        #expect(
            guidance.contains(
                "Dated and signed: 40 percent (2024) of those in the list of 2023 are."))
    }

    @Test func areToldOnceTheirDayIsPast() throws {
        #expect(try told(asOf: nil) == [])
        #expect(try told(asOf: "2026-12-31") == [])
        #expect(
            try told(asOf: "2027-01-01") == [
                "stale-fact: '40 percent' of 2024 was to be looked up again by 2026-12-31"
            ])
        #expect(try told(asOf: "2028-01-01").count == 2)
    }
}
