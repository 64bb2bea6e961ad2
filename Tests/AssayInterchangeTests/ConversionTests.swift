import AssayDiagnostics
import AssayInterchange
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Submissions and reviews in one form and in another say the same.
@Suite("Conversion")
struct ConversionTests {
    private func read(_ bytes: [UInt8], _ name: String) -> (ExchangeDocument?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let read = ExchangeDocument(bytes, named: name, diagnostics: &diagnostics)
        return (read, diagnostics.sorted())
    }

    private func convert(
        _ bytes: [UInt8], _ name: String, to form: SubmissionForm
    ) throws -> ([UInt8]?, [Diagnostic]) {
        let (document, problems) = read(bytes, name)
        #expect(problems == [], "\(name)")
        var diagnostics = DiagnosticCollector()
        let bytes = try #require(document).converted(to: form, diagnostics: &diagnostics)
        return (bytes, diagnostics.sorted())
    }

    /// Expects that a file is the same after it was JSON, and JSON after it was XML again.
    private func expectKept(_ bytes: [UInt8], _ name: String) throws {
        let (canonical, problems) = try convert(bytes, name, to: .xml)
        #expect(problems == [], "\(name)")
        let json = try #require(try convert(bytes, name, to: .json).0)
        let again = try #require(try convert(json, "a.json", to: .xml).0)
        #expect(again == canonical, "\(name)")
        #expect(try convert(again, "a.xml", to: .json).0 == json, "\(name)")
    }

    @Test func everySubmissionAndReviewThatShipsIsKept() throws {
        let paths =
            Repository.paths(under: "Examples/Submissions", ending: ".xml")
            + Repository.paths(under: "Questionnaires", ending: ".xml").filter {
                $0.contains("/cases/")
            }
            + Repository.paths(under: "Tests/Corpus/Submissions/good", ending: ".xml")
            + ["Tests/Corpus/Reviews/everything.xml"]
        for path in paths { try expectKept(Repository.bytes(path), path) }
        #expect(paths.count > 70, "\(paths.count)")
    }

    @Test func drawnSubmissionsAreKept() throws {
        let library = try #require(Repository.library())
        var drawn = DrawnSubmission(from: library, seed: Proof.seed)
        for _ in 0..<Proof.cases(10, full: 500) {
            try expectKept(Array(writeSubmission(drawn.submission()).utf8), "drawn.xml")
        }
    }

    private static let twice = """
        <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
          <supplier id="S"><name>N</name></supplier>
          <questionnaire id="q" version="1.0.0"/>
          <answers questionnaire="q">
            <answer question="a"><value>yes</value></answer>
            <answer question="t"><row><cell column="c">1</cell><cell column="c">2</cell></row></answer>
          </answers>
        </submission>
        """
    private static let spaced = """
        {"schema": "urn:assay:submission:1", "assessed": "2026-03-01",
         "supplier": {"id": "S", "name": "N"},
         "questionnaires": [{"id": "q", "version": "1.0.0"}],
         "answers": [{"questionnaire": "q", "question": "a", "values": ["yes"]},
                     {"questionnaire": "q", "question": "b", "values": [" y "]}]}
        """

    @Test func whatAFormCannotHoldIsToldWithItsPlace() throws {
        let (json, inJSON) = try convert(Array(Self.twice.utf8), "s.xml", to: .json)
        #expect(json == nil && inJSON.map(\.id) == [.lostInConversion])
        #expect(inJSON.first?.place.line == 6)
    }

    @Test func aReviewThatIsNotKeptIsTold() throws {
        let text = """
            <review xmlns="urn:assay:review:1" supplier="S" on="2026-12-10"
                    submission="\(String(repeating: "a", count: 64))">
              <reviewer name="R" party="buyer"/>
              <answers questionnaire="q">
                <corrected question="t">
                  <row><cell column="c">1</cell><cell column="c">2</cell></row>
                </corrected>
              </answers>
            </review>
            """
        let (json, problems) = try convert(Array(text.utf8), "r.xml", to: .json)
        #expect(json == nil && problems.map(\.id) == [.lostInConversion])
    }

    @Test func whiteSpaceAtTheEndsIsNoPartOfAText() throws {
        let (xml, problems) = try convert(Array(Self.spaced.utf8), "s.json", to: .xml)
        #expect(problems == [])
        #expect(String(decoding: try #require(xml), as: UTF8.self).contains("<value>y</value>"))
    }

    @Test("the form of what has no name is seen", arguments: ["-", "answers"])
    func forms(name: String) throws {
        let text = Self.spaced.replacing(" y ", with: "y")
        #expect(try convert(Array(text.utf8), name, to: .xml).0 != nil)
        #expect(try convert(Array(("\n " + text).utf8), name, to: .json).0 != nil)
        let markup = Self.twice.replacing(#"<cell column="c">2</cell>"#, with: "")
        #expect(try convert(Array(markup.utf8), name, to: .json).0 != nil)
    }

    @Test("hostile files are told and never converted", arguments: 0..<10)
    func hostile(number: Int) {
        let texts = [
            "", "{", "[]", "null", "{\"schema\": \"urn:assay:submission:1\"}", "<submission",
            "<x xmlns=\"urn:assay:review:1\"/>", "{\"schema\": \"urn:assay:review:1\"}",
            "PK\u{3}\u{4}", String(repeating: "[", count: 100_000),
        ]
        for name in ["h.xml", "h.json", "-"] {
            let (document, problems) = read(Array(texts[number].utf8), name)
            #expect(document == nil && !problems.isEmpty, "\(name): \(texts[number].prefix(40))")
        }
    }
}
