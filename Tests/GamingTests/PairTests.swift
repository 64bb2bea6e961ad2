import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

@testable import AssayReports

/// Pairs of files of which one is honest: the other is better in no assured score, level or gate, has
/// no fewer findings of people to protect, and is not called later.
///
/// Where the other hides harm, or says that harm is in good hands, there is nobody whom the file says to
/// protect, so that what is urgent and the call cannot follow from it: there assured scores and levels
/// alone are held against each other, and reports from outside have to do the rest.
@Suite("Honest and gamed files", .tags(.oneThread), .sanitizedByTag)
struct PairTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let name: String
        /// Whether the gamed file keeps silent about harm, or says that it is in good hands.
        var tellsLess = false
        var honest: @Sendable (Submission) -> Submission = { $0 }
        let gamed: @Sendable (Submission) -> Submission
        var testDescription: String { name }
    }

    /// A document beside each answer, of the month before.
    @Sendable static func documented(_ file: Submission) -> Submission {
        file.proven(
            by: "document", issued: CalendarDate(dayNumber: file.assessed.dayNumber - 30))
    }

    @Sendable static func bare(_ file: Submission) -> Submission {
        file.changingAnswers { entry in
            var entry = entry
            entry.evidence = []
            return entry
        }
    }

    static let pairs =
        ["template", "third-party", "affected", "third-party-public"].map { kind in
            Pair(
                name: "\"x\" called \(kind), for documents that are there",
                honest: documented
            ) { $0.proven(by: kind, issued: $0.assessed) }
        } + [
            Pair(
                name: "five kinds that nobody has seen, for a document", honest: documented
            ) { file in
                ["template", "document", "third-party", "affected", "third-party-public"].reduce(
                    file
                ) { $0.proven(by: $1, issued: file.assessed) }
            },
            Pair(name: "the best answers without a document", honest: documented, gamed: bare),
            Pair(
                name: "old proof without an expiry",
                honest: bare
            ) {
                bare($0).proven(
                    by: "third-party-public",
                    issued: CalendarDate(dayNumber: $0.assessed.dayNumber - 2_300))
            },
            Pair(name: "everything not known, where that is allowed", tellsLess: true) { file in
                file.changingStates { question, entry in
                    if question.allowsUnknown { entry.state = .unknown }
                }
            },
            Pair(name: "nothing applies, and the rest is left out", tellsLess: true) { file in
                var file = file.changingStates { question, entry in
                    guard question.allowsNotApplicable else { return }
                    entry.state = .notApplicable
                    entry.reason = "Not with us."
                }
                file = file.changingAnswers {
                    $0.state == .notApplicable || $0.questionnaire == "supplier-profile" ? $0 : nil
                }
                return file
            },
            Pair(name: "the questionnaires not named, the programme is") { file in
                var file = file
                if file.programme != nil { file.questionnaires = [] }
                return file
            },
            Pair(name: "neither programme nor five steps", tellsLess: true) { file in
                var file = file
                guard file.questionnaires.count > 1 else { return file }
                file.programme = nil
                file.questionnaires.removeAll { $0.id == "oecd-five-step" }
                return file.changingAnswers { $0.questionnaire == "oecd-five-step" ? nil : $0 }
            },
            Pair(name: "an older version of each questionnaire") { file in
                var file = file
                for number in file.questionnaires.indices {
                    file.questionnaires[number].version = "0.1.0"
                }
                return file
            },
            Pair(name: "a word too much to be caught: one answer not known") { file in
                var isDone = false
                return file.changingStates { question, entry in
                    guard !isDone, question.allowsUnknown, question.layer == .policy else { return }
                    isDone = true
                    entry.state = .unknown
                }
            },
            Pair(
                name: "a document beside one answer of ten, of ten that it has", honest: documented
            ) {
                var number = 0
                return documented($0).changingAnswers { entry in
                    var entry = entry
                    if !number.isMultiple(of: 10) { entry.evidence = [] }
                    number += 1
                    return entry
                }
            },
            Pair(
                name: "all harm said to be in good hands, of which nothing is shown",
                tellsLess: true, honest: bare
            ) {
                bare($0).changingStates { question, entry in
                    let held = question.options.filter(\.tellsOfHarm).map(\.id)
                    guard let said = entry.said.values.first?.text, held.contains(said),
                        let best = held.first(where: {
                            ["protected", "link-suspended", "underway", "settled"].contains($0)
                        })
                    else { return }
                    entry.said.values = [SaidValue(text: best, origin: entry.origin)]
                }
            },
            Pair(name: "a certificate of each scheme, of which none is there") { file in
                var file = file
                let library = TellingTests.library
                for scheme in library?.catalogue.schemes.map(\.id) ?? [] where scheme != "irma" {
                    file.certificates.append(
                        Certificate(
                            scheme: scheme, site: "HQ",
                            issued: CalendarDate(dayNumber: file.assessed.dayNumber - 2_000),
                            expires: CalendarDate(dayNumber: file.assessed.dayNumber - 1),
                            volumeShare: .hundred, origin: .input))
                }
                return file
            },
        ]

    /// The examples and every fourth case.
    static let files =
        Sanitizer.current == nil
        ? TellingTests.files.filter { $0.hasPrefix("Examples") }
            + TellingTests.files.filter { !$0.hasPrefix("Examples") }.enumerated()
            .filter { $0.offset.isMultiple(of: 4) }.map(\.element)
        : Array(TellingTests.files.prefix(3))

    /// Whom else a buyer may call: the example suppliers.
    static let others: [IndexEntry] = CallOrderTests.placed.compactMap { name in
        guard let library = TellingTests.library,
            let file = try? TellingTests.submission("Examples/Submissions/" + name + ".xml")
        else { return nil }
        return JudgedSubmission(file, with: library)?.indexEntry(in: library)
    }

    private func reached(
        _ submission: Submission, agingTo day: CalendarDate? = nil
    ) throws -> Reached {
        let library = try #require(TellingTests.library)
        let judged = try #require(
            JudgedSubmission(submission, with: library, agingTo: day), "\(submission.file)")
        return Reached(judged, in: library, among: Self.others)
    }

    @Test("the gamed file is better in nothing", arguments: pairs)
    func isBetterInNothing(pair: Pair) throws {
        #expect(Self.others.count == 6)
        for file in Self.files {
            let base = try TellingTests.submission(file)
            let honest = try reached(pair.honest(base))
            let gamed = try reached(pair.gamed(base))
            let advantages =
                pair.tellsLess
                ? gamed.scoreAdvantages(over: honest)
                : gamed.advantages(over: honest, countsClaims: false)
            #expect(advantages == [], "\(file)")
        }
    }

    /// The buyer says to which day evidence ages, so that setting back the day of the file is idle.
    ///
    /// Rules that read the day of the file earn by it all the same, so what claims more is left out.
    @Test func aDayThatIsSetBackMakesNoProofYounger() throws {
        for file in Self.files {
            let honest = Self.documented(try TellingTests.submission(file))
            var gamed = honest
            gamed.assessed = CalendarDate(dayNumber: honest.assessed.dayNumber - 20)
            let old = { (file: Submission) in
                file.changingAnswers { entry in
                    var entry = entry
                    for number in entry.evidence.indices {
                        entry.evidence[number].issued = CalendarDate(
                            dayNumber: honest.assessed.dayNumber - 380)
                    }
                    return entry
                }
            }
            let day = honest.assessed
            guard let back = try? reached(old(gamed), agingTo: day) else { continue }
            let known = try reached(old(honest), agingTo: day)
            for (id, part) in back.parts where part.claimed == known.parts[id]?.claimed {
                #expect(try part.assured <= #require(known.parts[id]).assured, "\(file): \(id)")
            }
        }
    }

    @Test("what cannot be is refused", arguments: ["future", "unknown", "not-applicable"])
    func isRefused(kind: String) throws {
        let library = try #require(TellingTests.library)
        for file in Self.files {
            let base = Self.documented(try TellingTests.submission(file))
            var changes = 0
            let gamed = base.changingStates { question, entry in
                switch kind {
                case "future":
                    entry.evidence[0].issued = CalendarDate(
                        dayNumber: base.assessed.dayNumber + 1)
                case "unknown":
                    guard !question.allowsUnknown else { return }
                    entry.state = .unknown
                default:
                    guard !question.allowsNotApplicable else { return }
                    entry.state = .notApplicable
                    entry.reason = "No."
                }
                changes += 1
            }
            if changes > 0 { #expect(JudgedSubmission(gamed, with: library) == nil, "\(file)") }
        }
    }
}
