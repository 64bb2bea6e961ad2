import AssayActionPlans
import AssayQuestionnaires
import TestSupport
import Testing

/// Where people cannot speak freely nobody there is asked, neither to do the work nor to see that it worked, and
/// whoever reads only one step knows it.
@Suite("Free speech")
struct FreeSpeechTests {
    private let library: QuestionnaireLibrary
    private let space: CivicSpace

    init() throws {
        library = try #require(Repository.library())
        space = try #require(library.catalogue.civicSpaces.first)
    }

    private func actions(of name: String) throws -> [PlannedAction] {
        let text = Repository.bytes("Examples/Submissions/\(name).xml")
        let judged = try #require(
            JudgedSubmission(String(decoding: text, as: UTF8.self), with: library))
        return judged.plan.actions + judged.plan.backlog
    }

    @Test(arguments: [("die-caster", "China"), ("magnet-maker", "China, Myanmar")])
    func theFirstStepBeginsWithWhereNobodyIsAsked(name: String, countries: String) throws {
        let caution = space.caution.original
        let asking = try actions(of: name).filter { action in
            action.parts.contains { !$0.isOutside && library.action($0.action).needsOpenCivicSpace }
        }
        #expect(!asking.isEmpty)
        for action in asking where action.letter(in: library)?.needsOpenCivicSpace != false {
            let steps = action.steps(in: library).map(\.original)
            #expect(
                steps.first?.hasPrefix("\(caution) \(countries). ") == true, "\(action.identity)")
            #expect(steps.dropFirst().allSatisfy { !$0.contains(caution) }, "\(action.identity)")
        }
    }

    @Test(.covers("F-26")) func whereNobodyCanSpeakNobodyConfirms() throws {
        let actions = try actions(of: "magnet-maker")
        #expect(actions.allSatisfy { $0.freeSpeech == .nowhere(["CN", "MM"]) })
        for verification in actions.flatMap({ $0.verifications(in: library) }) {
            #expect(verification.method != .voice && verification.by != .affectedPeople)
        }
        let indicators = actions.map { $0.indicators(in: library).map(\.definition.civic) }
        #expect(
            indicators.allSatisfy { !$0.contains(.open) } && indicators.joined().contains(.closed))
        for (action, indicators) in zip(actions, indicators) {
            let isAsking = action.letter(in: library) != nil || action.isOutside
            #expect(indicators.isEmpty == isAsking, "\(action.identity)")
        }
    }

    @Test(.covers("F-27"), arguments: ["die-caster", "magnet-maker"])
    func evidenceThatIsTheWordOfPeopleSaysWhatStandsInItsPlace(name: String) throws {
        let research = space.closesWith.original
        let actions = try actions(of: name).filter { $0.letter(in: library) == nil }
        let texts = actions.compactMap { $0.closesWith(in: library)?.original }
        #expect(texts.contains { $0.hasSuffix(" " + research) })
        for (action, text) in zip(actions, texts) {
            let template = try #require(action.template)
            let isTold = library.action(template).closesWithVoices || action.isOutside
            #expect(text.hasSuffix(research) == isTold, "\(action.identity)")
        }
    }

    @Test func researchFromOutsideClosesWithItsReport() throws {
        let research = try actions(of: "magnet-maker").filter(\.isOutside)
        #expect(!research.isEmpty)
        for action in research {
            #expect(action.closesWith(in: library) == space.closesWith)
            #expect(action.indicators(in: library).isEmpty)
        }
    }

    @Test func whereEverybodyCanSpeakThereIsNoCaution() throws {
        let actions = try actions(of: "ore-trader")
        #expect(!actions.isEmpty && actions.allSatisfy { $0.freeSpeech == .everywhere })
        let indicators = actions.flatMap { $0.indicators(in: library) }
        #expect(indicators.allSatisfy { $0.definition.civic != .closed })
    }
}
