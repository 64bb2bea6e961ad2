import AssayDiagnostics
import AssayEngine
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Which questionnaires a programme asks, given the answers.
@Suite("Asked questionnaires")
struct AskedTests {
    private let engine: Engine

    init() throws {
        engine = Engine(try #require(Repository.library()))
    }

    private func example(_ name: String) throws -> Submission {
        let path = "Examples/Submissions/\(name).xml"
        var diagnostics = DiagnosticCollector()
        return try #require(
            readSubmission(Repository.bytes(path), file: path, diagnostics: &diagnostics))
    }

    private func ids(_ submission: Submission) -> Set<String> {
        Set(submission.questionnaires.map(\.id))
    }

    private func alwaysAsked(in submission: Submission) throws -> Set<String> {
        let library = engine.library
        let programme = try #require(
            library.programmes.first { $0.id == submission.programme?.id })
        let always = programme.parts.filter { $0.when == nil }
        return Set(always.map { library.questionnaires[$0.questionnaire].id })
    }

    @Test(
        "are those that are assessed, whatever the file lists",
        arguments: ["careful-tier-one", "half-finished", "conflict-affected-mine"])
    func areAssessed(name: String) throws {
        var submission = try example(name)
        let asked = engine.asked(of: submission)
        var diagnostics = DiagnosticCollector()
        let judged = try #require(engine.judge(asked, diagnostics: &diagnostics))
        let assessed = judged.response.questionnaires.map { engine.library.questionnaires[$0].id }
        #expect(Set(assessed) == ids(asked))
        #expect(Set(asked.answers.map(\.questionnaire)).isSubset(of: ids(asked)))
        submission.questionnaires = []
        #expect(ids(engine.asked(of: submission)) == ids(asked))
    }

    @Test func areFewWithoutAnswers() throws {
        var submission = try example("half-finished")
        submission.answers = AnswerStore()
        #expect(try ids(engine.asked(of: submission)) == alwaysAsked(in: submission))
    }

    /// An answer that stays in a form after its questionnaire is no longer asked brings nothing in.
    @Test func areNotBroughtInByAnswersThatAreNotAsked() throws {
        let submission = try example("half-finished")
        let always = try alwaysAsked(in: submission)
        #expect(ids(engine.asked(of: submission)) != always)
        var changed = submission
        changed.answers = AnswerStore()
        for answer in submission.answers where !always.contains(answer.questionnaire) {
            changed.answers.append(answer)
        }
        let asked = engine.asked(of: changed)
        #expect(ids(asked) == always)
        #expect(asked.answers.isEmpty)
    }

    @Test func stayAsTheyAreWithoutAProgramme() throws {
        var submission = try example("half-finished")
        submission.programme = nil
        let asked = engine.asked(of: submission)
        #expect(asked.questionnaires.map(\.id) == submission.questionnaires.map(\.id))
        #expect(asked.answers.count == submission.answers.count)
    }

    @Test func areFoundBesideAnswersThatCannotBeRead() throws {
        let submission = try example("half-finished")
        var broken = submission
        var answer = AnswerEntry(
            questionnaire: "supplier-profile", question: "no-such-question",
            origin: .answer(UInt32(submission.answers.count)))
        answer.said.values = [SaidValue(text: "x", origin: answer.origin)]
        broken.answers.append(answer)
        #expect(ids(engine.asked(of: broken)) == ids(engine.asked(of: submission)))
    }
}
