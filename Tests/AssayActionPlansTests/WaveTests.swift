import AssayActionPlans
import AssayExpressions
import AssayQuestionnaires
import TestSupport
import Testing

/// What enters a plan and what waits, in stories of one question that was answered with "no".
@Suite("Waves and backlog")
struct WaveTests {
    static let capacity = PlanCapacity(
        id: "small", version: "1", open: 3, newInWave: 2, roleInMonth: 2, onDay: 5, buyer: 1,
        waves: [90, 180, 365].map { CalendarDuration(months: 0, days: $0) })

    /// A plan for findings, each with a kind, a severity and actions.
    func plan(
        _ findings: [(kind: String, scale: Int, actions: [Story.Action])],
        after earlier: EarlierPlan? = nil, capacity: PlanCapacity = capacity
    ) throws -> ActionPlan {
        let judged = try story(findings).judged()
        return AssayActionPlans.plan(
            for: judged.assessment, of: judged.response, with: try story(findings).library(),
            after: earlier, policy: capacity)
    }

    func story(_ findings: [(kind: String, scale: Int, actions: [Story.Action])]) -> Story {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": "0"])
        for (number, finding) in findings.enumerated() {
            story.finding(
                "f\(number)", when: "$policy = 'no'", kind: finding.kind, scale: finding.scale,
                actions: finding.actions)
        }
        story.answer("policy", "no")
        return story
    }

    func names(_ actions: [PlannedAction]) -> [String] {
        actions.map { String($0.identity.dropFirst(6)) }
    }

    @Test func aPlanHoldsWhatCanBeCarried() throws {
        let actions = (1...5).map { Story.Action("a\($0)", within: "P30D") }
        let plan = try plan([("gap", 2, actions)])
        #expect(names(plan.actions) == ["a1", "a2", "a3"])
        #expect(plan.actions.map(\.wave) == [.first, .first, .second])
        #expect(names(plan.backlog) == ["a4", "a5"])
        #expect(plan.backlog.allSatisfy { $0.wave == .later(year: 2027) })
        #expect(plan.capacity?.open == 3)
    }

    @Test func withoutACapacityNothingWaits() throws {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.finding(
            "gap", when: "$policy = 'no'", actions: (1...40).map { Story.Action("a\($0)") })
        story.answer("policy", "no")
        let plan = try story.judged().plan
        #expect(plan.actions.count == 40 && plan.backlog.isEmpty && plan.capacity == nil)
    }

    @Test func containmentAndRemedyOfGraveHarmAreNeverCut() throws {
        let protect = (1...6).map { Story.Action("p\($0)", kind: "containment", within: "P7D") }
        let remedy = (1...2).map { Story.Action("r\($0)", kind: "remedy", within: "P8M") }
        let others = (1...4).map { Story.Action("o\($0)", within: "P30D") }
        let plan = try plan([("harm", 4, protect + remedy), ("gap", 1, others)])
        let now = plan.actions.filter { $0.wave == .now }
        #expect(Set(names(now)) == ["p1", "p2", "p3", "p4", "p5", "p6", "r1", "r2"])
        #expect(plan.actions.count == 8 + 3)
        #expect(plan.backlog.count == 1)
    }

    @Test func whatContainmentWaitsForComesNowToo() throws {
        let plan = try plan([
            (
                "gap", 1,
                [
                    Story.Action("stop", kind: "containment", within: "P7D", "after=\"look\""),
                    Story.Action("look", within: "P3D"), Story.Action("a1"), Story.Action("a2"),
                    Story.Action("a3"), Story.Action("a4"),
                ]
            )
        ])
        #expect(names(plan.actions.filter { $0.wave == .now }) == ["stop", "look"])
        #expect(plan.actions.count == 2 + 3)
    }

    @Test func remedyOfLesserHarmTakesASlot() throws {
        let remedy = (1...5).map { Story.Action("r\($0)", kind: "remedy", within: "P60D") }
        let plan = try plan([("harm", 3, remedy)])
        #expect(plan.actions.count == 3 && plan.backlog.count == 2)
    }

    @Test func harmComesBeforeHigherPriorities() throws {
        let grave = (1...3).map { Story.Action("g\($0)", within: "P30D") }
        let plan = try plan([
            ("gap", 4, grave), ("harm", 2, [Story.Action("help", within: "P30D")]),
        ])
        #expect(names(plan.actions).contains("help"))
        #expect(names(plan.backlog) == ["g3"])
    }

    @Test func whatAnActionWaitsForComesInBeforeIt() throws {
        let plan = try plan([
            (
                "harm", 3,
                [
                    Story.Action("second", within: "P30D", "after=\"one two\""),
                    Story.Action("extra", within: "P30D"),
                ]
            ),
            ("gap", 1, [Story.Action("one", within: "P30D"), Story.Action("two", within: "P30D")]),
            ("gap", 4, [Story.Action("grave", within: "P30D")]),
        ])
        #expect(plan.actions.count == 3)
        let waves = plan.actions.reduce(into: [:]) { $0[$1.identity] = $1.wave }
        for action in plan.actions {
            for name in action.schedule.waitsFor {
                let wave = try #require(waves[name])
                #expect(try #require(wave) <= #require(action.wave))
            }
        }
        #expect(names(plan.backlog).contains("grave"))
    }

    @Test func theBuyerHasSlotsOfItsOwn() throws {
        let own = (1...3).map { Story.Action("b\($0)", addressee: "buyer", within: "P30D") }
        let plan = try plan([("gap", 2, own + (1...3).map { Story.Action("a\($0)") })])
        #expect(names(plan.actions).filter { $0.hasPrefix("b") } == ["b1"])
        #expect(names(plan.actions).filter { $0.hasPrefix("a") }.count == 3)
    }

    @Test func whatHasBegunStays() throws {
        let actions = (1...6).map { Story.Action("a\($0)", within: "P30D") }
        let first = try plan([("gap", 2, actions)])
        #expect(names(first.backlog).contains("a6"))
        var earlier = EarlierPlan(
            first, for: try story([("gap", 2, actions)]).judged().assessment)
        let place = try #require(earlier.actions.firstIndex { $0.identity == "story:a6" })
        earlier.actions[place].standing.status = .inProgress
        earlier.actions[place].standing.begun = CalendarDate(text: "2026-11-21")
        let next = try plan([("gap", 2, actions)], after: earlier)
        let kept = try #require(next.actions.first { $0.identity == "story:a1" })
        #expect(kept.schedule.due == first.actions[0].schedule.due)
        #expect(kept.schedule.reason == .earlierPlan)
        // What waited has had no date to keep.
        let begun = try #require(next.actions.first { $0.identity == "story:a6" })
        #expect(begun.schedule.reason != .earlierPlan)
    }

    @Test(arguments: [("49", 5), ("50", 8), ("249", 8), ("250", 12), ("999", 12), ("1000", 15)])
    func sizes(people: String, open: Int) throws {
        let capacity = try #require(Repository.library()?.catalogue.capacity)
        #expect(capacity.open(for: ExactDecimal(text: people)) == open)
        #expect(capacity.open(for: nil) == 15)
    }
}

/// The days on which people work.
@Suite("Working days")
struct WorkingDaysTests {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text: text)) }

    @Test func followTheCountry() throws {
        let catalogue = try #require(Repository.library()?.catalogue)
        let german = WorkingDays(in: "DE", of: catalogue)
        #expect(try german.first(from: day("2026-12-24")) == day("2026-12-24"))
        #expect(try german.first(from: day("2026-12-25")) == day("2026-12-28"))
        #expect(try german.first(from: day("2027-03-26")) == day("2027-03-30"))
        #expect(try german.last(upTo: day("2027-01-03")) == day("2026-12-31"))
        let unknown = WorkingDays(in: nil, of: catalogue)
        #expect(try unknown.contains(day("2026-12-25")))
        #expect(try !unknown.contains(day("2026-12-26")))
    }

    @Test func everyCountryHasWorkingDaysInEveryMonth() throws {
        let catalogue = try #require(Repository.library()?.catalogue)
        #expect(catalogue.holidays.count > 40)
        for holidays in catalogue.holidays {
            let days = WorkingDays(in: holidays.country, of: catalogue)
            for offset in stride(from: Int32(0), to: 1_400, by: 30) {
                let start = CalendarDate(dayNumber: try day("2026-12-01").dayNumber + offset)
                #expect(start.days(until: days.first(from: start)) <= 12, "\(holidays.country)")
            }
        }
    }
}
