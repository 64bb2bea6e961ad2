import AssayActionPlans
import AssayExpressions
import TestSupport
import Testing

/// When actions begin and are due, in stories of one question that was answered with "no".
@Suite("Dates of actions")
struct SchedulingTests {
    func schedule(
        of id: String, class: String = "minor", scale: Int = 1, _ actions: [Story.Action]
    ) throws -> ActionSchedule {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.finding(
            "gap", when: "$policy = 'no'", class: `class`, scale: scale, actions: actions)
        story.answer("policy", "no")
        let plan = try story.judged().plan
        return try #require(plan.actions.first { $0.identity == "story:" + id }).schedule
    }

    @Test(.covers("F-9")) func anActionBeginsWhenTheOneItWaitsForIsDue() throws {
        let later = try schedule(
            of: "later",
            [
                Story.Action("first", within: "P30D"),
                Story.Action("later", within: "P20D", "after=\"first\""),
            ])
        #expect(later.start.description == "2026-12-21")
        #expect(later.due.description == "2027-01-10")
        #expect(later.waitsFor == ["story:first"])
    }

    @Test(
        "no action takes longer than its class allows", .covers("F-8"),
        arguments: [
            ("critical", "2027-02-19"), ("priority", "2027-02-19"), ("major", "2027-05-20"),
            ("minor", "2027-08-18"), ("risk", "2027-11-21"), ("observation", "2027-11-21"),
        ])
    func limit(class: String, due: String) throws {
        let schedule = try schedule(
            of: "close", class: `class`, [Story.Action("close", within: "P40M")])
        #expect(schedule.due.description == due)
        #expect(schedule.reason == .classLimit)
    }

    @Test(.covers("F-8")) func containmentTakesAWeekAndStructuralWorkThreeYears() throws {
        let actions = [
            Story.Action("contain", kind: "containment", within: "P40M"),
            Story.Action("rebuild", within: "P40M", "structural=\"true\""),
        ]
        #expect(try schedule(of: "contain", actions).due.description == "2026-11-28")
        #expect(try schedule(of: "rebuild", actions).due.description == "2029-11-21")
    }

    @Test(.covers("F-10")) func longActionsHaveMilestonesEveryQuarter() throws {
        let year = try schedule(of: "close", class: "risk", [Story.Action("close", within: "P12M")])
        #expect(
            year.milestones.map(\.description) == ["2027-02-21", "2027-05-21", "2027-08-21"])
        let half = try schedule(
            of: "close", class: "risk", [Story.Action("close", within: "P180D")])
        #expect(half.milestones.isEmpty)
    }

    @Test func theEffectOfWhatIsSevereIsLookedAtLater() throws {
        let action = Story.Action("close", within: "P30D")
        let minor = try schedule(of: "close", scale: 2, [action])
        let severe = try schedule(of: "close", scale: 3, [action])
        #expect(minor.effectivenessCheck.description == "2027-03-21")
        #expect(severe.effectivenessCheck.description == "2027-06-21")
    }
}
