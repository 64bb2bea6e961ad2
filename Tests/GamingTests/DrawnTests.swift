import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

@testable import AssayReports

/// For drawn submissions, taking away, blanking, aging or confirming oneself never helps.
@Suite("Drawn submissions, changed", .tags(.oneThread), .sanitizedByTag)
struct DrawnTests {
    enum Change: String, CaseIterable {
        case removingAnswers
        case removingEvidence
        case agingEvidence
        case undatingEvidence
        case confirming
        case removingCertificates
    }

    private func changed(
        _ file: Submission, by change: Change, _ judged: JudgedSubmission,
        keeping harms: Set<String>, _ random: inout SeededGenerator
    ) -> Submission {
        var taken = random
        defer { random = taken }
        func isDrawn() -> Bool { taken.below(3) == 0 }
        switch change {
        case .removingAnswers:
            return file.changingAnswers { entry in
                let isKept =
                    entry.questionnaire == "supplier-profile"
                    || harms.contains(entry.questionnaire + ":" + entry.question)
                return !isKept && isDrawn() ? nil : entry
            }
        case .removingEvidence:
            return changingPieces(of: file) { $0 = isDrawn() ? nil : $0 }
        case .agingEvidence:
            return changingPieces(of: file) { piece in
                guard isDrawn() else { return }
                let issued = piece?.issued
                piece?.issued = issued.map { CalendarDate(dayNumber: $0.dayNumber - 400) }
            }
        case .undatingEvidence:
            return changingPieces(of: file) { if isDrawn() { $0?.issued = nil } }
        case .confirming:
            return file.validated { $0.said }.observed("All is well.")
                .confirmed(.effective, by: .thirdParty, judged)
        case .removingCertificates:
            var file = file
            file.certificates = []
            return file
        }
    }

    private func changingPieces(
        of file: Submission, _ change: (inout EvidenceEntry?) -> Void
    ) -> Submission {
        file.changingAnswers { entry in
            var entry = entry
            entry.evidence = entry.evidence.compactMap { piece in
                var piece: EvidenceEntry? = piece
                change(&piece)
                return piece
            }
            return entry
        }
    }

    /// The submission without answers to what is not asked: they would begin to count where the answer
    /// is taken away that rules them out, and that would be telling more.
    private func onlyAsked(
        _ file: Submission, _ judged: JudgedSubmission, _ library: QuestionnaireLibrary
    ) -> Submission {
        file.changingAnswers { entry in
            let question = library.question(named: entry.question, of: entry.questionnaire)
            let isAsked = question.map { judged.response.sheet.isRelevant($0.index) } ?? true
            return isAsked ? entry : nil
        }
    }

    /// The questions whose answers stay: they tell of harm, or ask for protection at once, and what they
    /// lead to cannot follow from silence.
    private func kept(
        in judged: JudgedSubmission, _ harms: [HarmTold], _ library: QuestionnaireLibrary
    ) -> Set<String> {
        let urgent = judged.assessment.findings.filter { finding in
            finding.definition(in: library).actions.contains {
                library.action($0).kind == .containment
            }
        }.flatMap(\.questions)
        return Set((harms.map(\.question.index) + urgent).map { library.qualifiedID(of: $0) })
    }

    @Test(.seeded) func neverHelps() throws {
        let library = try #require(TellingTests.library)
        for number in Proof.numbers(200, full: 10_000) {
            let seed = Proof.seed &+ UInt64(number) &* 41
            var drawn = DrawnSubmission(from: library, seed: seed)
            var random = SeededGenerator(seed: seed)
            var file = drawn.submission(answering: 4 + number % 7)
            // A drawn piece may be of a day that its expiry does not fit; such files are refused.
            file = changingPieces(of: file) { $0?.expires = nil }
            guard let first = JudgedSubmission(file, with: library) else { continue }
            file = onlyAsked(file, first, library)
            let judged = try #require(JudgedSubmission(file, with: library))
            let known = Reached(judged, in: library, among: PairTests.others)
            let harms = kept(in: judged, HarmTold.all(of: file, judged, in: library), library)
            let change = Change.allCases[number % Change.allCases.count]
            let less = changed(file, by: change, judged, keeping: harms, &random)
            let after = try #require(JudgedSubmission(less, with: library), "drawn \(number)")
            let advantages = Reached(after, in: library, among: PairTests.others)
                .advantages(over: known, countsClaims: false)
            #expect(advantages == [], "drawn \(number), \(change.rawValue)")
            let isLater = judged.indexEntry(in: library).isBefore(after.indexEntry(in: library))
            #expect(!isLater, "drawn \(number), \(change.rawValue): called later than before")
        }
    }
}
