import AssayDiagnostics
import Testing

@Suite("Places")
struct EmbeddedTextTests {
    let start = SourcePlace(file: "q.xml", line: 3, column: 10)

    @Test(
        "behind escapes, line breaks and multi-byte text",
        arguments: [
            ("a < b", "a &lt; b", 4, 3, 17),
            ("a < b", "a &#60; b", 4, 3, 18),
            ("日本 = b", "日本 = b", 9, 3, 15),
            ("a   b", "a \n b", 3, 4, 1),
            ("a   b", "a \r\n b", 3, 4, 1),
            ("é&x", "é&amp;x", 3, 3, 16),
            ("ab", "ab", 99, 3, 12),
        ])
    func place(value: String, raw: String, offset: Int, line: Int, column: Int) {
        let text = EmbeddedText(value: value, raw: raw, start: start)
        #expect(
            text.place(atUTF8Offset: offset)
                == SourcePlace(file: "q.xml", line: line, column: column))
    }

    @Test func theNearestSpellingIsNearAndAlwaysTheSame() {
        #expect(nearestSpelling(to: "polcy", among: ["policy", "polity", "other"]) == "policy")
        #expect(nearestSpelling(to: "teh", among: ["the", "toe"]) == "the")
        #expect(nearestSpelling(to: "abc", among: ["xyz"]) == nil)
        #expect(nearestSpelling(to: "ab", among: ["ac", "aa"]) == "aa")
    }

    @Test func problemsAreSortedByPlaceAndToldOnce() {
        func problem(_ line: Int, _ id: DiagnosticID) -> Diagnostic {
            Diagnostic(
                id: id, place: SourcePlace(file: "f", line: line, column: 1), message: "m",
                help: "H.")
        }
        var collector = DiagnosticCollector()
        for diagnostic in [
            problem(2, .unknownQuestion), problem(1, .notADate), problem(2, .unknownQuestion),
        ] {
            collector.report(diagnostic)
        }
        #expect(collector.sorted() == [problem(1, .notADate), problem(2, .unknownQuestion)])
        #expect(collector.hasErrors)
    }
}
