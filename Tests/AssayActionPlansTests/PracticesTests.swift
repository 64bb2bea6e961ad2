import AssayActionPlans
import AssayQuestionnaires
import TestSupport
import Testing

/// Where a plan says that it was done before.
@Suite("Practices of an action")
struct PracticesTests {
    let library: QuestionnaireLibrary
    let judged: JudgedSubmission

    init() throws {
        library = try #require(Repository.library())
        judged = try #require(
            JudgedSubmission(
                String(
                    decoding: Repository.bytes(
                        "Questionnaires/cross-material/cases/small-workshop.xml"),
                    as: UTF8.self), with: library))
    }

    func named(at countries: [String]) -> [[String]] {
        let actions = judged.plan.actions + judged.plan.backlog
        return actions.map { action in
            action.practices(in: judged.assessment, of: library, at: countries).map {
                library.catalogue.practices[$0].id
            }
        }
    }

    @Test func thoseOfTheFindingsAreNamedOnce() {
        let lists = named(at: [])
        #expect(lists.contains(["batteries-bought-back", "recycling-prepaid"]))
        for list in lists { #expect(Set(list).count == list.count) }
    }

    @Test func whatWasDoneInACountryOfTheAnswersComesFirst() {
        for list in named(at: ["CD"]) where list.contains("artisanal-mines-with-peers") {
            #expect(list.first == "artisanal-mines-with-peers")
        }
    }
}
