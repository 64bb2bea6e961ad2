import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// What a supplier does to its own file to look better, without telling more.
@Suite("Self-confirmation", .tags(.oneThread), .sanitizedByTag)
struct StrategyTests {
    /// What only sounds like more leaves every score, finding and action as it is.
    static let idle = [
        Strategy("evidence without a date") { file, _ in
            file.proven(by: "third-party-public", issued: nil)
        },
        Strategy("its buyer's validation") { file, _ in file.validated { $0.said } },
        Strategy("its buyer's silence") { file, _ in file.validated { _ in Said() } },
        Strategy("a neighbour's praise") { file, _ in file.observed("All is well here.") },
        Strategy("a neighbour's complaint") { file, _ in file.observed("Our competitor harms.") },
        Strategy("actions verified by an auditor") { $0.confirmed(.verified, by: .thirdParty, $1) },
        Strategy("actions effective for an auditor") {
            $0.confirmed(.effective, by: .thirdParty, $1)
        },
        Strategy("actions verified by the buyer") { $0.confirmed(.verified, by: .buyer, $1) },
        Strategy("actions effective for the buyer") { $0.confirmed(.effective, by: .buyer, $1) },
        Strategy("actions verified by workers") {
            $0.confirmed(.verified, by: .affectedPeople, $1)
        },
        Strategy("actions effective for workers") {
            $0.confirmed(.effective, by: .affectedPeople, $1)
        },
        Strategy("comments everywhere") { file, _ in
            file.changingAnswers { entry in
                var entry = entry
                entry.comment = "Certified, audited, and best in class."
                return entry
            }
        },
        Strategy("all of it confidential") { file, _ in
            file.changingAnswers { entry in
                var entry = entry
                entry.isConfidential = true
                return entry
            }
        },
        Strategy("another respondent") { file, _ in
            var file = file
            file.supplier.respondent = "Notary of the town"
            return file
        },
    ]

    /// What is more, but only the supplier has seen it, counts up to the stated share.
    static let alone =
        ["template", "document", "third-party", "affected", "third-party-public"].map { kind in
            Strategy("evidence called \(kind)") { file, _ in
                file.proven(by: kind, issued: file.assessed)
            }
        } + [
            Strategy("as it is") { file, _ in file },
            Strategy("every kind of evidence") { file, _ in
                ["document", "third-party", "affected", "third-party-public"].reduce(file) {
                    $0.proven(by: $1, issued: file.assessed)
                }
            },
            Strategy("the same evidence five times") { file, _ in
                file.proven(by: "third-party", issued: file.assessed, times: 5)
            },
            Strategy("evidence that expires in a century") { file, _ in
                file.proven(
                    by: "third-party", issued: file.assessed,
                    expires: CalendarDate(dayNumber: file.assessed.dayNumber + 36_500))
            },
        ]

    /// What says less is better in no score, level or gate.
    static let less = [
        Strategy("nothing answered") { file, _ in file.changingAnswers { _ in nil } },
        Strategy("evidence taken away") { file, _ in
            file.changingAnswers { entry in
                var entry = entry
                entry.evidence = []
                return entry
            }
        },
        Strategy("evidence two years older") { file, _ in
            file.changingAnswers { entry in
                var entry = entry
                for number in entry.evidence.indices {
                    entry.evidence[number].issued = entry.evidence[number].issued.map {
                        CalendarDate(dayNumber: $0.dayNumber - 730)
                    }
                }
                return entry
            }
        },
        Strategy("certificates taken away") { file, _ in
            var file = file
            file.certificates = []
            return file
        },
    ]

    /// The most of a claim that a supplier can assure alone, by the evidence table that ships.
    private static let share = ExactDecimal(text: "0.4")!
    /// More than what exact decimals lose in a mean.
    private static let rounding = ExactDecimal(text: "0.000001")!

    private func judged(_ submission: Submission) throws -> JudgedSubmission {
        let library = try #require(TellingTests.library)
        return try #require(JudgedSubmission(submission, with: library))
    }

    private func expectAlone(_ assessment: Assessment, _ file: String) {
        let scores = assessment.questionnaires.map(\.score) + [assessment.programme?.score]
        for score in scores.compactMap({ $0 }) {
            #expect(
                score.assured <= score.claimed * Self.share + Self.rounding,
                "\(file): \(score.assured) of \(score.claimed)")
        }
    }

    @Test("what only sounds like more changes nothing", arguments: idle)
    func changesNothing(strategy: Strategy) throws {
        for file in TellingTests.drawnFiles {
            var honest = try TellingTests.submission(file)
            honest.progress = []
            let known = try judged(honest)
            let changed = try judged(strategy.change(honest, known))
            #expect(
                changed.assessment.questionnaires.map(\.score)
                    == known.assessment.questionnaires.map(\.score), "\(file)")
            #expect(
                changed.assessment.questionnaires.map(\.level)
                    == known.assessment.questionnaires.map(\.level), "\(file)")
            #expect(
                changed.assessment.findings.map(\.identity)
                    == known.assessment.findings.map(\.identity), "\(file)")
            #expect(
                changed.plan.actions.map(\.identity) == known.plan.actions.map(\.identity),
                "\(file)")
        }
    }

    @Test("evidence that has expired lifts no score", arguments: TellingTests.drawnFiles)
    func expiredLiftsNothing(file: String) throws {
        let bare = try TellingTests.submission(file).changingAnswers {
            $0.evidence.isEmpty ? $0 : nil
        }
        let day = CalendarDate(dayNumber: bare.assessed.dayNumber - 1)
        let expired = bare.proven(by: "third-party-public", issued: day, expires: day)
        let known = try judged(bare).assessment
        let changed = try judged(expired).assessment
        #expect(changed.questionnaires.map(\.score) == known.questionnaires.map(\.score))
        #expect(changed.questionnaires.map(\.level) == known.questionnaires.map(\.level))
    }

    @Test("a supplier alone assures two fifths of its claim at most", arguments: alone)
    func staysBelowItsShare(strategy: Strategy) throws {
        for file in TellingTests.drawnFiles {
            let honest = try TellingTests.submission(file)
            expectAlone(try judged(strategy.change(honest, try judged(honest))).assessment, file)
        }
    }

    @Test("what says less is never better", arguments: less)
    func isNeverBetter(strategy: Strategy) throws {
        let library = try #require(TellingTests.library)
        for file in TellingTests.drawnFiles {
            let honest = try TellingTests.submission(file)
            let known = try judged(honest)
            let changed = try judged(strategy.change(honest, known))
            let advantages = Reached(changed, in: library, among: PairTests.others)
                .advantages(over: Reached(known, in: library, among: PairTests.others))
            #expect(advantages.filter { isTold($0, strategy, known) } == [], "\(file)")
        }
    }

    /// Whether an advantage counts: who says nothing names nobody to protect or call for, and who takes
    /// back a certificate that claims too much is no longer asked about it.
    private func isTold(
        _ advantage: String, _ strategy: Strategy, _ known: JudgedSubmission
    ) -> Bool {
        let takesBack =
            strategy.name == "certificates taken away"
            && known.assessment.findings.contains { finding in
                if case .certificate = finding.subject { true } else { false }
            }
        return strategy.name != "nothing answered" && !takesBack
            || !(advantage.contains("protect") || advantage.contains("called"))
    }

    @Test(
        "a certificate that only the supplier has seen lifts little", .covers("S-32"),
        arguments: TellingTests.drawnFiles)
    func certified(file: String) throws {
        let library = try #require(TellingTests.library)
        let honest = try TellingTests.submission(file)
        let known = try judged(honest).assessment
        for scheme in library.catalogue.schemes.map(\.id) {
            var certificate = Certificate(
                scheme: scheme, site: "HQ", issued: honest.assessed,
                expires: CalendarDate(dayNumber: honest.assessed.dayNumber + 300),
                volumeShare: .hundred, origin: .input)
            certificate.level = "irma-100"
            certificate.materials = library.catalogue.initiatives.flatMap(\.materials)
            var certified = honest
            certified.certificates.append(certificate)
            let better = try judged(certified).assessment
            expectAlone(better, "\(file) with \(scheme)")
            for (one, other) in zip(better.questionnaires, known.questionnaires) {
                for (result, before) in zip(one.questions, other.questions)
                where result.certificate != before.certificate {
                    let question = library.question(result.question)
                    let isLone = !certified.answers.contains {
                        $0.question == question.id && !$0.evidence.isEmpty
                    }
                    #expect(!isLone || (question.layer != .outcome && !question.asksConsent))
                }
            }
        }
    }
}
