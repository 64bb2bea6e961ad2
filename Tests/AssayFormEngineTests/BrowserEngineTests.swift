import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayForms
import AssayQuestionnaires
import AssayResponses
import AssayXML
import Foundation
import TestSupport
import Testing

/// The engine that the form carries gives the same bytes as the one that runs here.
@Suite("The browser's engine", .seeded, .tags(.oneThread), .sanitizedByTag)
struct BrowserEngineTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test
    func givesTheSameBytes() throws {
        guard let node = Self.node else {
            Proof.tell("SKIPPED: the browser's engine was not compared, there is no Node here")
            return
        }
        let library = try #require(Repository.library())
        let submissions = try all(of: library)
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        func file(_ name: String) -> URL { folder.url.appendingPathComponent(name) }
        try Data(FormPage.gzippedEngine).write(to: file("engine.wasm.gz"))
        try Data(FormPage.encoded(library)).write(to: file("library"))
        for (number, submission) in submissions.enumerated() {
            try Data(submissionMessage(submission)).write(to: file("\(number)"))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: node)
        process.arguments = [
            Repository.root + "/Tests/AssayFormEngineTests/engine.mjs", folder.url.path,
            String(Proof.cases(200, full: 100_000)),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)

        for (number, submission) in submissions.enumerated() {
            let judged = try #require(JudgedSubmission(submission, with: library))
            let assessment = JSONWriter.bytes {
                $0.write(judged.assessment, of: judged.response, with: library)
            }
            let plan = JSONWriter.bytes {
                $0.write(judged.plan, for: judged.assessment, with: library)
            }
            for (part, bytes) in [("assessment", assessment), ("plan", plan)] {
                let theirs = FileManager.default.contents(atPath: file("\(number).\(part)").path)
                #expect(theirs == Data(bytes), "\(submission.supplier.name): \(part)")
            }
        }
        Proof.tell("\(submissions.count) submissions give the same bytes in the browser's engine")
    }

    /// The examples, the cases, and some that are drawn.
    private func all(of library: QuestionnaireLibrary) throws -> [Submission] {
        let folders =
            ["Examples/Submissions"]
            + library.questionnaires.map { "Questionnaires/\($0.id)/cases" }
        var submissions: [Submission] = []
        for folder in folders {
            for name in Repository.files(in: folder, ending: ".xml") {
                var diagnostics = DiagnosticCollector()
                let path = folder + "/" + name
                let submission = readSubmission(
                    Repository.bytes(path), file: path, diagnostics: &diagnostics)
                submissions.append(try #require(submission))
            }
        }
        #expect(submissions.count > 60)
        var drawn = DrawnSubmission(from: library, seed: Proof.seed)
        for _ in 0..<Proof.cases(20, full: 1_000) { submissions.append(drawn.submission()) }
        return submissions
    }
}
