import AssayActionPlans
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// What a buyer can do, over one or many suppliers.
@Suite("Gaps that suppliers share")
struct SharedGapTests {
    let library: QuestionnaireLibrary

    init() throws {
        library = try #require(
            Repository.library(at: [Repository.root + "/Tests/Corpus/Leverage"]))
    }

    // MARK: Samples

    private func submission(
        _ questionnaire: String, id: String, on day: String = "2026-11-21",
        _ answers: [(String, [String])], more: String = ""
    ) throws -> JudgedSubmission {
        let said = answers.map { question, values in
            "<answer question=\"\(question)\">"
                + values.map { "<value>\($0)</value>" }.joined() + "</answer>"
        }.joined()
        return try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="\(day)">\
                <supplier id="\(id)"><name>Name of \(id)</name></supplier>\
                <questionnaire id="\(questionnaire)" version="1.0.0"/>\
                <answers questionnaire="\(questionnaire)">\(said)</answers>\(more)</submission>
                """, with: library))
    }

    private func position(
        money: String? = "yes", share: String? = "large", bodies: String? = "forum",
        more: String = ""
    ) throws -> BuyerPosition {
        let answers = [("money", money), ("share", share), ("bodies", bodies)].compactMap {
            question, value in value.map { (question, [$0]) }
        }
        let judged = try submission("buyer", id: "B", answers, more: more)
        return BuyerPosition(
            of: judged.assessment, response: judged.response, with: library)
    }

    private func needs(
        _ id: String, labour: String = "free", dust: String = "little", map: String = "yes",
        on day: String = "2026-11-21", after earlier: EarlierPlan? = nil, more: String = ""
    ) throws -> SupplierNeeds {
        let judged = try submission(
            "mine", id: id, on: day, [("labour", [labour]), ("dust", [dust]), ("map", [map])],
            more: more)
        let plan = earlier.map {
            AssayActionPlans.plan(
                for: judged.assessment, of: judged.response, with: library, after: $0)
        }
        return SupplierNeeds(
            of: judged.assessment, response: judged.response, plan: plan, with: library)
    }

    private func plan(
        _ needs: [SupplierNeeds], _ position: BuyerPosition? = nil,
        sharedBy threshold: SharingThreshold = .usual
    ) throws -> BuyerPlan {
        buyerPlan(
            for: needs, of: try position ?? self.position(), sharedBy: threshold, with: library)
    }

    private func measure(_ id: String) throws -> MeasureIndex {
        try #require(library.catalogue.measures.libraryIndex { $0.id == id })
    }

    // MARK: The buyer's position

    @Test(
        "answers tell what fits and what is there",
        arguments: [
            ("yes", "large", BuyerPosition.Fit.fits, BuyerPosition.Prerequisite.there),
            ("no", "large", .fits, .missing), ("unsure", "large", .fits, .unknown),
            ("yes", "small", .fitsNot, .there), ("yes", nil, .unknown, .there),
            (nil, "small", .fitsNot, .unknown),
        ] as [(String?, String?, BuyerPosition.Fit, BuyerPosition.Prerequisite)])
    func standing(
        money: String?, share: String?, fit: BuyerPosition.Fit,
        prerequisite: BuyerPosition.Prerequisite
    ) throws {
        let position = try position(money: money, share: share)
        let pay = position.measures[try measure("pay").rawValue]
        #expect(pay.fit == fit)
        #expect(pay.prerequisite == prerequisite)
        // Nothing is asked about it, and it needs nothing.
        let study = position.measures[try measure("study").rawValue]
        #expect(study.fit == .fits && study.prerequisite == .there)
        #expect(position.isInformed)
    }

    @Test(
        "one rule alone settles what is answered",
        arguments: [
            ("forum", BuyerPosition.Prerequisite.there, BuyerPosition.Participation.member),
            ("none", .missing, .notMember), (nil, .unknown, .unknown),
        ] as [(String?, BuyerPosition.Prerequisite, BuyerPosition.Participation)])
    func oneRule(
        bodies: String?, prerequisite: BuyerPosition.Prerequisite,
        participation: BuyerPosition.Participation
    ) throws {
        let position = try position(bodies: bodies)
        #expect(
            position.measures[try measure("ask-together").rawValue].prerequisite == prerequisite)
        let forum = try #require(library.catalogue.initiatives.libraryIndex { $0.id == "forum" })
        let alliance = try #require(
            library.catalogue.initiatives.libraryIndex { $0.id == "alliance" })
        #expect(position.initiatives[forum.rawValue] == participation)
        #expect(position.initiatives[alliance.rawValue] == .unknown)
    }

    @Test func answersToAnotherQuestionnaireSayNothing() throws {
        let judged = try submission("mine", id: "S", [("map", ["yes"])])
        #expect(
            !BuyerPosition(
                of: judged.assessment, response: judged.response, with: library
            ).isInformed)
    }

    // MARK: The buyer's own part

    @Test func aBuyerContributesToHarmToWhichItsOwnPracticeAdds() throws {
        let needs = [
            try needs("A", labour: "forced", dust: "much"), try needs("B", labour: "forced"),
        ]
        let late = try plan(needs, position(money: "no"))
        let own = try #require(late.ownParts.first)
        #expect(own.finding.identity == "buyer:pays-late")
        #expect(own.addsTo.map { late.findings[$0.finding].name } == ["mine:forced"])
        #expect(own.addsTo.map(\.suppliers) == [[0, 1]])
        // Dust is no harm that is told, and nothing of the buyer's adds to it.
        #expect(late.findings.map(\.connection) == [.contributes, .linked])
        let prompt = try plan(needs, position(money: "yes"))
        #expect(prompt.ownParts.isEmpty)
        #expect(prompt.findings.map(\.connection) == [.linked, .linked])
    }

    // MARK: Order and sharing

    @Test func severeAbuseComesFirstThenWeight() throws {
        let plan = try plan([
            try needs("A", dust: "much", map: "no"), try needs("B", dust: "much", map: "no"),
            try needs("C", labour: "forced"), try needs("D", map: "no"),
        ])
        #expect(plan.findings.map(\.name) == ["mine:forced", "mine:dust", "mine:map"])
        #expect(plan.findings.map(\.weight) == [4, 6, 6])
        #expect(plan.findings.map(\.suppliers) == [[2], [0, 1], [0, 1, 3]])
        let ids = plan.uses.map { library.catalogue.measures[$0.measure].id }
        #expect(ids == ["pay", "ask-together", "study"])
        #expect(plan.uses.map(\.weight) == [4, 12, 6])
        #expect(plan.uses.map(\.step) == [.now, .now, .now])
        #expect(plan.engagements.map(\.weight) == [10, 6])
    }

    @Test func aMeasureServesOnlyThoseToWhomItIsOffered() throws {
        let plan = try plan([
            try needs("A", labour: "forced"), try needs("B", labour: "forced", dust: "much"),
        ])
        let study = try measure("study")
        let use = try #require(plan.uses.first { $0.measure == study })
        #expect(use.suppliers == [1])
        #expect(use.serves.map(\.suppliers) == [[1], [1]])
    }

    @Test func stepsFollowThePosition() throws {
        let needs = [try needs("A", labour: "forced", dust: "much")]
        let steps = try plan(needs, position(money: "no", share: nil, bodies: "none")).uses.map {
            "\(library.catalogue.measures[$0.measure].id) \($0.step.rawValue)"
        }
        #expect(steps == ["study now", "ask-together prepare", "pay clarify"])
        let small = try plan(needs, position(share: "small")).uses.map(\.step)
        #expect(small == [.now, .now, .elsewhere])
    }

    @Test(
        "sharing begins where it is asked to",
        arguments: [
            (SharingThreshold.usual, 1, 2), (.usual, 6, 2), (.usual, 21, 3), (.usual, 400, 40),
            (.count(5), 6, 5), (.percent(50), 6, 3), (.percent(20), 6, 2), (.percent(100), 7, 7),
        ])
    func threshold(threshold: SharingThreshold, suppliers: Int, least: Int) {
        #expect(threshold.least(of: suppliers) == least)
    }

    @Test func whatIsSharedCallsForJointMeasures() throws {
        let pair = [try needs("A", dust: "much", map: "no"), try needs("B", map: "no")]
        let plan = try plan(pair)
        #expect(plan.joint.map { plan.findings[$0.finding].name } == ["mine:map"])
        let uses = try #require(plan.joint.first).uses.map {
            library.catalogue.measures[plan.uses[$0].measure].id
        }
        #expect(uses == ["ask-together"])
        #expect(try self.plan(pair, sharedBy: .count(3)).joint.isEmpty)
        #expect(try self.plan([pair[0]]).joint.isEmpty)
    }

    @Test func theOrderOfFilesChangesNothing() throws {
        let all = [
            try needs("C", labour: "forced", dust: "much"), try needs("A", map: "no"),
            try needs("B", dust: "much", map: "no"),
            try needs("A", dust: "much", on: "2025-01-01"),
            try needs("B", labour: "forced"),
        ]
        var seen: Set<String> = []
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            let plan = try plan(all.shuffled(using: &generator))
            seen.insert(
                "\(plan.suppliers.map(\.supplier.id)) \(plan.findings) \(plan.uses) \(plan.joint) "
                    + "\(plan.engagements.map(\.topics)) \(plan.superseded)")
        }
        #expect(seen.count == 1)
    }

    @Test func theLatestAnswersOfASupplierCount() throws {
        let plan = try plan([
            try needs("A", dust: "much", on: "2025-11-21"), try needs("A", map: "no"),
            try needs("A", labour: "forced"),
        ])
        #expect(plan.suppliers.map(\.supplier.id) == ["A"])
        #expect(plan.findings.map(\.name) == ["mine:forced", "mine:map"])
        #expect(plan.superseded.map(\.assessed.description) == ["2025-11-21"])
    }

    // MARK: Staying or leaving

    private func earlier(recurrences: Int, ownIsDone: Bool) -> EarlierPlan {
        let due = CalendarDate(text: "2026-06-01")!
        func action(_ id: String, _ standing: ActionStanding) -> EarlierPlan.Action {
            EarlierPlan.Action(
                identity: "mine:" + id, findings: ["mine:forced"], start: due, due: due,
                standing: standing, findingClass: "critical", priority: 20)
        }
        var asked = ActionStanding()
        asked.recurrences = recurrences
        var own = ActionStanding()
        own.status = ownIsDone ? .doneAsClaimed : .open
        own.done = ownIsDone ? due : nil
        return EarlierPlan(
            supplier: "A", made: due,
            actions: [action("free-them", asked), action("stand-by", own)],
            closedFindings: [])
    }

    private let tried =
        "<progress action=\"leverage:pay\" state=\"done\" on=\"2026-05-01\" by=\"us\" role=\"buyer\"/>"

    @Test(
        "the questions are held back until every condition is known to hold",
        arguments: [
            (2, true, true, "forced", true), (1, true, true, "forced", false),
            (2, false, true, "forced", false), (2, true, false, "forced", false),
        ])
    func lastResort(
        recurrences: Int, ownIsDone: Bool, isTried: Bool, labour: String, isOffered: Bool
    ) throws {
        let earlier = earlier(recurrences: recurrences, ownIsDone: ownIsDone)
        let asked = try needs("A", labour: labour, after: earlier)
        for place in ["buyer", "supplier"] {
            let inBuyer = isTried && place == "buyer"
            let own =
                isTried && place == "supplier"
                ? try needs("A", labour: labour, after: earlier, more: tried) : asked
            let plan = try plan([own], position(more: inBuyer ? tried : ""))
            #expect(plan.lastResorts.map(\.isOffered) == [isOffered], "\(place)")
            #expect(plan.questionSets.isEmpty != isOffered)
        }
    }

    @Test func withoutAnEarlierPlanNothingIsKnown() throws {
        let plan = try plan([try needs("A", labour: "forced", more: tried)])
        #expect(plan.lastResorts.map(\.check.hasEarlierPlan) == [false])
        #expect(plan.lastResorts.map(\.isOffered) == [false])
        #expect(plan.questionSets.isEmpty)
    }

    @Test func withoutASevereFindingNobodyAsks() throws {
        #expect(try plan([try needs("A", map: "no")]).lastResorts.isEmpty)
    }
}
