import AssayAssessments
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// What a level takes: numbers that somebody stands for, and not only the word of the supplier.
@Suite("Levels", .covers("S-42"))
struct LevelTests {
    static let levels = """
        <scoring scheme="weighted-mean" version="1" assurance="ladder"/>\
        <levels><level id="open"><title>Open</title></level>\
        <level id="mid" minimum="40"><title>Mid</title></level>\
        <level id="high" minimum="40" critical="0.7"><title>High</title></level></levels>
        """
    static let document = "<evidence kind=\"document\" title=\"P\" issued=\"2026-01-10\"/>"

    func level(_ evidence: [String]) throws -> LevelResult {
        var story = Story(scoring: Self.levels)
        for number in evidence.indices {
            story.question(
                "q\(number)", number == 0 ? "critical=\"true\"" : "",
                options: ["yes": "1", "no": "0"])
            story.answer("q\(number)", "yes", evidence[number])
        }
        return try #require(try story.judged().assessment.questionnaires[0].level)
    }

    @Test func theWordReachesNothingAndItsClaimStandsBeside() throws {
        let level = try level(["", ""])
        #expect(level.reached == 0)
        #expect(level.claimed == 2)
        let score = try #require(ExactDecimal(text: "25"))
        #expect(
            level.shortfalls == [
                .section(.init(rawValue: 0), score: score, minimum: ExactDecimal(40))
            ])
    }

    @Test func documentsReachASectionAndNotWhatIsCritical() throws {
        let level = try level([Self.document, Self.document])
        #expect(level.reached == 1)
        #expect(level.claimed == 2)
        #expect(level.next == 2)
        let critical = try #require(ExactDecimal(text: "0.7"))
        let shown = try #require(ExactDecimal(text: "0.6"))
        #expect(
            level.shortfalls == [.critical(.init(rawValue: 0), credit: shown, minimum: critical)])
    }

    // MARK: The questionnaires that ship

    static let library = Repository.library()
    static let prepared = Repository.paths(under: "Questionnaires", ending: ".xml").filter {
        $0.contains("/cases/prepared")
    }

    /// The levels of a case in which all is well, each answer shown as given.
    func levels(_ file: String, shown kinds: [String], seen: Bool) throws -> [LevelResult] {
        let library = try #require(Self.library)
        let text = String(decoding: Repository.bytes(file), as: UTF8.self)
        var diagnostics = DiagnosticCollector()
        var submission = try #require(
            readSubmission(Array(text.utf8), file: file, diagnostics: &diagnostics))
        let answers = Array(submission.answers)
        submission.answers = AnswerStore()
        var review = Review(
            file: "r.xml", of: submission.supplier.id, submission: "", day: submission.assessed,
            reviewer: Reviewer(name: "B", party: .buyer))
        for entry in answers {
            var entry = entry
            entry.evidence = kinds.map { kind in
                var piece = EvidenceEntry(kind: kind, title: "P", origin: entry.origin)
                piece.issued = submission.assessed
                return piece
            }
            submission.answers.append(entry)
            var answer = ReviewedAnswer(
                questionnaire: entry.questionnaire, question: entry.question, verdict: .accepted,
                origin: entry.origin)
            answer.evidence = kinds.enumerated().map { number, kind in
                ReviewedEvidence(
                    piece: number + 1, verdict: .accepted(kind: kind), origin: entry.origin)
            }
            review.answers.append(answer)
        }
        let judged = try #require(
            JudgedSubmission(submission, reviews: seen ? [review] : [], with: library))
        return judged.assessment.questionnaires.compactMap { $0.level }
    }

    @Test("a supplier alone reaches the second of four levels by documents", arguments: prepared)
    func alone(file: String) throws {
        #expect(try levels(file, shown: [], seen: false).allSatisfy { $0.reached == 0 })
        for kinds in [["document"], ["third-party-public"], ["third-party", "affected"]] {
            let levels = try levels(file, shown: kinds, seen: false)
            #expect(levels.contains { $0.reached == 1 })
            #expect(levels.allSatisfy { $0.reached.map { $0 <= 1 } ?? false })
        }
    }

    @Test("documents that a reviewer accepted reach the third", arguments: prepared)
    func accepted(file: String) throws {
        let levels = try levels(file, shown: ["document"], seen: true)
        #expect(levels.contains { $0.reached == 2 })
        #expect(!levels.contains { $0.reached == 3 })
    }

    @Test("the fourth takes several voices, and no audit alone", arguments: prepared)
    func severalVoices(file: String) throws {
        #expect(try !levels(file, shown: ["third-party"], seen: true).contains { $0.reached == 3 })
        let levels = try levels(file, shown: ["third-party", "affected"], seen: true)
        #expect(levels.contains { $0.reached == 3 })
    }
}
