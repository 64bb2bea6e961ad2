import AssayDiagnostics
import AssayInterchange
import AssayQuestionnaires
import TestSupport
import Testing

/// A first mapping from the headings of an export.
@Suite("Suggested mappings")
struct SurveySuggestionTests {
    let library: QuestionnaireLibrary

    init() throws { library = try #require(Repository.library()) }

    static let rows = #"""
        Response ID;Submitted;Supplier number;Company name;Country;role;supplier-profile:tier;Q3. How many people work for the company, agency workers included?;Which sites make or process what you deliver?;Who can be called about these answers?;"Which further materials are in what you deliver, or do you produce or process? [Nickel]";"Which further materials are in what you deliver, or do you produce or process? [Copper]";From which countries of extraction does material come, as far as you know?;Share;Share;policy-materials;policy-materials#comment
        1;21.11.2026 10:00;S-1;A;DE;Mines or concentrates minerals;Direct supplier;1.250;x;B;Yes;No;MZ;12,5;3;all;since 2020
        2;22.11.2026 10:00;S-2;B;CL;Collects or recycles;don't know;12;;C;No;Yes;CL,PE;50;4;every one of them;
        """#

    private func suggestion(_ rows: [UInt8], _ ids: [String]) throws -> SurveySuggestion {
        var diagnostics = DiagnosticCollector()
        let asked = ids.compactMap { library.position(ofQuestionnaire: $0) }
        let made = SurveySuggestion(
            for: .init(rows, named: "a.csv"), asking: asked, programme: nil, in: library,
            diagnostics: &diagnostics)
        #expect(diagnostics.sorted() == [])
        return try #require(made)
    }

    @Test func whatIsFoundAndWhatIsNotIsWritten() throws {
        let made = try suggestion(Array(Self.rows.utf8), ["supplier-profile", "oecd-five-step"])
        let path = "Tests/AssayInterchangeTests/Outputs/Tables/suggestion.xml"
        #expect(matchesSnapshot(made.mapping, path), "\(made.mapping)")
        #expect(made.columnCount == 17)
        let survey = SurveyImport(
            .init(Array(Self.rows.utf8), named: "a.csv"),
            mapping: .init(Array(made.mapping.utf8), named: "m.xml"), with: library)
        #expect(survey.problems.allSatisfy { $0.severity == .warning }, "\(survey.problems)")
        #expect(survey.rows.count == 2)
        #expect(survey.rows[0].submission != nil, "\(survey.rows[0].problems)")
    }

    @Test func anExportOfWindowsIsKnown() throws {
        let rows = Array("Firma;Land\nM".utf8) + [0xFC] + Array("ller;DE\n".utf8)
        let made = try suggestion(rows, ["supplier-profile"])
        #expect(made.mapping.contains("encoding=\"windows-1252\""))
        #expect(made.mapping.contains("name=\"Firma\" country=\"Land\""))
        #expect(made.foundCount == 2)
    }

    @Test func aFileWithoutRowsIsTold() {
        var diagnostics = DiagnosticCollector()
        let made = SurveySuggestion(
            for: .init([], named: "a.csv"), asking: [], programme: nil, in: library,
            diagnostics: &diagnostics)
        #expect(made == nil && diagnostics.sorted().map(\.id) == [.brokenRow])
    }
}
