import AssayActionPlans
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// Which category comes first by distance and share of sales, and who could join.
@Suite("Order of categories")
struct CategoryOrderTests {
    private func judged(
        _ questionnaire: String, _ answers: [String: String], with library: QuestionnaireLibrary
    ) throws -> JudgedSubmission {
        let said = answers.sorted { $0.key < $1.key }.map { question, value in
            "<answer question=\"\(question)\"><value>\(value)</value></answer>"
        }.joined()
        return try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">\
                <supplier id="X"><name>X</name></supplier>\
                <questionnaire id="\(questionnaire)" version="1.0.0"/>\
                <answers questionnaire="\(questionnaire)">\(said)</answers></submission>
                """, with: library))
    }

    private func position(
        _ answers: [String: String], in questionnaire: String, with library: QuestionnaireLibrary
    ) throws -> BuyerPosition {
        let judged = try judged(questionnaire, answers, with: library)
        return BuyerPosition(of: judged.assessment, response: judged.response, with: library)
    }

    @Test(.covers("C-78")) func theOrderThatShipsFollowsDistanceAndShare() throws {
        let library = try #require(Repository.library())
        let expected: [(String?, String?, LeverageCategory?)] = [
            ("three-or-more", "small", .multiStakeholder), ("one-or-two", "small", .businessPeers),
            ("buys-from-mine", "small", .businessPeers),
            ("buys-from-mine", "large", .traditionalCommercial),
            ("buys-from-mine", "middle", .traditionalCommercial),
            ("three-or-more", "large", .businessPeers), ("one-or-two", "middle", .businessPeers),
            ("not-known-here", "small", nil), ("three-or-more", "not-known-here", nil),
            (nil, "small", nil), ("three-or-more", nil, nil),
        ]
        for (distance, share, first) in expected {
            var answers: [String: String] = [:]
            answers["distance"] = distance
            answers["share-of-sales"] = share
            let order = try position(answers, in: "buyer-profile", with: library).categoryOrder
            #expect(order?.categories.first == first, "\(answers)")
            #expect(order.map { Set($0.categories).count } ?? 5 == 5, "\(answers)")
            if let order { #expect(!order.because.original.isEmpty && !order.citations.isEmpty) }
        }
        // Near and large: what can be agreed upon directly and one to one comes before what needs many.
        let near = try position(
            ["distance": "buys-from-mine", "share-of-sales": "large"], in: "buyer-profile",
            with: library)
        #expect(near.categoryOrder?.categories.prefix(2) == [.traditionalCommercial, .bilateral])
        let far = try position(
            ["distance": "three-or-more", "share-of-sales": "small"], in: "buyer-profile",
            with: library)
        #expect(far.categoryOrder?.categories.last == .traditionalCommercial)
    }

    private func corpus() throws -> QuestionnaireLibrary {
        try #require(Repository.library(at: [Repository.root + "/Tests/Corpus/Leverage"]))
    }

    private func plan(
        _ answers: [String: String], with library: QuestionnaireLibrary
    ) throws -> BuyerPlan {
        let needs = try ["A", "B"].map { id in
            var needs = try SupplierNeeds(
                of: judged("mine", ["dust": "much", "labour": "forced"], with: library).assessment,
                response: judged("mine", ["dust": "much"], with: library).response, plan: nil,
                with: library)
            needs.supplier.id = id
            return needs
        }
        return buyerPlan(
            for: needs, of: try position(answers, in: "buyer", with: library), sharedBy: .usual,
            with: library)
    }

    @Test func measuresFollowTheOrder() throws {
        let library = try corpus()
        let ready = ["money": "yes", "bodies": "forum", "share": "large"]
        func measures(_ more: [String: String]) throws -> [String] {
            try plan(ready.merging(more) { $1 }, with: library).uses.map {
                library.catalogue.measures[$0.measure].id
            }
        }
        #expect(try measures([:]) == ["study", "pay", "ask-together"])
        #expect(try measures(["distance": "near"]) == ["pay", "study", "ask-together"])
        #expect(try measures(["distance": "far"]) == ["study", "pay", "ask-together"])
    }

    @Test(.covers("C-79")) func otherSectorsAreNamedForTheMaterialsOfAnIssue() throws {
        let library = try corpus()
        func sectors(_ plan: BuyerPlan) throws -> [String] {
            try #require(plan.bundles.first { $0.issue == "dust" }).sectors.map(\.sector)
        }
        let nobody = try plan(["money": "yes"], with: library)
        #expect(try sectors(nobody) == ["wires", "pipes", "coins"])
        #expect(nobody.ownShares.isEmpty)
        let wires = try plan(["money": "yes", "sector": "wires"], with: library)
        #expect(try sectors(wires) == ["pipes", "coins"])
        #expect(wires.ownShares.map { library.catalogue.useShares[$0].percent } == [60])
        // An issue of no material is nobody else's.
        let labour = try #require(nobody.bundles.first { $0.issue == "labour" })
        #expect(labour.materials.isEmpty && labour.sectors.isEmpty)
    }
}
