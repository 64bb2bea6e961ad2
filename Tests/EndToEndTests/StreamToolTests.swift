import Foundation
import TestSupport
import Testing

/// The tool with `--stream`.
@Suite("The tool's streams")
struct StreamToolTests {
    static let example = "Examples/Submissions/half-finished.xml"

    /// A record with the example under an id.
    private func record(_ id: Int) throws -> [UInt8] {
        let xml = String(decoding: Repository.bytes(Self.example), as: UTF8.self)
        return try JSONSerialization.data(withJSONObject: ["id": id, "xml": xml])
            + [UInt8(ascii: "\n")]
    }

    @Test("each record gets what its file gets", arguments: ["score", "plan"])
    func sameAsFiles(command: String) throws {
        let input = try record(1) + Array("broken\n".utf8) + record(2)
        let outcome = try Tool.run([command, "--stream", "--flush"], input: input)
        #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
        let lines = outcome.output.split(separator: "\n")
        let answers = try lines.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
        }
        #expect(answers.map { $0?["record"] as? Int } == [1, 2, 3])
        #expect(answers.map { $0?["id"] as? Int } == [1, nil, 2])
        let file = try Tool.run([command, Self.example, "--format", "json"])
        let expected = try JSONSerialization.jsonObject(with: Data(file.output.utf8))
        for answer in [answers[0], answers[2]] {
            #expect(answer?["result"] as? NSDictionary == expected as? NSDictionary)
        }
        let problems = answers[1]?["diagnostics"] as? [NSDictionary]
        #expect(problems?.first?["id"] as? String == "not-well-formed")
        #expect(problems?.first?["record"] as? Int == 2)
    }

    @Test func anEmptyStreamHasNoAnswer() throws {
        let outcome = try Tool.run(["score", "--stream"])
        #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.problems.isEmpty)
    }

    @Test(
        "what does not go with a stream is told",
        arguments: [
            (["score", "--stream", example], "name no files"),
            (["score", "--stream", "--format", "json"], "writes ndjson"),
            (["score", example, "--flush"], "--flush goes with --stream"),
            (
                ["plan", "--stream", "--previous", "-"],
                "Only one of the files can be standard input"
            ),
            (["score"], "Missing expected argument '<files> ...'"),
            (["report", "-o", "x"], "Missing expected argument '<files> ...'"),
        ])
    func wrongUse(arguments: [String], message: String) throws {
        let outcome = try Tool.run(arguments)
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(outcome.problems.contains(message), "\(outcome.problems)")
    }
}
