import AssayDiagnostics
import AssayDocuments
import AssayResponses
import AssayXML
import Foundation
import TestSupport
import Testing

@Suite("Submissions in JSON")
struct SubmissionReaderTests {
    private static let sample = "Tests/AssayDocumentsTests/submission.json"

    private func read(_ bytes: [UInt8]) -> (Submission?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let submission = readSubmission(json: bytes, file: "s.json", diagnostics: &diagnostics)
        return (submission, diagnostics.sorted())
    }

    /// Expects that a submission is the same after it was written and read.
    private func expectKept(_ submission: Submission) throws {
        for layout in [JSONWriter.Layout.document, .compact] {
            let (again, problems) = read(JSONWriter.bytes(layout) { $0.write(submission) })
            #expect(problems == [], "\(submission.input.file)")
            #expect(writeSubmission(try #require(again)) == writeSubmission(submission))
        }
    }

    @Test func whatIsWrittenIsReadAsTheSame() throws {
        let library = try #require(Repository.library())
        let folders =
            ["Examples/Submissions", "Examples/Submissions/later"]
            + library.questionnaires.map { "Questionnaires/\($0.id)/cases" }
        var count = 0
        for folder in folders {
            for name in Repository.files(in: folder, ending: ".xml") {
                var diagnostics = DiagnosticCollector()
                let path = folder + "/" + name
                try expectKept(
                    try #require(
                        readSubmission(
                            Repository.bytes(path), file: path, diagnostics: &diagnostics)))
                count += 1
            }
        }
        #expect(count > 60)
        var drawn = DrawnSubmission(from: library, seed: Proof.seed)
        for _ in 0..<Proof.cases(20, full: 1_000) { try expectKept(drawn.submission()) }
    }

    @Test func theDocumentedExampleHoldsEverything() throws {
        let bytes = Repository.bytes(Self.sample)
        let (submission, problems) = read(bytes)
        #expect(problems == [])
        let read = try #require(submission)
        #expect(JSONWriter.bytes { $0.write(read) } == bytes)
        #expect(read.answers.count == 4 && read.certificates.count == 1)
        #expect(read.observations.count == 1 && read.progress.count == 1)
    }

    @Test func numbersAndTruthCountAsTheirText() throws {
        let text = """
            {"schema": "urn:assay:submission:1", "assessed": "2026-03-01",
             "supplier": {"id": "S", "name": "N", "site": null},
             "questionnaires": [{"id": "q", "version": "1.0.0"}],
             "answers": [{"questionnaire": "q", "question": "a", "values": [12.50, true, "x"],
                          "rows": [{"b": 1e3, "c": false}]}]}
            """
        let (submission, problems) = read(Array(text.utf8))
        #expect(problems == [])
        let said = try #require(submission).answers[0].said
        #expect(said.values.map(\.text) == ["12.50", "yes", "x"])
        #expect(said.rows[0].cells.map(\.text) == ["1e3", "no"])
    }

    /// Texts of the example and what takes their place, one mistake or several each.
    private static let mistakes: [(String, String)] = [
        ("\"schema\": \"urn:assay:submission:1\"", "\"schema\": \"urn:assay:submission:2\""),
        ("\"assessed\": \"2026-03-01\"", "\"asessed\": \"2026-02-30\""),
        ("\"assessed\": \"2026-03-01\"", "\"assessed\": \"2026-02-30\""),
        ("\"name\": \"Kisima Flake\"", "\"name\": \" \""),
        ("\"country\": \"TZ\"", "\"country\": \"Tanzania\", \"site\": 5"),
        ("\"version\": \"1.0.0\"", "\"version\": \"1.0\""),
        ("\"question\": \"drill\"", "\"question\": null"),
        ("\"state\": \"unknown\"", "\"state\": \"unanswered\""),
        ("\"internal\"", "null, [], {\"a\": {}}"),
        ("\"confidential\": true", "\"confidential\": \"yes\""),
        ("\"file\": \"policy.pdf\"", "\"sha256\": \"12\", \"Titel\": \"A\", \"kinds\": 0"),
        ("\"volumeShare\": 62.5", "\"volumeShare\": 1e2"),
        ("\"openFindings\": 2", "\"openFindings\": -1"),
        ("\"action\": \"tailings:", "\"action\": \""),
        ("\"role\": \"supplier\"", "\"role\": \"consultant\""),
        ("\"site\": \"Kisima\"", "\"site\": \"Kisima\", \"site\": \"Kisima\""),
        ("\"answers\": [", "\"answers\": [,"),
        ("{\n  \"schema\"", "[\n  \"schema\""),
    ]

    @Test func everyProblemIsReportedAtItsValue() {
        let sample = String(decoding: Repository.bytes(Self.sample), as: UTF8.self)
        var text = ""
        for (part, change) in Self.mistakes {
            #expect(sample.contains(part), "\(part)")
            let range = sample.firstRange(of: part) ?? sample.startIndex..<sample.startIndex
            let (submission, problems) = read(
                Array(sample.replacingCharacters(in: range, with: change).utf8))
            #expect(submission == nil)
            text += (text.isEmpty ? "" : "\n") + change.replacing("\n", with: " ") + "\n"
            for problem in problems {
                text +=
                    "  \(problem.place.descriptionInFile): [\(problem.id.rawValue)]: "
                    + "\(problem.message). \(problem.help)\n"
            }
        }
        #expect(matchesSnapshot(text, "Tests/AssayDocumentsTests/Outputs/mistakes.txt"))
    }

    @Test func whatIsTooLargeIsRefused() {
        let (submission, problems) = read(
            Array(repeating: UInt8(ascii: " "), count: 16 << 20 + 1))
        #expect(submission == nil && problems.map(\.id) == [.fileTooLarge])
    }

    @Test func aDraftNeedNotBeFinished() throws {
        let text = """
            {"schema": "urn:assay:submission:1", "assessed": "2026-03-01", "supplier": {},
             "questionnaires": [], "answers": [
               {"questionnaire": "q", "question": "a", "values": ["x"]},
               {"questionnaire": "q", "question": "b", "values": {}},
               {"questionnaire": "q", "question": "c", "evidence": [{"title": "T"}]}],
             "certificates": [{"scheme": "irma", "issued": "soon"}],
             "progress": [{"action": "a", "state": "begun", "on": "2026-02-01"}]}
            """
        var diagnostics = DiagnosticCollector()
        let draft = readDraft(json: Array(text.utf8), diagnostics: &diagnostics)
        let read = try #require(draft)
        #expect(read.answers.map(\.question) == ["a", "c"])
        #expect(read.answers.map(\.origin) == [.answer(0), .answer(2)])
        #expect(read.certificates.isEmpty && read.progress.isEmpty)
        let problems = diagnostics.sorted()
        #expect(problems.filter { $0.place.answer == 1 }.map(\.id) == [.wrongKind])
        let pointers = Set(problems.compactMap(\.place.pointer))
        #expect(pointers.contains("/certificates/0/issued"))
        #expect(pointers.contains("/progress/0/state"))
        var others = DiagnosticCollector()
        #expect(readDraft(json: Array("{}]".utf8), diagnostics: &others) == nil)
        let dated = Array(text.replacing("2026-03-01", with: "soon").utf8)
        #expect(readDraft(json: dated, diagnostics: &others) == nil)
    }

    @Test func brokenFilesNeverTrap() throws {
        let bytes = Repository.bytes(Self.sample)
        // Only the line break at the end can be missing.
        for count in bytes.indices.dropLast() { #expect(read(Array(bytes[..<count])).0 == nil) }
        var random = SeededGenerator(seed: Proof.seed)
        for _ in 0..<Proof.cases(2_000, full: 200_000) {
            var changed = bytes
            for _ in 0...random.below(4) {
                changed[random.below(changed.count)] = UInt8(random.below(256))
            }
            let (submission, problems) = read(changed)
            #expect((submission == nil) == !problems.isEmpty)
        }
    }
}
