import AssayDocuments
import AssayForms
import AssayQuestionnaires
import AssayResponses
import Foundation
import TestSupport
import Testing

/// The engine that the form carries, run in Node.
enum BrowserEngine {
    /// What it made of a submission: documents as bytes, `nil` where it did not take it.
    struct Documents {
        var assessment: Data?
        var plan: Data?
    }

    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Judges submissions, the first of them `rounds` times; `nil` where there is no Node.
    ///
    /// - Parameter reviews: what others say of some submissions, by their position.
    static func documents(
        of submissions: [Submission], reviews: [Int: [Review]] = [:],
        with library: QuestionnaireLibrary, rounds: Int = 0
    ) throws -> [Documents]? {
        guard let node else {
            Proof.tell("SKIPPED: the browser's engine was not run, there is no Node here")
            return nil
        }
        return try withTemporaryFolder { folder in
            try folder.write(FormPage.gzippedEngine, "engine.wasm.gz")
            try folder.write(FormPage.encoded(library), "library")
            for (number, submission) in submissions.enumerated() {
                try folder.write(
                    JSONWriter.bytes(.compact) { $0.write(submission) }, "\(number)")
            }
            for (number, reviews) in reviews {
                let lines = reviews.map { review in
                    JSONWriter.bytes(.compact) { $0.write(review) }
                }
                try folder.write(
                    Array(lines.joined(separator: [UInt8(ascii: "\n")])), "\(number).reviews")
            }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: node)
            process.arguments = [
                Repository.root + "/Tests/AssayFormEngineTests/engine.mjs", folder.url.path,
                String(rounds),
            ]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            return submissions.indices.map { number in
                Documents(
                    assessment: FileManager.default.contents(
                        atPath: folder.path("\(number).assessment")),
                    plan: FileManager.default.contents(atPath: folder.path("\(number).plan")))
            }
        }
    }
}
