import AssayDiagnostics
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Telling of harm is never worse than silence, in any score, level or gate.
@Suite("Telling of harm", .tags(.oneThread), .sanitizedByTag, .covers("Q-17", "S-40"))
struct TellingTests {
    static let library = Repository.library()
    static let files =
        Repository.paths(under: "Examples/Submissions", ending: ".xml").filter {
            !$0.contains("/reviews/")
        }
        + Repository.paths(under: "Questionnaires", ending: ".xml").filter {
            $0.contains("/cases/") && !$0.contains("/reviews/")
        }

    /// The files, under a sanitizer one of ten, since each is judged some hundred times.
    static let drawnFiles =
        Sanitizer.current == nil
        ? files : files.indices.filter { $0.isMultiple(of: 10) }.map { files[$0] }

    static func submission(_ path: String) throws -> Submission {
        var diagnostics = DiagnosticCollector()
        return try #require(
            readSubmission(Repository.bytes(path), file: path, diagnostics: &diagnostics))
    }

    /// Says in what a submission is better than another.
    private func advantages(of submission: Submission, over told: Submission) throws -> [String] {
        let library = try #require(Self.library)
        let better = try #require(JudgedSubmission(submission, with: library)).assessment
        let known = try #require(JudgedSubmission(told, with: library)).assessment
        return Reached(better, in: library).advantages(over: Reached(known, in: library))
    }

    @Test("every harm of every case, hidden in every way", arguments: drawnFiles)
    func eachHarm(file: String) throws {
        let library = try #require(Self.library)
        let told = try Self.submission(file)
        let judged = try #require(JudgedSubmission(told, with: library))
        let reached = Reached(judged.assessment, in: library)
        let harms = HarmTold.all(of: told, judged, in: library)
        var ways = harms.flatMap { harm in harm.silences.map { [(harm, $0)] } }
        ways.append(harms.map { ($0, $0.quietest) })
        ways.append(harms.map { ($0, .nothing) })
        for way in ways {
            let hidden = try #require(JudgedSubmission(told.hiding(way), with: library))
            let advantages = Reached(hidden.assessment, in: library).advantages(over: reached)
            #expect(advantages == [], "\(way.map { ($0.0.question.id, $0.1) })")
        }
    }

    @Test func enoughCasesTellOfHarm() throws {
        let library = try #require(Self.library)
        let told = try Self.files.reduce(0) { number, file in
            let submission = try Self.submission(file)
            let judged = try #require(JudgedSubmission(submission, with: library))
            return number + HarmTold.all(of: submission, judged, in: library).count
        }
        #expect(told > 80)
    }

    /// A mine that tells of eight harms, and shows a document beside each answer, stands above the same
    /// mine that says that nobody looked.
    @Test func eightHarmsToldScoreMoreThanHidden() throws {
        let library = try #require(Self.library)
        let bare = try Self.submission("Questionnaires/copper/cases/mine-with-open-harm.xml")
        let told = bare.proven(by: "document", issued: bare.assessed)
        let judged = try #require(JudgedSubmission(told, with: library))
        let harms = HarmTold.all(of: told, judged, in: library)
        #expect(harms.count == 8)
        let hidden = told.hiding(harms.map { ($0, $0.quietest) })
        #expect(try advantages(of: hidden, over: told) == [])
        let gains = try advantages(of: told, over: hidden)
        #expect(gains.contains { $0.hasPrefix("copper claims") })
        #expect(gains.contains { $0.hasPrefix("copper is assured") })
    }

    @Test(
        "a conflict mine keeps silent about armed men",
        arguments: [nil, "no-sign"] as [String?])
    func armedGroups(silence: String?) throws {
        let told = try Self.submission("Examples/Submissions/conflict-affected-mine.xml")
        let library = try #require(Self.library)
        let judged = try #require(JudgedSubmission(told, with: library))
        let asked = ["armed-groups", "armed-support", "security-forces", "serious-abuse"]
        let harms = HarmTold.all(of: told, judged, in: library).filter {
            asked.contains($0.question.id)
        }
        #expect(!harms.isEmpty)
        let hidden = told.hiding(
            harms.map { ($0, silence.map { .option($0) } ?? .nothing) })
        #expect(try advantages(of: hidden, over: told) == [])
    }

    @Test("a careful supplier leaves everything unknown, or blank", arguments: [true, false])
    func sayingNothing(isUnknown: Bool) throws {
        let honest = try Self.submission("Examples/Submissions/careful-tier-one.xml")
        var silent = honest
        silent.answers = AnswerStore()
        let library = try #require(Self.library)
        for entry in honest.answers where isUnknown || entry.questionnaire == "supplier-profile" {
            var entry = entry
            let question = library.questions.first {
                $0.id == entry.question
                    && library.questionnaires[$0.questionnaire].id == entry.questionnaire
            }
            if entry.questionnaire != "supplier-profile", question?.allowsUnknown == true {
                entry.said = Said()
                entry.validated = nil
                entry.reason = nil
                entry.state = .unknown
            }
            silent.answers.append(entry)
        }
        #expect(try advantages(of: silent, over: honest) == [])
    }

    @Test(.seeded) func hidingWhatIsDrawnNeverHelps() throws {
        let library = try #require(Self.library)
        let count = Proof.cases(12, full: 2_000)
        var told = 0
        for number in 0..<count {
            var drawn = DrawnSubmission(from: library, seed: Proof.seed &+ UInt64(number) &* 37)
            let submission = drawn.submission(answering: 4 + number % 7)
            let judged = try #require(JudgedSubmission(submission, with: library))
            let reached = Reached(judged.assessment, in: library)
            let harms = HarmTold.all(of: submission, judged, in: library)
            told += harms.count
            var ways = [harms.map { ($0, $0.quietest) }, harms.map { ($0, .nothing) }]
            for turn in 0..<3 {
                ways.append(
                    harms.enumerated().map { place, harm in
                        (harm, harm.silences[(place * 7 + turn + number) % harm.silences.count])
                    })
            }
            for way in ways {
                let hidden = try #require(JudgedSubmission(submission.hiding(way), with: library))
                let advantages = Reached(hidden.assessment, in: library).advantages(over: reached)
                #expect(advantages == [], "drawn \(number): \(way.map { $0.0.question.id })")
            }
        }
        #expect(told > count * 10)
        Proof.tell("\(told) harms told in \(count) drawn submissions, hidden in 5 ways each")
    }
}
