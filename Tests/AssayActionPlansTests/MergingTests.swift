import AssayActionPlans
import TestSupport
import Testing

/// What findings ask for becomes one list of actions.
@Suite("Actions of findings")
struct MergingTests {
    func story(safety: String) -> Story {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.question("safety", options: ["yes": "1", "no": "0"])
        story.finding("paper", when: "$policy = 'no'", actions: [Story.Action("close")])
        story.finding(
            "people", when: "$safety = 'no'", class: "major", scale: 3, likelihood: 2,
            references: ["close"])
        story.answer("policy", "no")
        story.answer("safety", safety)
        return story
    }

    @Test(.covers("F-1", "F-2", "F-3", "F-15"))
    func anActionThatTwoFindingsNeedAppearsOnceAndTakesTheGraver() throws {
        let judged = try story(safety: "no").judged()
        #expect(
            judged.assessment.findings.map(\.identity).sorted() == ["story:paper", "story:people"])
        #expect(judged.plan.actions.map(\.identity) == ["story:close"])
        let action = try #require(judged.plan.actions.first)
        #expect(action.findings.count == 2)
        #expect(action.findingClass == .major)
        #expect(action.severity == 3)
        #expect(action.priority == 4 * 3 + 2)
    }

    @Test(.covers("F-1")) func aFindingThatDoesNotHoldAsksForNothing() throws {
        let judged = try story(safety: "yes").judged()
        let action = try #require(judged.plan.actions.first)
        #expect(action.findings.count == 1)
        #expect(action.findingClass == .minor)
        #expect(action.priority == 4 * 1 + 1)
    }
}
