import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayQuestionnaires
import AssayResponses
import AssayXML
import Foundation
import TestSupport
import Testing

/// The engine that the form carries gives the same bytes as the one that runs here.
@Suite("The browser's engine", .seeded, .tags(.oneThread), .sanitizedByTag)
struct BrowserEngineTests {
    @Test func givesTheSameBytes() throws {
        let library = try #require(Repository.library())
        let submissions = try all(of: library)
        let documents = try BrowserEngine.documents(
            of: submissions, with: library, rounds: Proof.cases(200, full: 100_000))
        guard let documents else { return }
        for (submission, theirs) in zip(submissions, documents) {
            let judged = try #require(JudgedSubmission(submission, with: library))
            let assessment = JSONWriter.bytes {
                $0.write(judged.assessment, of: judged.response, with: library)
            }
            let plan = JSONWriter.bytes {
                $0.write(judged.plan, for: judged.assessment, with: library)
            }
            let name = submission.supplier.name
            #expect(theirs.assessment == Data(assessment), "\(name): assessment")
            #expect(theirs.plan == Data(plan), "\(name): plan")
        }
        Proof.tell("\(submissions.count) submissions give the same bytes in the browser's engine")
    }

    @Test func givesTheSameBytesWithReviews() throws {
        let library = try #require(Repository.library())
        var (submissions, reviews): ([Submission], [Int: [Review]]) = ([], [:])
        for name in Repository.files(in: "Examples/Submissions/reviews", ending: ".xml") {
            var diagnostics = DiagnosticCollector()
            let folder = "Examples/Submissions/"
            let submission = readSubmission(
                Repository.bytes(folder + name), file: name, diagnostics: &diagnostics)
            let review = readReview(
                Repository.bytes(folder + "reviews/" + name), file: "",
                diagnostics: &diagnostics)
            reviews[submissions.count] = [try #require(review)]
            submissions.append(try #require(submission))
        }
        #expect(submissions.count == 6)
        let documents = try BrowserEngine.documents(
            of: submissions, reviews: reviews, with: library)
        guard let documents else { return }
        for (number, submission) in submissions.enumerated() {
            let judged = try #require(
                JudgedSubmission(submission, reviews: reviews[number] ?? [], with: library))
            let assessment = JSONWriter.bytes {
                $0.write(judged.assessment, of: judged.response, with: library)
            }
            let plan = JSONWriter.bytes {
                $0.write(judged.plan, for: judged.assessment, with: library)
            }
            let name = submission.supplier.name
            #expect(documents[number].assessment == Data(assessment), "\(name): assessment")
            #expect(documents[number].plan == Data(plan), "\(name): plan")
        }
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
