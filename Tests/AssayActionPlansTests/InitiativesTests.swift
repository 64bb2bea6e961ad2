import AssayActionPlans
import AssayQuestionnaires
import TestSupport
import Testing

/// Whom a plan names to work with.
@Suite("Initiatives of an action")
struct InitiativesTests {
    let library: QuestionnaireLibrary
    let judged: JudgedSubmission

    init() throws {
        library = try #require(Repository.library())
        judged = try #require(
            JudgedSubmission(
                String(
                    decoding: Repository.bytes(
                        "Questionnaires/copper/cases/mine-with-open-harm.xml"),
                    as: UTF8.self), with: library))
    }

    func offered(at countries: [String]) -> [[String]] {
        judged.plan.actions.map { action in
            action.initiatives(in: judged.assessment, of: library, at: countries).map {
                library.catalogue.initiatives[$0].id
            }
        }
    }

    @Test func whereNoCountryIsKnownNoneIsRuledOut() {
        let all = Set(offered(at: []).joined())
        #expect(all.isSuperset(of: ["mesa-multiactor", "minsus", "fair-cobalt-alliance"]))
        #expect(offered(at: ["DE"]) == offered(at: []))
    }

    @Test func anInitiativeOfACountryComesFirstThereAndNowhereElse() {
        for (country, here, elsewhere) in [
            ("CL", "mesa-multiactor", "fair-cobalt-alliance"),
            ("CD", "fair-cobalt-alliance", "mesa-multiactor"),
        ] {
            let lists = offered(at: [country])
            #expect(!lists.joined().contains(elsewhere))
            let local = Set(
                library.catalogue.initiatives.filter { $0.countries.contains(country) }.map(\.id))
            let naming = lists.filter { $0.contains(here) }
            #expect(!naming.isEmpty)
            for list in naming { #expect(list.first.map { local.contains($0) } == true) }
        }
    }

    @Test func aPlanKnowsTheCountriesThatItsAnswersName() throws {
        let careful = try #require(
            JudgedSubmission(
                String(
                    decoding: Repository.bytes("Examples/Submissions/careful-tier-one.xml"),
                    as: UTF8.self), with: library))
        #expect(careful.plan.countries == ["CN", "DE", "FI", "HU"])
    }

    @Test func nobodyIsOfferedTwice() {
        for list in offered(at: []) { #expect(Set(list).count == list.count) }
    }
}
