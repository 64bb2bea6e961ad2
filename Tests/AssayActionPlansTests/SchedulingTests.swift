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
        #expect(later.start.description == "2026-12-23")
        #expect(later.due.description == "2027-01-12")
        #expect(later.waitsFor == ["story:first"])
    }

    @Test(
        "what closes an action exists by the day it is due, whatever its class", .covers("F-8"),
        arguments: ["critical", "priority", "major", "minor", "risk", "observation"])
    func ownTimeFrame(class: String) throws {
        let schedule = try schedule(
            of: "close", class: `class`, [Story.Action("close", within: "P40M")])
        #expect(schedule.due.description == "2030-03-25")
        #expect(schedule.reason == .ownTimeFrame)
    }

    @Test(.covers("F-8")) func containmentTakesAWeek() throws {
        let actions = [Story.Action("contain", kind: "containment", within: "P40M")]
        let schedule = try schedule(of: "contain", actions)
        // The plan is of a Saturday, so work begins on Monday.
        #expect(schedule.start.description == "2026-11-23")
        #expect(schedule.due.description == "2026-11-30")
        #expect(schedule.reason == .containmentLimit)
    }

    @Test func remedyAndWhatTakesYearsHaveAFirstStepSoon() throws {
        let remedy = try schedule(
            of: "repair", [Story.Action("repair", kind: "remedy", within: "P8M")])
        #expect(remedy.milestones.first?.description == "2026-12-07")
        #expect(remedy.due.description == "2027-07-23")
        let rebuild = try schedule(
            of: "rebuild", [Story.Action("rebuild", within: "P90D", "structural=\"true\"")])
        #expect(rebuild.milestones.map(\.description) == ["2026-12-08"])
    }

    @Test(.covers("F-10")) func longActionsHaveMilestonesEveryQuarter() throws {
        let year = try schedule(of: "close", class: "risk", [Story.Action("close", within: "P12M")])
        #expect(
            year.milestones.map(\.description)
                == ["2026-12-07", "2027-02-23", "2027-05-23", "2027-08-23"])
        let half = try schedule(
            of: "close", class: "risk", [Story.Action("close", within: "P180D")])
        #expect(half.milestones.isEmpty)
    }

    @Test func theEffectOfWhatIsSevereIsLookedAtLater() throws {
        let action = Story.Action("close", within: "P30D")
        let minor = try schedule(of: "close", scale: 2, [action])
        let severe = try schedule(of: "close", scale: 3, [action])
        #expect(minor.effectivenessCheck.description == "2027-03-23")
        #expect(severe.effectivenessCheck.description == "2027-06-23")
    }
}
