import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayEngine
import AssayExpressions
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// The whole way from a submission to a plan.
@Suite("The engine")
struct EngineTests {
    private let engine: Engine
    private let sound: Submission

    init() throws {
        engine = Engine(try #require(Repository.library()))
        let path = "Examples/Submissions/conflict-affected-mine.xml"
        var diagnostics = DiagnosticCollector()
        sound = try #require(
            readSubmission(Repository.bytes(path), file: path, diagnostics: &diagnostics))
    }

    /// The example with an answer to a question that does not exist.
    private func broken() -> Submission {
        var submission = sound
        var answer = AnswerEntry(
            questionnaire: "graphite", question: "no-such-question",
            origin: .answer(UInt32(submission.answers.count)))
        answer.said.values = [SaidValue(text: "x", origin: answer.origin)]
        submission.answers.append(answer)
        return submission
    }

    @Test func goesThroughAllStages() throws {
        var diagnostics = DiagnosticCollector()
        let judged = try #require(engine.judge(sound, diagnostics: &diagnostics))
        #expect(diagnostics.count == 0)
        let library = engine.library
        let response = try #require(interpret(sound, with: library, diagnostics: &diagnostics))
        let assessment = assess(response, with: library)
        #expect(judged.response.questionnaires == response.questionnaires)
        #expect(judged.assessment.findings == assessment.findings)
        #expect(
            judged.assessment.questionnaires.map(\.score) == assessment.questionnaires.map(\.score))
        let actions = plan(for: assessment, of: response, with: library).actions
        #expect(!actions.isEmpty)
        #expect(judged.plan().actions.map(\.identity) == actions.map(\.identity))
    }

    @Test func plansAfterAnEarlierPlan() throws {
        var diagnostics = DiagnosticCollector()
        let first = try #require(engine.judge(sound, diagnostics: &diagnostics))
        #expect(first.plan().actions.contains { $0.standing.isNew })
        let earlier = EarlierPlan(first.plan(), for: first.assessment)
        let second = try #require(engine.judge(sound, after: earlier, diagnostics: &diagnostics))
        #expect(second.earlierPlan == earlier)
        #expect(!second.plan().actions.contains { $0.standing.isNew })
    }

    @Test func oneWrongAnswerIsEnoughToRefuse() {
        var diagnostics = DiagnosticCollector()
        #expect(engine.judge(broken(), diagnostics: &diagnostics) == nil)
        #expect(diagnostics.sorted().map(\.id) == [.unknownQuestion])
    }

    @Test func wrongAnswersAreLeftOutAndReportedOnce() throws {
        var diagnostics = DiagnosticCollector()
        let judged = try #require(
            engine.judgeWhatIsSound(of: broken(), diagnostics: &diagnostics))
        #expect(diagnostics.sorted().map(\.id) == [.unknownQuestion])
        #expect(judged.response.submission.answers.count == sound.answers.count)
        let other = try #require(engine.judge(sound, diagnostics: &diagnostics))
        #expect(judged.assessment.findings == other.assessment.findings)
    }

    @Test func wrongCertificatesAreLeftOutAndReported() throws {
        var submission = sound
        submission.input.pointers = ["/certificates/0/scheme", "/certificates/1/scheme"]
        let day = submission.assessed
        let wrong = Certificate(
            scheme: "no-such-scheme", site: "Pit 3", issued: day, expires: day, volumeShare: .zero,
            origin: .pointer(0))
        let right = Certificate(
            scheme: "irma", site: "Pit 3", issued: day, expires: day, volumeShare: .zero,
            origin: .pointer(1))
        submission.certificates = [wrong, right]
        var diagnostics = DiagnosticCollector()
        let judged = try #require(
            engine.judgeWhatIsSound(of: submission, diagnostics: &diagnostics))
        #expect(diagnostics.sorted().map(\.id) == [.unknownScheme])
        #expect(judged.response.submission.certificates.map(\.scheme) == ["irma"])
    }

    @Test func wrongEvidenceLeavesItsAnswer() throws {
        var submission = sound
        submission.answers = AnswerStore()
        for (number, answer) in sound.answers.enumerated() {
            var moved = answer
            moved.origin = .answer(UInt32(number))
            if number == 0 {
                var piece = EvidenceEntry(kind: "document", title: "Policy", origin: moved.origin)
                piece.issued = CalendarDate(dayNumber: sound.assessed.dayNumber + 1)
                moved.evidence = [piece]
            }
            submission.answers.append(moved)
        }
        var diagnostics = DiagnosticCollector()
        let judged = try #require(
            engine.judgeWhatIsSound(of: submission, diagnostics: &diagnostics))
        #expect(diagnostics.sorted().map(\.id) == [.evidenceFromTheFuture])
        let kept = judged.response.submission.answers
        #expect(kept.count == sound.answers.count)
        #expect(kept.first?.evidence.isEmpty == true)
        #expect(kept.first?.said.values.map(\.text) == sound.answers.first?.said.values.map(\.text))
    }

    @Test func whatIsWrongElsewhereIsRefused() {
        var submission = sound
        submission.questionnaires[0].id = "no-such-questionnaire"
        var diagnostics = DiagnosticCollector()
        #expect(engine.judgeWhatIsSound(of: submission, diagnostics: &diagnostics) == nil)
        #expect(diagnostics.sorted().contains { $0.id == .unknownQuestionnaire })
    }
}
