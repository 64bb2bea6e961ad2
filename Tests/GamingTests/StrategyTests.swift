import AssayAssessments
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// What a supplier adds to its own file to look better, without changing an answer.
@Suite("Self-confirmation", .tags(.oneThread), .sanitizedByTag)
struct StrategyTests {
    static let files = TellingTests.files

    /// The most of a claim that a supplier can assure alone, by the evidence table that ships.
    private static let share = ExactDecimal(text: "0.4")!
    /// More than what exact decimals lose in a mean.
    private static let rounding = ExactDecimal(text: "0.000001")!

    private func assessed(_ submission: Submission) throws -> Assessment {
        let library = try #require(TellingTests.library)
        return try #require(JudgedSubmission(submission, with: library)).assessment
    }

    private func expectAlone(_ assessment: Assessment, _ strategy: String) {
        let scores =
            assessment.questionnaires.compactMap(\.score)
            + [assessment.programme?.score].compactMap { $0 }
        for score in scores {
            #expect(score.assured <= score.claimed * Self.share + Self.rounding, "\(strategy)")
        }
    }

    /// The submission with a piece of evidence at each answer.
    private func proven(_ submission: Submission, _ kind: String, issued: CalendarDate?)
        -> Submission
    {
        var changed = submission
        changed.answers = AnswerStore()
        for var entry in submission.answers {
            var piece = EvidenceEntry(kind: kind, title: "x", origin: entry.origin)
            piece.issued = issued
            entry.evidence.append(piece)
            changed.answers.append(entry)
        }
        return changed
    }

    @Test("a supplier alone assures two fifths of its claim at most", arguments: files)
    func alone(file: String) throws {
        let honest = try TellingTests.submission(file)
        expectAlone(try assessed(honest), "as it is")
        for kind in ["template", "document", "third-party", "affected", "third-party-public"] {
            let proven = proven(honest, kind, issued: honest.assessed)
            expectAlone(try assessed(proven), "with \(kind)")
        }
    }

    @Test("evidence without a date changes nothing", arguments: files)
    func undated(file: String) throws {
        let honest = try TellingTests.submission(file)
        let known = try assessed(honest)
        let undated = try assessed(proven(honest, "third-party-public", issued: nil))
        #expect(undated.questionnaires.map(\.score) == known.questionnaires.map(\.score))
        #expect(undated.findings.map(\.identity) == known.findings.map(\.identity))
    }

    @Test(
        "a certificate that only the supplier has seen lifts little", .covers("S-32"),
        arguments: files)
    func certified(file: String) throws {
        let library = try #require(TellingTests.library)
        let honest = try TellingTests.submission(file)
        let known = try assessed(honest)
        for scheme in library.catalogue.schemes.map(\.id) {
            var certificate = Certificate(
                scheme: scheme, site: "HQ", issued: honest.assessed,
                expires: CalendarDate(dayNumber: honest.assessed.dayNumber + 300),
                volumeShare: .hundred, origin: .input)
            certificate.level = "irma-100"
            certificate.materials = library.catalogue.initiatives.flatMap(\.materials)
            var certified = honest
            certified.certificates.append(certificate)
            let better = try assessed(certified)
            expectAlone(better, "with \(scheme)")
            for (one, other) in zip(better.questionnaires, known.questionnaires) {
                for (result, before) in zip(one.questions, other.questions)
                where result.certificate != before.certificate {
                    let question = library.question(result.question)
                    #expect(
                        question.layer != .outcome && !question.asksConsent
                            || hasEvidence(certified, question))
                }
            }
        }
    }

    private func hasEvidence(_ submission: Submission, _ question: Question) -> Bool {
        submission.answers.contains { $0.question == question.id && !$0.evidence.isEmpty }
    }
}
