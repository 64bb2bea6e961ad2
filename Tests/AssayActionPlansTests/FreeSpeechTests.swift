import AssayActionPlans
import AssayQuestionnaires
import TestSupport
import Testing

/// Where people cannot speak freely nobody there is asked, and whoever reads only one step knows it.
@Suite("Free speech")
struct FreeSpeechTests {
    private let library: QuestionnaireLibrary

    init() throws {
        library = try #require(Repository.library())
    }

    private func actions(of name: String) throws -> [PlannedAction] {
        let text = Repository.bytes("Examples/Submissions/\(name).xml")
        return try #require(
            JudgedSubmission(String(decoding: text, as: UTF8.self), with: library)
        ).plan.actions
    }

    @Test(arguments: [("die-caster", ["CN"]), ("magnet-maker", ["CN", "MM"])])
    func theFirstStepBeginsWithWhereNobodyIsAsked(name: String, countries: [String]) throws {
        let asking = try actions(of: name).filter { $0.freeSpeech == .notIn(countries) }
        #expect(!asking.isEmpty)
        let caution = try #require(library.catalogue.civicSpaces.first).caution.original
        let codes = countries.joined(separator: ", ")
        for action in asking {
            let steps = action.steps(in: library).map(\.original)
            #expect(steps.first?.hasPrefix("\(caution) \(codes). ") == true, "\(action.identity)")
            #expect(steps.dropFirst().allSatisfy { !$0.contains(caution) }, "\(action.identity)")
        }
    }

    @Test func whereNobodyCanSpeakNobodyConfirms() throws {
        let actions = try actions(of: "magnet-maker")
        #expect(actions.allSatisfy { $0.freeSpeech != .everywhere })
        for verification in actions.flatMap({ $0.verifications(in: library) }) {
            #expect(verification.method != .voice && verification.by != .affectedPeople)
        }
    }

    @Test func whereEverybodyCanSpeakThereIsNoCaution() throws {
        let actions = try actions(of: "ore-trader")
        #expect(!actions.isEmpty && actions.allSatisfy { $0.freeSpeech == .everywhere })
    }
}
