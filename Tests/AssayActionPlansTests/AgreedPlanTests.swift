import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

@Suite("Agreements in plans")
struct AgreedPlanTests {
    /// A supplier of the examples with replies and decisions on the action at a place of its plan.
    struct Case {
        let submission: Submission
        let library: QuestionnaireLibrary
        let plain: ActionPlan

        init() throws {
            var diagnostics = DiagnosticCollector()
            submission = try #require(
                readSubmission(
                    Repository.bytes("Examples/Submissions/careful-tier-one.xml"), file: "s.xml",
                    diagnostics: &diagnostics))
            library = try #require(Repository.library())
            plain = try #require(JudgedSubmission(submission, with: library)?.plan)
        }

        /// An action of the plan that can wait.
        var action: PlannedAction {
            get throws { try #require(plain.actions.last { $0.wave == .third }) }
        }

        func judged(
            replies: [AgreementEntry] = [], decisions: [PlanDecision] = [],
            after earlier: EarlierPlan? = nil
        ) throws -> JudgedSubmission {
            var submission = submission
            submission.replies = replies.map { PlanReply($0) }
            var reviews: [Review] = []
            if let day = decisions.map(\.on).max() {
                var review = Review(
                    file: "r.xml", of: submission.supplier.id, submission: "", day: day,
                    reviewer: Reviewer(name: "Never Told", party: .buyer))
                review.decisions = decisions
                reviews = [review]
            }
            return try #require(
                JudgedSubmission(
                    submission, reviews: reviews, with: library, after: earlier))
        }
    }

    let sample: Case
    init() throws { sample = try Case() }

    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text: text)) }

    func reply(_ state: AgreementState, _ on: String, _ due: String? = nil) throws -> AgreementEntry
    {
        var entry = AgreementEntry(
            action: try sample.action.identity, state: state, on: try day(on), by: "Li Wei",
            party: .supplier)
        entry.due = try due.map { try day($0) }
        entry.explanation = "Since"
        return entry
    }

    func decision(_ verdict: PlanDecision.Verdict, _ on: String) throws -> PlanDecision {
        var decision = PlanDecision(
            action: try sample.action.identity, verdict: verdict, on: try day(on), origin: .input)
        decision.comment = "Since"
        return decision
    }

    func found(_ plan: ActionPlan) throws -> PlannedAction {
        let identity = try sample.action.identity
        return try #require(plan.allActions.first { $0.identity == identity })
    }

    @Test func anAgreedDayIsTheDueDayAndANameIsNamed() throws {
        let plan = try sample.judged(
            replies: [try reply(.countered, "2026-12-01", "2027-11-10")],
            decisions: [try decision(.agreed, "2026-12-04")]
        ).plan
        let action = try found(plan)
        #expect(action.schedule.due.description == "2027-11-10")
        #expect(action.schedule.reason == .agreed && action.wave == .third)
        #expect(action.schedule.start <= action.schedule.due)
        #expect(action.agreement.person == "Li Wei" && action.agreement.state == .agreed)
        let count = try #require(plan.quality.counts.first { $0.line == .namedPersons })
        #expect(count.count == 1 && !count.lacking.contains(action.identity))
        #expect(plan.actions.count == sample.plain.actions.count)
    }

    @Test func anOpenCounterLeavesThePlansDay() throws {
        let action = try found(
            try sample.judged(replies: [try reply(.countered, "2026-12-01", "2027-11-10")]).plan)
        #expect(action.schedule.due == (try sample.action.schedule.due))
        #expect(action.agreement.asked?.description == "2027-11-10" && action.agreement.isOpen)
    }

    @Test func whatIsWaivedIsKeptAndNoLongerAskedFor() throws {
        let plan = try sample.judged(decisions: [try decision(.waived, "2026-12-04")]).plan
        let action = try found(plan)
        #expect(action.standing.status == .waived && action.wave == nil)
        #expect(action.standing.daysOverdue == 0)
    }

    @Test func whatAnswersGraveHarmIsNotWaived() throws {
        var decisions: [PlanDecision] = []
        for action in sample.plain.actions where action.wave == .now {
            var decision = try decision(.waived, "2026-12-04")
            decision.action = action.identity
            decisions.append(decision)
        }
        let plan = try sample.judged(decisions: decisions).plan
        for decision in decisions {
            let action = try #require(plan.actions.first { $0.identity == decision.action })
            #expect(action.wave == .now && action.standing.status == .open)
            #expect(action.agreement.history.map(\.refusal) == [.graveHarm])
        }
    }

    @Test func theNextPlanGoesOnFromIt() throws {
        let judged = try sample.judged(
            replies: [try reply(.accepted, "2026-12-01")],
            decisions: [try decision(.extended(until: try day("2027-12-15")), "2026-12-04")])
        let earlier = EarlierPlan(judged.plan, for: judged.assessment)
        let next = try found(try sample.judged(after: earlier).plan)
        #expect(next.agreement == (try found(judged.plan).agreement))
        #expect(next.schedule.due.description == "2027-12-15" && next.schedule.reason == .extended)
        #expect(next.agreement.history.count == 2 && next.agreement.isExtended)
        let again = try found(
            try sample.judged(replies: [try reply(.accepted, "2026-12-01")], after: earlier).plan)
        #expect(again.agreement == next.agreement)
    }

    @Test func theReviewersNameIsInNoEntry() throws {
        let judged = try sample.judged(decisions: [try decision(.agreed, "2026-12-04")])
        #expect(judged.response.agreements.map(\.by) == [""])
    }
}
