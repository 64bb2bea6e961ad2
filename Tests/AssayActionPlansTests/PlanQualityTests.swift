import AssayActionPlans
import TestSupport
import Testing

/// What a plan looks like as a plan, in counts.
@Suite("Quality of plans")
struct PlanQualityTests {
    func count(
        _ line: PlanQuality.Line, _ actions: [Story.Action]
    ) throws -> PlanQuality.Count {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.finding("gap", when: "$policy = 'no'", scale: 3, actions: actions)
        story.answer("policy", "no")
        let quality = try story.judged().plan.quality
        #expect(quality.counts.map(\.line) == PlanQuality.Line.allCases)
        return try #require(quality.counts.first { $0.line == line })
    }

    @Test func countsWhatIsOpenAndWhatWaits() throws {
        let actions = [Story.Action("close"), Story.Action("other")]
        #expect(try count(.open, actions).count == 2)
        #expect(try count(.backlog, actions).count == 0)
    }

    @Test func namesDoubles() throws {
        #expect(try count(.doubles, [Story.Action("close")]).count == 0)
        let doubles = try count(.doubles, [Story.Action("close"), Story.Action("other")])
        #expect(doubles.lacking == ["story:close", "story:other"])
    }

    @Test func nobodyIsNamedYetAndNothingIsDueOnAFreeDay() throws {
        let persons = try count(.namedPersons, [Story.Action("close")])
        #expect(persons.count == 0 && persons.whole == 1 && persons.lacking == ["story:close"])
        #expect(try count(.outsideWorkingDays, [Story.Action("close")]).count == 0)
    }
}
