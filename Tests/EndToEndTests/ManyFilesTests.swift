import Foundation
import TestSupport
import Testing

/// What the tool does with folders of submissions.
@Suite("Many submissions")
final class ManyFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Writes copies of an example in which a question is misspelled `mistakes` times.
    private func write(_ count: Int, mistakes: Int) throws {
        let example = String(
            decoding: Repository.bytes("Examples/Submissions/half-finished.xml"), as: UTF8.self)
        var parts = example.components(separatedBy: "question=\"")
        for part in 1...mistakes { parts[part] = "x-" + parts[part] }
        let text = parts.joined(separator: "question=\"")
        for number in 0..<count {
            try folder.write(text.utf8, "broken-\(100 + number).xml")
        }
    }

    @Test func tooManyArgumentsAreTold() throws {
        let outcome = try Tool.run(["score"] + (1...4096).map { "s\($0).xml" })
        #expect(outcome.code == 64)
        #expect(outcome.problems.hasPrefix("Error: There are 4097 arguments, more than 4096. Name"))
    }

    // MARK: --format ndjson

    @Test("ndjson is the JSON of each submission on a line", arguments: ["score", "plan"])
    func lines(command: String) throws {
        let files = ["careful-tier-one", "half-finished"].map { "Examples/Submissions/\($0).xml" }
        let outcome = try Tool.run([command] + files + ["--format", "ndjson"])
        #expect(outcome.code == 0 && outcome.problems.isEmpty)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 3 && lines.last == "")
        for (file, line) in zip(files, lines) {
            let single = try Tool.run([command, file, "--format", "json"])
            let document = try JSONSerialization.jsonObject(with: Data(single.output.utf8))
            let found = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect(found as? NSDictionary == document as? NSDictionary)
        }
    }

    @Test func aBrokenFileHasNoLine() throws {
        try write(1, mistakes: 1)
        let outcome = try Tool.run([
            "score", folder.url.path, "Examples/Submissions/half-finished.xml", "--format",
            "ndjson",
        ])
        #expect(outcome.code == 1)
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.problems.contains("error[unknown-question]"))
    }

    // MARK: An empty folder

    @Test(
        "a folder without submissions is reported",
        arguments: [["score"], ["plan"], ["report"], ["buyer-plan", "--buyer", "-"]])
    func emptyFolder(command: [String]) throws {
        try Data().write(to: folder.url.appendingPathComponent("notes.txt"))
        let outcome = try Tool.run(command + [folder.url.path])
        #expect(outcome.code == 66)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.problems == """
                There are no submissions in the folder '\(folder.url.path)': no submission \
                in it ends in .xml or .json or .xlsx. Name the folder that they lie in; folders in it are not looked into.

                """)
    }

    // MARK: --max-errors

    @Test(
        "the most problems are those of the run",
        arguments: ["score", "plan", "report", "buyer-plan"])
    func mostProblems(command: String) throws {
        try write(9, mistakes: 2)
        let arguments = [
            "report": ["-o", folder.url.path + "/reports"],
            "buyer-plan": ["--buyer", "Examples/Buyers/battery-maker.xml"],
        ]
        let outcome = try Tool.run(
            [command, folder.url.path, "--max-errors", "5"] + arguments[command, default: []])
        #expect(outcome.code == 1)
        #expect(outcome.problems.components(separatedBy: "error[").count == 6)
        #expect(outcome.problems.contains("… and 1 more; mend these first.\n2 errors in 1 file\n"))
        #expect(
            outcome.problems.hasSuffix(
                "… and 12 more problems in 6 more files; mend these first, or raise --max-errors.\n"
            ))
    }

    @Test("and those of a check for programs", arguments: [(4, 6), (10, 0), (100, 0)])
    func mostProblemsForPrograms(most: Int, unshown: Int) throws {
        let sample = String(
            decoding: Repository.bytes("Tests/Corpus/Definitions/good/sample.xml"), as: UTF8.self)
        let broken = try folder.write(
            sample.replacing(" source=", with: " sorce=").utf8, "definition.xml")
        let outcome = try Tool.run(
            ["check", broken, "--format", "json", "--max-errors", "\(most)"])
        #expect(outcome.code == 1 && outcome.problems.isEmpty)
        #expect(outcome.output.contains("\"unshown\": \(unshown)"), "\(outcome.output)")
        #expect(
            outcome.output.components(separatedBy: "\"severity\"").count - 1 == min(most, 10),
            "\(outcome.output)")
    }

    @Test func nearNamesAreToldForTheFirstHundred() throws {
        let good = String(
            decoding: Repository.bytes("Examples/Submissions/half-finished.xml"), as: UTF8.self)
        let place = try #require(good.range(of: "</answers>"))
        let unknown = String(
            repeating: "<answer question=\"rolle\"><value>x</value></answer>\n", count: 150)
        let file = try folder.write(
            good.replacingCharacters(in: place, with: unknown + "</answers>").utf8, "many.xml")
        let outcome = try Tool.run(["score", file, "--max-errors", "200"])
        #expect(
            outcome.problems.components(separatedBy: "error[unknown-question]").count - 1 == 150)
        #expect(outcome.problems.components(separatedBy: "Did you mean").count - 1 == 100)
    }

    @Test func belowTheLimitNothingIsHidden() throws {
        try write(3, mistakes: 1)
        let outcome = try Tool.run(["score", folder.url.path, "--max-errors", "3"])
        #expect(outcome.problems.components(separatedBy: "error[").count == 4)
        #expect(!outcome.problems.contains("…"))
    }
}
