import AssayActionPlans
import AssayExpressions
import TestSupport
import Testing

/// What an action would add to the score.
@Suite("What actions would add")
struct UpliftTests {
    func uplift(addresses: String) throws -> [String] {
        var story = Story()
        story.question("policy", "weight=\"1\"", options: ["yes": "1", "no": "0"])
        story.question("share", "weight=\"3\"", options: ["all": "1", "half": "0.5"])
        story.finding(
            "gap", when: "$policy = 'no'",
            actions: [Story.Action("close", "addresses=\"\(addresses)\"")])
        story.answer("policy", "no")
        story.answer("share", "half")
        let action = try #require(try story.judged().plan.actions.first)
        return action.uplift.map { $0.points.formatted(fractionDigits: 1) }
    }

    @Test(
        "is what full credit for its questions would",
        arguments: [
            ("policy", "25.0"), ("share", "37.5"), ("policy share", "62.5"),
        ])
    func points(addresses: String, points: String) throws {
        #expect(try uplift(addresses: addresses) == [points])
    }
}
