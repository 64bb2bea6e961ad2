import AssayActionPlans
import AssayDocuments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

@testable import AssayReports

/// One plan of two pages for forty suppliers: the examples, and suppliers that are drawn.
@Suite("Buyer's plans", .tags(.oneThread), .sanitizedByTag)
struct BuyerPlanTests {
    private struct Forty {
        let library: QuestionnaireLibrary
        let buyer: JudgedSubmission
        let suppliers: [JudgedSubmission]

        init() throws {
            let examples = try #require(ReportSamples.shared).examples
            library = try #require(examples.first).library
            let text = String(
                decoding: Repository.bytes(BuyerPlanReportTests.buyerFile), as: UTF8.self)
            buyer = try #require(JudgedSubmission(text, with: library))
            var suppliers = examples.map(\.judged)
            var number: UInt64 = 0
            while suppliers.count < 40 {
                number += 1
                var drawn = DrawnSubmission(from: library, seed: Proof.seed &+ number * 71)
                var file = drawn.submission(answering: 1 + Int(number % 10))
                file.supplier.id = "DRAWN-\(number)"
                file.supplier.name = "Quarrel & Zinnia \(number)"
                guard let judged = JudgedSubmission(file, with: library) else { continue }
                suppliers.append(judged)
            }
            self.suppliers = suppliers
        }

        func plan(policy: PlanCapacity? = nil) -> BuyerPlan {
            buyerPlan(
                for: suppliers.map {
                    SupplierNeeds(
                        of: $0.assessment, response: $0.response, plan: $0.plan, with: library)
                },
                of: BuyerPosition(of: buyer.assessment, response: buyer.response, with: library),
                sharedBy: .usual, with: library, policy: policy)
        }

        func report(_ plan: BuyerPlan) -> BuyerPlanReport {
            BuyerPlanReport(plan, buyer: buyer.assessment, response: buyer.response, with: library)
        }
    }

    @Test(.seeded) func twoPages() throws {
        let forty = try Forty()
        let library = forty.library
        let plan = forty.plan()

        let listed = plan.jointLines.filter(\.isListed)
        #expect((1...JointLine.most).contains(listed.count))
        for line in listed {
            #expect(line.severity >= 3 && !line.suppliers.isEmpty, "\(line.identity)")
            let ready = line.measures.allSatisfy { measure in
                let standing = plan.position.measures[measure.rawValue]
                return library.catalogue.measures[measure].category.isJoint
                    && standing.fit == .fits && standing.prerequisite == .there
            }
            #expect(ready && !line.measures.isEmpty, "\(line.identity)")
        }
        let order = plan.jointLines.map { [-$0.severity, -$0.suppliers.count] }
        #expect(zip(order, order.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        #expect(plan.bundles.count <= MeasureBundle.most)
        #expect(plan.bundles.allSatisfy { $0.severity >= 3 && $0.suppliers.count > 1 })

        // Every joint action of every plan is there, once.
        let document = jsonText { $0.write(plan, with: library) }
        let asked = Set(forty.suppliers.flatMap { $0.plan.joint.map(\.identity) })
        #expect(Set(plan.jointLines.map(\.identity)) == asked)
        #expect(plan.jointLines.count == asked.count && !asked.isEmpty)
        for identity in asked {
            #expect(document.contains("\"id\": \"\(identity)\",\n      \"listed\""), "\(identity)")
        }

        let report = forty.report(plan)
        let lines = report.text(layout: TextLayout()).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 125)
        #expect(lines.allSatisfy { TextLayout.columns(of: $0) <= 80 })
        Proof.tell("\(listed.count) of \(plan.jointLines.count) joint lines, \(lines.count) lines")
    }

    @Test(.seeded) func aLetterNamesNoSupplierAndNothingOfTrade() throws {
        let forty = try Forty()
        let plan = forty.plan()
        let letter = jointLetter(plan.jointLines, forty.library) { $0.original }
            .joined(separator: "\n")
        for supplier in plan.suppliers {
            #expect(!letter.contains(supplier.supplier.name), "\(supplier.supplier.name)")
            #expect(!letter.contains(supplier.supplier.id), "\(supplier.supplier.id)")
        }
        let words = Set(letter.lowercased().split { !$0.isLetter }.map(String.init))
        let trade: Set = [
            "price", "prices", "volume", "volumes", "term", "terms", "award", "awards", "contract",
            "contracts", "quota", "quotas", "tender", "tenders", "discount", "premium",
        ]
        #expect(words.isDisjoint(with: trade))
        #expect(words.contains("competition"))
        let markdown = forty.report(plan).markdown
        #expect(markdown.contains("A letter that is ready to send"))
        #expect(markdown.ranges(of: BuyerPlanWording.competitionRule.prefix(40)).count == 1)
    }

    @Test(.seeded, arguments: [nil, 1, 3]) func nobodyCarriesMoreThanTheCap(team: Int?) throws {
        let forty = try Forty()
        var policy = try #require(forty.library.catalogue.capacity)
        if let team { policy.team = team }
        let plan = forty.plan(policy: team == nil ? nil : policy)
        let workload = plan.workload
        #expect(workload.most == team ?? 8)
        for month in workload.months {
            for function in workload.functions.indices {
                #expect(workload.count(of: function, in: month) <= workload.most, "\(month)")
            }
        }
        // Nothing is lost, nothing comes before it is due, and the grave does not wait for the rest.
        let own = forty.suppliers.flatMap(\.plan.actions).filter { action in
            guard let template = action.template else { return false }
            return forty.library.action(template).owner == .buyer
                && !action.standing.status.isFinished
        }
        #expect(workload.entries.count == own.count && !own.isEmpty)
        for entry in workload.entries where entry.isMoved {
            #expect(entry.month > entry.task.due, "\(entry.task.identity)")
            let earlier = workload.entries.filter {
                $0.function == entry.function && $0.month < entry.month
                    && $0.month.adding(CalendarDuration(months: 1, days: 0)) > entry.task.due
            }
            #expect(
                earlier.allSatisfy {
                    $0.task.isContainment || !entry.task.isContainment
                }, "\(entry.task.identity)")
        }
    }
}
