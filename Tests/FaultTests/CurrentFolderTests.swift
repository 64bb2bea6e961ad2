import Foundation
import TestSupport
import Testing

/// What lies in the current folder is used only when it is named.
@Suite("Questionnaires in the current folder")
final class CurrentFolderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        // What somebody sent: a folder of the usual name, with another questionnaire in it.
        try FileManager.default.copyItem(
            atPath: Repository.root + "/Tests/Corpus/Reports/questionnaires",
            toPath: folder.path("Questionnaires"))
    }

    @Test("they are not looked at", arguments: [".", "below"])
    func notLookedAt(place: String) throws {
        try folder.write([], "below/file")
        let outcome = try Tool.shell(
            "cd \(place); \"$ASSAY\" template mine", in: folder.url.path)
        #expect(outcome.code == 66)
        #expect(outcome.problems.contains("There is no questionnaire 'mine'"))
        let shipped = try Tool.shell(
            "cd \(place); \"$ASSAY\" template graphite", in: folder.url.path)
        #expect(shipped.code == 0, "\(shipped.problems)")
    }

    @Test(
        "they are used when they are named",
        arguments: [
            "\"$ASSAY\" template mine --questionnaires Questionnaires",
            "\"$ASSAY\" template mine --questionnaires ./Questionnaires --verbose",
            "ASSAY_QUESTIONNAIRES=Questionnaires \"$ASSAY\" template mine",
        ])
    func named(command: String) throws {
        let outcome = try Tool.shell(command, in: folder.url.path)
        #expect(outcome.code == 0, "\(outcome.problems)")
        #expect(outcome.output.contains("questionnaire id=\"mine\""))
        #expect(
            outcome.problems.contains("Questionnaires: the folder") == command.contains("verbose"))
    }

    @Test func theDigestIsOfWhatTheFilesHold() throws {
        func digest(_ folder: String) throws -> Substring? {
            let outcome = try Tool.shell(
                "\"$ASSAY\" template mine --verbose --questionnaires \(folder)",
                in: self.folder.url.path)
            return outcome.problems.firstMatch(of: /2 files, SHA-256 ([0-9a-f]{64})/)?.1
        }
        let first = try #require(try digest("Questionnaires"))
        #expect(try digest("\"$ROOT/Tests/Corpus/Reports/questionnaires\"") == first)
        let file = folder.path("Questionnaires/mine/definition.xml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try folder.write((text + "\n").utf8, "Questionnaires/mine/definition.xml")
        #expect(try #require(try digest("Questionnaires")) != first)
    }

    @Test(
        "every result for programs has the digest of what it was made with",
        arguments: [
            "score in.xml --format json", "score in.xml in2.xml --format json",
            "score in.xml --format ndjson", "plan in.xml --format json",
            "plan in.xml in2.xml --format ndjson", "report in.xml --format json -o -",
            "compare in.xml in2.xml --format json", "coverage --format json",
            "coverage in.xml --format json", "explain in.xml mine --format json",
            "leverage --buyer \"$EXAMPLES/Buyers/battery-maker.xml\" "
                + "\"$EXAMPLES/Submissions/half-finished.xml\" --format json",
            "check --format json", "check --format json \"$Q\"",
        ])
    func digests(command: String) throws {
        for (name, other) in [("in", "valley"), ("in2", "valley-2027")] {
            try folder.write(
                Repository.bytes("Tests/Corpus/Reports/\(other).xml"), "\(name).xml")
        }
        let questionnaires =
            command.contains("EXAMPLES") ? "Questionnaires" : "Tests/Corpus/Reports/questionnaires"
        let outcome = try Tool.shell(
            """
            Q="$ROOT/\(questionnaires)"; EXAMPLES="$ROOT/Examples"
            export ASSAY_QUESTIONNAIRES="$Q"; "$ASSAY" \(command) --verbose
            """, in: folder.url.path)
        let told = try #require(
            outcome.problems.firstMatch(of: /SHA-256 ([0-9a-f]{64})/)?.1, "\(outcome.problems)")
        let digests = outcome.output.matches(of: /"questionnairesSHA256": ?"([0-9a-f]*)"/)
            .map(\.1)
        let results = command.contains("in2.xml") && !command.hasPrefix("compare") ? 2 : 1
        #expect(digests == Array(repeating: told, count: results), "\(outcome.output)")
    }
}
