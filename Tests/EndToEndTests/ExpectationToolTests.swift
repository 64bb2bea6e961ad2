import Foundation
import TestSupport
import Testing

/// What a buyer expects of its suppliers, on the command line.
@Suite("The tool with expectations", .serialized)
struct ExpectationToolTests {
    static let file = "Examples/Submissions/careful-tier-one.xml"

    private func withTable(_ rows: String, _ body: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("expected.csv")
        try Data("supplier,material,kilograms,spend\n\(rows)".utf8).write(
            to: URL(fileURLWithPath: path))
        try body(path)
    }

    @Test(
        "commands count what is left out",
        arguments: [["score"], ["plan"], ["report", "--format", "md", "-o", "-"], ["explain"]])
    func commands(arguments: [String]) throws {
        try withTable("DBS-1001,zinc,90,90\nDBS-1001,graphite,10,10\n") { path in
            let outcome = try Tool.run(arguments + [Self.file, "--expect", path])
            #expect(outcome.code == 0)
            #expect(
                outcome.problems.contains(
                    "expected.csv: row 2, column 2: warning[material-left-out]"))
        }
    }

    @Test func theTextSaysWhatIsLeftOutAssumedAndWeighed() throws {
        try withTable("DBS-1001,zinc,90,90\nDBS-1001,graphite,8,8\nDBS-1001,nickel,2,2\n") { path in
            let outcome = try Tool.run(
                ["score", Self.file, "--programme", "full", "--expect", path])
            let text = outcome.output.replacing("\n", with: " ").replacing(
                #/ +/#, with: " ")
            #expect(text.contains("Expected by the buyer and not named by the supplier: Zinc."))
            #expect(text.contains("Weighed by exposure, as the buyer states it: Graphite 8.0 %"))
            #expect(text.contains("asked in its core, because the buyer gets little of it"))
            #expect(text.contains("(core)"))
            let json = try Tool.run(
                ["score", Self.file, "--programme", "full", "--expect", path, "--format", "json"])
            #expect(json.output.contains("\"reason\": \"low-exposure\""))
            #expect(json.output.contains("\"exposure\": 90"))
        }
    }

    @Test func suppliersWithoutASubmissionAreTold() throws {
        try withTable("S-NONE,zinc,90,90\n") { path in
            let outcome = try Tool.run(["score", Self.file, "--expect", path])
            #expect(outcome.code == 0)
            #expect(outcome.problems.contains("warning[expected-without-submission]"))
        }
    }

    @Test func manySuppliersWithoutASubmissionAreToldInOneLine() throws {
        let outcome = try Tool.run(
            ["score", Self.file, "--expect", "Examples/Buyers/expectations.csv"])
        #expect(outcome.code == 0)
        #expect(outcome.problems.contains("suppliers of whom something is expected have no sub"))
        #expect(!outcome.problems.contains("expected-without-submission"))
    }

    @Test("the example speaks of every example", arguments: ["1", "2"])
    func example(jobs: String) throws {
        let outcome = try Tool.run([
            "score", "Examples/Submissions", "--programme", "battery", "--expect",
            "Examples/Buyers/expectations.csv", "--jobs", jobs,
        ])
        #expect(outcome.code == 0)
        #expect(outcome.problems.contains("row 8, column 2: warning[material-left-out]"))
        #expect(!outcome.problems.contains("expected-without-submission"))
        #expect(outcome.output.contains("because the company is small and delivers little"))
        #expect(outcome.output.contains("Weighed by exposure, as the buyer states it"))
    }

    @Test func mistakesEndTheRun() throws {
        try withTable("DBS-1001,,90,90\n") { path in
            let outcome = try Tool.run(["score", Self.file, "--expect", path])
            #expect(outcome.code == 1 && outcome.output.isEmpty)
            #expect(outcome.problems.contains("row 2, column 2: error[empty-field]"))
            let missing = try Tool.run(["score", Self.file, "--expect", path + ".none"])
            #expect(missing.code == 66)
            let overwritten = try Tool.run(["score", Self.file, "--expect", path, "-o", path])
            #expect(overwritten.code == 64)
            let twice = try Tool.run(["score", "-", "--expect", "-"])
            #expect(twice.code == 64)
        }
    }

    @Test func theCoreIsAskedOnDemand() throws {
        let outcome = try Tool.run(["score", Self.file, "--depth", "core"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("asked in its core, as whoever judges asks"))
        #expect(try Tool.run(["score", Self.file, "--depth", "deep"]).code == 64)
        let explained = try Tool.run([
            "explain", Self.file, "graphite:forced-labour-check", "--depth", "core",
        ])
        #expect(explained.output.contains("The question is part of the core."))
    }
}
