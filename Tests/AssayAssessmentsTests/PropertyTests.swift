import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// What holds for any answers: drawn from a seed over all questionnaires that ship.
@Suite("What always holds", .seeded)
struct PropertyTests {
    static let library: QuestionnaireLibrary? = Repository.library()

    /// Judges drawn submissions, as many as the proof asks for.
    func forEachDrawn(
        _ count: Int,
        _ body: (inout DrawnSubmission, Submission, QuestionnaireLibrary) throws -> Void
    ) throws {
        let library = try #require(Self.library)
        for number in 0..<count {
            var drawn = DrawnSubmission(from: library, seed: Proof.seed &+ UInt64(number) &* 31)
            let submission = drawn.submission(answering: 2 + number % 9)
            try body(&drawn, submission, library)
        }
    }

    @Test(.covers("Q-8")) func moreOrBetterEvidenceNeverLowersAScore() throws {
        let count = Proof.cases(30, full: 3_000)
        var pieces = 0
        var compared = 0
        try forEachDrawn(count) { drawn, submission, library in
            let before = try #require(JudgedSubmission(submission, with: library))
            var richer = submission
            for position in richer.answers.indices
            where position % 3 == 0 && richer.answers[position].state == .answered {
                richer.answers[position].evidence.append(drawn.evidence(of: nil))
                pieces += 1
            }
            let after = try #require(JudgedSubmission(richer, with: library))
            for (old, new) in zip(before.assessment.questionnaires, after.assessment.questionnaires)
            {
                #expect((old.score == nil) == (new.score == nil))
                guard let old = old.score, let new = new.score else { continue }
                compared += 1
                #expect(new.claimed == old.claimed && new.assured >= old.assured)
            }
        }
        #expect(pieces > count && compared > count)
        Proof.tell("\(pieces) pieces of evidence added to \(count) submissions lower no score")
    }

    @Test func anAnswerThatOpensNoQuestionNeverWidensTheRange() throws {
        let count = Proof.cases(30, full: 3_000)
        var answers = 0
        try forEachDrawn(count) { drawn, submission, library in
            let before = try #require(JudgedSubmission(submission, with: library))
            let open = before.assessment.questionnaires.flatMap(\.questions).filter {
                $0.counts && $0.state == .unanswered
            }
            guard let result = open.first else { return }
            let question = library.question(result.question)
            var entry = drawn.answer(to: question)
            while entry.state != .answered { entry = drawn.answer(to: question) }
            var fuller = submission
            fuller.answers.append(entry)
            let after = try #require(JudgedSubmission(fuller, with: library))
            let relevance = library.questions.map { before.response.sheet.isRelevant($0.index) }
            guard relevance == library.questions.map({ after.response.sheet.isRelevant($0.index) })
            else { return }
            answers += 1
            for (old, new) in zip(before.assessment.questionnaires, after.assessment.questionnaires)
            {
                guard let old = old.score, let new = new.score else { continue }
                #expect(new.lowest >= old.lowest && new.highest <= old.highest)
            }
        }
        #expect(answers * 3 > count)
        Proof.tell("\(answers) answers that open no question widen no range")
    }

    @Test func scoresLieBetweenTheirBounds() throws {
        let count = Proof.cases(40, full: 5_000)
        var scores = 0
        try forEachDrawn(count) { _, submission, library in
            let judged = try #require(JudgedSubmission(submission, with: library))
            for result in judged.assessment.questionnaires {
                let sections = result.sections.compactMap(\.score)
                for score in [result.score].compactMap({ $0 }) + sections {
                    scores += 1
                    #expect(.zero <= score.lowest && score.lowest <= score.claimed)
                    #expect(score.claimed <= score.highest && score.highest <= score.maximum)
                    #expect(score.assured <= score.claimed)
                }
            }
        }
        #expect(scores > count)
        Proof.tell("the scores of \(count) submissions lie between their bounds")
    }

    @Test func theOrderOfAnswersChangesNothing() throws {
        let count = Proof.cases(20, full: 2_000)
        try forEachDrawn(count) { _, submission, library in
            var turned = submission
            turned.answers.reverse()
            turned.questionnaires.reverse()
            let (one, other) = (
                try Self.written(submission, library), try Self.written(turned, library)
            )
            #expect(one == other)
        }
        Proof.tell("\(count) submissions give the same bytes with their answers reversed")
    }

    /// The assessment and the plan as they go out, in which the file's own order has no place.
    private static func written(
        _ submission: Submission, _ library: QuestionnaireLibrary
    ) throws -> String {
        let judged = try #require(JudgedSubmission(submission, with: library))
        return jsonText { $0.write(judged.assessment, of: judged.response, with: library) }
            + jsonText { $0.write(judged.plan, for: judged.assessment, with: library) }
    }

    @Test(.covers("F-4", "F-5")) func everyWayToLosePointsLeadsToAnAction() throws {
        let count = Proof.cases(40, full: 5_000)
        var lost = 0
        try forEachDrawn(count) { _, submission, library in
            let judged = try #require(JudgedSubmission(submission, with: library))
            var served: Set<QuestionIndex> = []
            for finding in judged.assessment.findings {
                if case .standing = finding.source { served.formUnion(finding.questions) }
                for action in finding.definition(in: library).actions {
                    served.formUnion(library.action(action).addresses)
                }
            }
            for result in judged.assessment.questionnaires {
                for question in result.questions where question.counts && question.credit < .one {
                    lost += 1
                    #expect(
                        served.contains(question.question),
                        "\(library.qualifiedID(of: question.question))")
                }
            }
        }
        #expect(lost > count)
        Proof.tell("\(lost) answers that lose points lead to an action")
    }

    @Test(.covers("U-3")) func whatIsWrittenIsReadAsTheSameDocument() throws {
        let count = Proof.cases(40, full: 5_000)
        try forEachDrawn(count) { _, submission, library in
            let written = writeSubmission(submission)
            var diagnostics = DiagnosticCollector()
            validate(
                Array(written.utf8), file: "s.xml", against: .submission, diagnostics: &diagnostics)
            let read = try #require(
                readSubmission(Array(written.utf8), file: "s.xml", diagnostics: &diagnostics))
            #expect(diagnostics.sorted() == [])
            #expect(writeSubmission(read) == written)
            let (one, other) = (
                try Self.written(submission, library), try Self.written(read, library)
            )
            #expect(one == other)
        }
        Proof.tell("\(count) submissions are written and read as the same document")
    }
}
