import AssayDiagnostics
import Testing

/// What a collector says of what it gathered.
@Suite("Collected problems")
struct DiagnosticCollectorTests {
    @Test("names are suggested for the first hundred problems", arguments: [0, 99, 100, 5_000])
    func suggestions(count: Int) {
        var diagnostics = DiagnosticCollector()
        for line in 0..<count {
            diagnostics.report(
                Diagnostic(
                    id: .unknownQuestion, place: SourcePlace(file: "a.xml", line: line, column: 1),
                    message: "found", help: "Mend it."))
        }
        #expect(diagnostics.makesSuggestions == (count < 100))
    }
}
