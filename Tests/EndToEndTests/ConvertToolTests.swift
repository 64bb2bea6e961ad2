import Foundation
import TestSupport
import Testing

/// Submissions and reviews in other forms, on the command line.
@Suite("The tool with JSON", .serialized)
struct ConvertToolTests {
    static let file = "Examples/Submissions/ore-trader.xml"
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aSubmissionInJSONIsJudgedTheSame() throws {
        let json = folder.path("ore-trader.json")
        let outcome = try Tool.run(["convert", Self.file, "--to", "json", "-o", json])
        #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
        let ofXML = try Tool.run(["score", Self.file])
        let ofJSON = try Tool.run(["score", json])
        #expect(ofJSON.code == 0 && ofJSON.output == ofXML.output)
        let piped = try Tool.run(
            ["score", "-"], input: Array(try Data(contentsOf: URL(fileURLWithPath: json))))
        #expect(piped.code == 0 && piped.output == ofXML.output)
    }

    @Test func aFormOpensWithJSON() throws {
        let json = folder.path("s.json")
        _ = try Tool.run(["convert", Self.file, "--to", "json", "-o", json])
        let canonical = folder.path("s.xml")
        _ = try Tool.run(["convert", Self.file, "--to", "xml", "-o", canonical])
        let ofJSON = try Tool.run(["form", "nickel", "--submission", json, "-o", "-"])
        let ofXML = try Tool.run(["form", "nickel", "--submission", canonical, "-o", "-"])
        #expect(ofJSON.code == 0 && ofJSON.output == ofXML.output)
    }

    @Test func ofTheJSONInAFolderSubmissionsAreMeant() throws {
        let json = folder.path("a.json")
        _ = try Tool.run(["convert", Self.file, "--to", "json", "-o", json])
        _ = try Tool.run(["score", Self.file, "--format", "json", "-o", folder.path("b.json")])
        let outcome = try Tool.run(["score", folder.url.path, "--format", "ndjson"])
        #expect(outcome.code == 0, "\(outcome.problems)")
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func aReviewIsConverted() throws {
        let review = "Tests/Corpus/Reviews/everything.xml"
        let json = try Tool.run(["convert", review, "--to", "json"])
        #expect(json.code == 0 && json.output.contains("\"schema\": \"urn:assay:review:1\""))
        let again = try Tool.run(["convert", "-", "--to", "xml"], input: Array(json.output.utf8))
        #expect(again.output == String(decoding: Repository.bytes(review), as: UTF8.self))
    }

    @Test func whatWouldBeLostIsToldAndNothingIsWritten() throws {
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
              <supplier id="S"><name>N</name></supplier>
              <questionnaire id="nickel" version="1.0.0"/>
              <answers questionnaire="nickel">
                <answer question="t"><row><cell column="c">1</cell><cell column="c">2</cell></row></answer>
              </answers>
            </submission>
            """
        let file = try folder.write(text.utf8, "lost.xml")
        let output = folder.path("lost.json")
        let outcome = try Tool.run(["convert", file, "--to", "json", "-o", output])
        #expect(outcome.code == 1 && outcome.problems.contains("lost.xml:5:"))
        #expect(outcome.problems.contains("[lost-in-conversion]"))
        #expect(!FileManager.default.fileExists(atPath: output))
        let same = try Tool.run(["convert", file, "--to", "xml", "-o", file])
        #expect(same.code == 64 && same.problems.contains("would replace the input"))
        #expect(try Tool.run(["convert", "no-such.xml", "--to", "json"]).code == 66)
        #expect(try Tool.run(["convert", file, "--to", "pdf"]).code == 64)
    }
}
