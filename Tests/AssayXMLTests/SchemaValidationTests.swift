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
}
