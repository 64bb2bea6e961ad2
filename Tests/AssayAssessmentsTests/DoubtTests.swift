import AssayResponses
import TestSupport
import Testing

@testable import AssayAssessments

/// What a whole submission says before anybody looks at single answers.
@Suite("Doubt about a whole submission")
struct DoubtTests {
    /// How many of ten questions are answered well, are unknown, and show a document.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var good = 0
        var poor = 0
        var unknown = 0
        var shown = 0
        let doubt: Doubt?
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "nothing", doubt: .blank),
        Row(name: "one poor answer", poor: 1, doubt: nil),
        Row(name: "one unknown", unknown: 1, doubt: nil),
        Row(name: "all well", good: 10, doubt: .unproven),
        Row(name: "all well, one shown", good: 10, shown: 1, doubt: .unproven),
        Row(name: "all well, two shown", good: 10, shown: 2, doubt: nil),
        Row(name: "eight of ten well", good: 8, poor: 2, doubt: .unproven),
        Row(name: "seven of ten well", good: 7, poor: 3, doubt: nil),
        Row(name: "one of ten not known", good: 9, unknown: 1, doubt: nil),
        Row(name: "one of eleven not known", good: 10, unknown: 1, doubt: .unproven),
        Row(name: "few answers", good: 9, doubt: nil),
    ])
    func isSeen(row: Row) throws {
        var story = Story(
            scoring: "<scoring scheme=\"weighted-mean\" version=\"1\" assurance=\"ladder\"/>")
        for number in 0..<11 { story.question("q\(number)", options: ["yes": "1", "no": "0"]) }
        let document = "<evidence kind=\"document\" title=\"P\" issued=\"2026-01-10\"/>"
        for number in 0..<row.good {
            story.answer("q\(number)", "yes", number < row.shown ? document : "")
        }
        for number in row.good..<row.good + row.poor { story.answer("q\(number)", "no") }
        for number in row.good + row.poor..<row.good + row.poor + row.unknown {
            story.answer("q\(number)", state: "unknown")
        }
        let judged = try story.judged()
        #expect(Doubt(of: judged.assessment.questionnaires, judged.response) == row.doubt)
    }
}
