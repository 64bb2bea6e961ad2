import AssayDiagnostics
import AssayXML
import TestSupport
import Testing

@Suite("Validation against the schemas")
struct SchemaValidationTests {
    @Test func manyThreadsMayValidateAtOnce() async {
        let bytes = Repository.bytes("Examples/Submissions/half-finished.xml")
        let found = await withTaskGroup(of: [Diagnostic].self) { group in
            for _ in 0..<32 {
                group.addTask {
                    var diagnostics = DiagnosticCollector()
                    validate(bytes, file: "s.xml", against: .submission, diagnostics: &diagnostics)
                    return diagnostics.sorted()
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(found == [])
    }

    @Test func whatDoesNotFitIsToldWithItsLine() {
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
              <suplier id="S-1"/>
            </submission>
            """
        var diagnostics = DiagnosticCollector()
        validate(Array(text.utf8), file: "s.xml", against: .submission, diagnostics: &diagnostics)
        #expect(diagnostics.sorted().map(\.place.line) == [2])
    }

    @Test(
        "what is not known has no value beside it",
        arguments: [
            ("", "<value>1</value>", true), ("state=\"answered\"", "<value>1</value>", true),
            ("state=\"unknown\"", "", true), ("state=\"unknown\"", "<value>1</value>", false),
            ("state=\"not-applicable\"", "<reason>R</reason>", true),
            ("state=\"not-applicable\"", "", false),
            ("state=\"not-applicable\"", "<value>1</value>", false),
        ])
    func states(state: String, content: String, isValid: Bool) {
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
              <supplier id="S-1"><name>N</name></supplier>
              <questionnaire id="types" version="1.0.0"/>
              <answers questionnaire="types">
                <answer question="one" \(state)>\(content)</answer>
              </answers>
            </submission>
            """
        var diagnostics = DiagnosticCollector()
        validate(Array(text.utf8), file: "s.xml", against: .submission, diagnostics: &diagnostics)
        #expect((diagnostics.count == 0) == isValid)
    }
}
