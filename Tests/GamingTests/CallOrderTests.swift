import AssayAssessments
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

@testable import AssayReports

/// The example suppliers stand as two practitioners placed them.
///
/// Placed better means, for each two of them: never the lower level; and at the same level called later,
/// unless it is called earlier because it tells of grave harm, and then assured more. A supplier that
/// tells of grave harm is called first whatever else it shows, so its place in that order says nothing
/// about how far it has come.
@Suite("The order of the examples")
struct CallOrderTests {
    /// As the practitioners placed them, the best first.
    static let placed = [
        "strong-refiner", "careful-tier-one", "conflict-affected-mine", "contradicting",
        "half-finished", "yes-to-everything",
    ]

    struct Place {
        let name: String
        /// The levels of all questionnaires together, as steps.
        let level: Int
        let assured: Double
        let tellsGraveHarm: Bool
        let entry: IndexEntry
    }

    private func places() throws -> [Place] {
        let library = try #require(TellingTests.library)
        return try Self.placed.map { name in
            let file = "Examples/Submissions/" + name + ".xml"
            let judged = try #require(
                JudgedSubmission(try TellingTests.submission(file), with: library))
            let assessment = judged.assessment
            return Place(
                name: name,
                level: assessment.questionnaires.reduce(0) { $0 + ($1.level?.reached ?? 0) },
                assured: try #require(
                    Double(assessment.programme?.score?.assured.description ?? "")),
                tellsGraveHarm: assessment.findings.contains { finding in
                    finding.isGate
                        || finding.definition(in: library).kind == .harm && finding.severity == 4
                },
                entry: judged.indexEntry(in: library))
        }
    }

    @Test func isThatOfThePractitioners() throws {
        let places = try places()
        for (number, better) in places.enumerated() {
            for worse in places[(number + 1)...] {
                let pair = "\(better.name) before \(worse.name)"
                #expect(better.level >= worse.level, "\(pair)")
                guard better.level == worse.level else { continue }
                let isHarmFirst = better.tellsGraveHarm && better.assured > worse.assured
                #expect(worse.entry.isBefore(better.entry) || isHarmFirst, "\(pair)")
            }
        }
    }

    @Test func callsGraveHarmFirstThenWhatNobodyCanBelieveThenSilence() throws {
        let places = try places()
        let order = places.sorted { $0.entry.isBefore($1.entry) }
        #expect(
            order.map(\.name) == [
                "conflict-affected-mine", "strong-refiner", "yes-to-everything", "half-finished",
                "contradicting", "careful-tier-one",
            ])
        #expect(order.map(\.tellsGraveHarm) == [true, true, false, false, false, false])
    }

    /// What is not said of a harm that is told counts as the gravest that it can be.
    @Test func silenceAboutHowGraveAHarmIsCallsNobodyLater() throws {
        let library = try #require(TellingTests.library)
        var hidden = 0
        for file in TellingTests.files {
            let told = try TellingTests.submission(file)
            let silent = told.changingAnswers { $0.question == "worst-harm" ? nil : $0 }
            guard silent.answers.count < told.answers.count else { continue }
            let known = try #require(JudgedSubmission(told, with: library))
            let after = try #require(JudgedSubmission(silent, with: library))
            let isLater = known.indexEntry(in: library).isBefore(after.indexEntry(in: library))
            #expect(!isLater, "\(file)")
            hidden += 1
        }
        #expect(hidden > 10)
    }

    @Test func aLiarWithoutADocumentStandsAboveNobody() throws {
        let places = try places()
        let assured = Dictionary(uniqueKeysWithValues: places.map { ($0.name, $0.assured) })
        let liar = try #require(assured["yes-to-everything"])
        for name in Self.placed { #expect(try #require(assured[name]) >= liar, "\(name)") }
        #expect(
            try #require(assured["careful-tier-one"]) > #require(assured["contradicting"]))
        #expect(try #require(assured["contradicting"]) > liar)
        #expect(places.filter { $0.level > 0 }.map(\.name) == ["strong-refiner"])
    }
}
