import AssayActionPlans
import TestSupport
import Testing

/// What keeps a plan from being a good one.
@Suite("Quality of plans")
struct PlanQualityTests {
    func mark(
        _ line: PlanQuality.Line, scale: Int = 3, _ actions: [Story.Action]
    ) throws -> PlanQuality.Mark {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.finding("gap", when: "$policy = 'no'", scale: scale, actions: actions)
        story.answer("policy", "no")
        let quality = try story.judged().plan.quality
        #expect(quality.points == quality.marks.map(\.points).reduce(0, +))
        return try #require(quality.marks.first { $0.line == line })
    }

    @Test func aPlanMendsAndPrevents() throws {
        let half = try mark(.correctiveAndPreventive, [Story.Action("close")])
        #expect(half.points == 1 && half.lacking == ["preventive"])
        let whole = try mark(
            .correctiveAndPreventive,
            [Story.Action("close"), Story.Action("prevent", kind: "preventive")])
        #expect(whole.points == 2 && whole.lacking.isEmpty)
    }

    @Test func whatIsSevereNeedsTheBuyer() throws {
        let alone = try mark(.buyerContribution, [Story.Action("close")])
        #expect(alone.points == 0 && alone.lacking == ["story:gap"])
        let together = try mark(.buyerContribution, [Story.Action("close", addressee: "buyer")])
        #expect(together.points == 2)
        let small = try mark(.buyerContribution, scale: 2, [Story.Action("close")])
        #expect(small.points == 2)
    }

    @Test func whatIsSevereIsConfirmedByOthers() throws {
        let actions = [
            Story.Action("close", verifiedBy: "supplier"), Story.Action("other"),
        ]
        let half = try mark(.independentVerification, actions)
        #expect(half.points == 1 && half.lacking == ["story:close"])
        #expect(try mark(.independentVerification, [actions[1]]).points == 2)
    }
}
