import AssayAssessments
import AssayExpressions
import TestSupport
import Testing

/// What a report from outside does to the answer that it is at odds with.
@Suite("Reports against answers", .covers("S-41", "U-17"))
struct ContradictionTests {
    static let document = "<evidence kind=\"document\" title=\"P\" issued=\"2026-01-10\"/>"

    func report(_ question: String? = "harm", id: String = "o") -> String {
        let named = question.map { "question=\"\($0)\" " } ?? ""
        return """
            <observation id="\(id)" questionnaire="story" \(named)date="2026-11-01">Dust.\
            </observation>
            """
    }

    func verdict(_ element: String) -> String {
        "<answers questionnaire=\"story\">\(element)</answers>"
    }

    /// The answers "none" or "open" to a question on harm, with a document, after reviews by day.
    func result(_ answer: String = "none", _ reviews: [String]) throws -> QuestionnaireResult {
        var story = Story()
        story.question(
            "harm", options: ["none": "1", "open": "0.2"], marks: ["open": "tells=\"harm\""])
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.answer("harm", answer, Self.document)
        story.answer("policy", "yes", Self.document)
        for (number, body) in reviews.enumerated() {
            story.review(body, on: "2026-11-2\(2 + number)")
        }
        return try story.judged().assessment.questionnaires[0]
    }

    @Test(
        "what is open leaves nothing assured",
        arguments: [
            ["report"], ["report", "sent"], ["both"], ["accepted", "report"],
            ["report", "accepted", "report"],
        ])
    func open(reviews: [String]) throws {
        let result = try result("none", reviews.map { body($0) })
        #expect(result.questions[0].isContradicted)
        #expect(result.questions[0].credit == .one)
        #expect(result.questions[0].assuredCredit == .zero)
        #expect(!result.questions[1].isContradicted)
        #expect(result.questions[1].assuredCredit > .zero)
    }

    @Test(
        "what is settled lowers nothing",
        arguments: [["report", "accepted"], ["report", "corrected"], ["whole"], []])
    func settled(reviews: [String]) throws {
        let result = try result("none", reviews.map { body($0) })
        #expect(!result.questions[0].isContradicted)
        #expect(result.questions[0].assuredCredit > .zero)
    }

    @Test func whoTellsOfTheHarmLosesNothingByTheReport() throws {
        let result = try result("open", [report()])
        #expect(!result.questions[0].isContradicted)
        #expect(result.questions[0].assuredCredit > .zero)
    }

    private func body(_ name: String) -> String {
        switch name {
        case "report": report()
        case "whole": report(nil)
        case "accepted": verdict("<accepted question=\"harm\"/>")
        case "corrected":
            verdict("<corrected question=\"harm\"><value>none</value></corrected>")
        case "sent": verdict("<sent-back question=\"harm\" reason=\"contradicts\"/>")
        default: verdict("<accepted question=\"harm\"/>") + report()
        }
    }
}
