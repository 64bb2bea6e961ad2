import AssayAssessments
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// What holds for any answers, over the examples and answers drawn from a fixed seed.
@Suite("What always holds")
struct PropertyTests {
    static func submission(_ name: String) -> Submission? {
        var diagnostics = DiagnosticCollector()
        return readSubmission(
            Repository.bytes("Examples/Submissions/" + name), file: name, diagnostics: &diagnostics)
    }

    static let examples = Repository.files(in: "Examples/Submissions", ending: ".xml")

    /// Answers to every choice question of all questionnaires, drawn from a seed.
    static func drawn(seed: UInt64, from library: QuestionnaireLibrary) -> Submission {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        var submission = Submission(
            file: "drawn", assessed: CalendarDate(text: "2026-11-21")!,
            supplier: Supplier(id: "1", name: "Drawn"))
        let position = TextPosition(line: 1, column: 1)
        for questionnaire in library.questionnaires {
            submission.questionnaires.append(
                VersionedName(
                    id: questionnaire.id, version: questionnaire.version, position: position))
            for question in library.questions[questionnaire.questions] {
                guard question.type == .choice || question.type == .percent, next(4) > 0 else {
                    continue
                }
                var entry = AnswerEntry(
                    questionnaire: questionnaire.id, question: question.id, position: position)
                let text =
                    question.type == .choice
                    ? question.options[next(question.options.count)].id : String(next(101))
                entry.said.values = [SaidValue(text: text, position: position)]
                submission.answers.append(entry)
            }
        }
        return submission
    }

    @Test("more evidence never lowers a score", arguments: 1...12)
    func moreEvidence(seed: UInt64) throws {
        let library = try #require(Repository.library())
        var submission = Self.drawn(seed: seed, from: library)
        let before = try #require(JudgedSubmission(submission, with: library))
        for kind in ["template", "document", "third-party", "third-party-public"] {
            for position in submission.answers.indices {
                var evidence = EvidenceEntry(
                    kind: kind, title: "t", position: TextPosition(line: 1, column: 1))
                evidence.issued = CalendarDate(text: "2026-10-01")
                submission.answers[position].evidence.append(evidence)
            }
            let after = try #require(JudgedSubmission(submission, with: library))
            for (old, new) in zip(before.assessment.questionnaires, after.assessment.questionnaires)
            {
                guard let old = old.score, let new = new.score else { continue }
                #expect(new.claimed == old.claimed)
                #expect(new.assured >= old.assured)
            }
        }
    }

    @Test("claimed lies in its range, assured below it", arguments: 1...30)
    func range(seed: UInt64) throws {
        let library = try #require(Repository.library())
        let judged = try #require(
            JudgedSubmission(Self.drawn(seed: seed, from: library), with: library))
        for result in judged.assessment.questionnaires {
            guard let score = result.score else { continue }
            #expect(score.lowest <= score.claimed && score.claimed <= score.highest)
            #expect(score.assured <= score.claimed)
            #expect(score.claimed >= .zero && score.claimed <= .hundred)
        }
    }

    @Test("the order of answers changes nothing", arguments: examples)
    func order(name: String) throws {
        let library = try #require(Repository.library())
        let submission = try #require(Self.submission(name))
        var turned = submission
        turned.answers.reverse()
        let one = try #require(JudgedSubmission(submission, with: library))
        let other = try #require(JudgedSubmission(turned, with: library))
        #expect(
            one.assessment.findings.map(\.identity) == other.assessment.findings.map(\.identity))
        for (left, right) in zip(one.assessment.questionnaires, other.assessment.questionnaires) {
            #expect(left.score == right.score)
            #expect(left.questions == right.questions)
        }
        #expect(one.plan.actions.map(\.identity) == other.plan.actions.map(\.identity))
        #expect(one.plan.actions.map(\.schedule) == other.plan.actions.map(\.schedule))
    }

    @Test("every way to lose points leads to an action", arguments: 1...30)
    func noDeadEnds(seed: UInt64) throws {
        let library = try #require(Repository.library())
        let judged = try #require(
            JudgedSubmission(Self.drawn(seed: seed, from: library), with: library))
        var served: Set<QuestionIndex> = []
        for finding in judged.assessment.findings {
            if case .standing = finding.source { served.formUnion(finding.questions) }
            for action in finding.definition(in: library).actions {
                served.formUnion(library.action(action).addresses)
            }
        }
        for result in judged.assessment.questionnaires {
            for question in result.questions where question.counts && question.credit < .one {
                #expect(
                    served.contains(question.question),
                    "\(library.qualifiedID(of: question.question))")
            }
        }
    }
}
