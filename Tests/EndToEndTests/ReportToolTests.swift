import Foundation
import TestSupport
import Testing

/// Runs the tool where it writes files: reports and comparisons.
///
/// The thread sanitizer alone watches them: reading files and writing workbooks is watched by the
/// other in the suites of those.
@Suite("The tool's reports", .serialized, .tags(.noPointers), .sanitizedByTag)
final class ReportToolTests {
    let folder: TemporaryFolder
    let definitions = ["--questionnaires", "Tests/Corpus/Reports/questionnaires"]
    let first = "Tests/Corpus/Reports/valley.xml"
    let second = "Tests/Corpus/Reports/valley-2027.xml"

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: [String]) throws -> Tool.Outcome {
        try Tool.run(arguments + definitions)
    }

    private func path(_ name: String) -> String { folder.path(name) }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    private func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }

    @Test func aSubmissionGoesToAFileOrToStandardOutput() throws {
        let written = try run(["report", first, "-o", path("v.html")])
        #expect(written.code == 0 && written.output.isEmpty && written.problems.isEmpty)
        let piped = try run(["report", first, "--format", "html"])
        #expect(piped.output == (try text("v.html")) && piped.output.hasSuffix("</html>\n"))
    }

    @Test(
        "the ending of the file names the form",
        arguments: [
            ("a.md", "# Valley Mine"), ("a.ics", "BEGIN:VCALENDAR"), ("a.json", "{\n  \"schema\""),
            ("a.step5.html", "To be written by you:"), ("a.step5.md", "**To be written by you:**"),
            ("a.guide.html", "Guide for a conversation"), ("a.html", "Each action"),
            ("a.csv", "Supplier number"), ("a", "<!DOCTYPE html>"),
        ])
    func endings(name: String, words: String) throws {
        #expect(try run(["report", first, "-o", path(name)]).code == 0)
        #expect(try text(name).contains(words))
    }

    @Test func severalFormsGoToAFolder() throws {
        let forms = ["html", "md", "csv", "xlsx", "ics", "json", "guide"].flatMap {
            ["--format", $0]
        }
        #expect(try run(["report", first, "-o", path("all")] + forms).code == 0)
        #expect(
            try names(in: "all") == [
                "valley.csv", "valley.guide.html", "valley.html", "valley.ics", "valley.json",
                "valley.md", "valley.xlsx",
            ])
    }

    @Test func aBrokenFileKeepsBackNoOther() throws {
        try Data("<submission".utf8).write(to: folder.url.appendingPathComponent("broken.xml"))
        let arguments = ["report", first, path("broken.xml"), second, "-o"]
        let outcomes = try ["1", "3"].map {
            try run(arguments + [path("out" + $0), "--jobs", $0])
        }
        #expect(outcomes.map(\.code) == [1, 1])
        #expect(outcomes[0].problems.contains("error[not-well-formed]"))
        for name in ["index.html", "valley-2027.html", "valley.html"] {
            #expect(try text("out1/" + name) == (try text("out3/" + name)))
        }
        #expect(try names(in: "out1").count == 3)
        #expect(try text("out1/index.html").contains("broken.xml</bdi>"))
    }

    @Test func filesOfTheSameNameStayApart() throws {
        for place in ["a", "b"] {
            try FileManager.default.createDirectory(
                atPath: path(place), withIntermediateDirectories: true)
            try Data(Repository.bytes(first)).write(
                to: folder.url.appendingPathComponent(place + "/index.xml"))
        }
        #expect(try run(["report", path("b"), path("a"), "-o", path("out")]).code == 0)
        #expect(try names(in: "out") == ["index-2.html", "index-3.html", "index.html"])
    }

    @Test(
        "exit codes",
        arguments: [
            (["report", "Tests/Corpus/Reports"], 64), (["report", "none.xml"], 66),
            (["report", "Tests/Corpus/Reports/valley.xml", "-o", "/no/such/place.html"], 73),
            (["report", "Tests/Corpus/Reports", "-o", "/proc/nowhere"], 73),
            (["report", "Tests/Corpus/Reports/valley.xml", "--format", "docx"], 64),
            (["compare", "Tests/Corpus/Reports/valley.xml"], 64),
            (
                [
                    "compare", "Tests/Corpus/Reports/valley-2027.xml",
                    "Tests/Corpus/Reports/valley.xml",
                ], 64
            ),
        ])
    func codes(arguments: [String], code: Int) throws {
        let outcome = try run(arguments)
        #expect(Int(outcome.code) == code)
        #expect(!outcome.problems.isEmpty && outcome.output.isEmpty)
    }

    private static let buyer = "Examples/Buyers/battery-maker.xml"

    @Test func buyerPlanOverManyDoesNotDependOnTheirOrder() throws {
        let files = Repository.files(in: "Examples/Submissions", ending: ".xml").map {
            "Examples/Submissions/" + $0
        }
        let orders = [files, files.reversed(), Array(files.dropFirst(2) + files.prefix(2))]
        for format in ["text", "json", "md", "html"] {
            let outputs = try orders.map {
                try Tool.run(["buyer-plan", "--buyer", Self.buyer, "--format", format] + $0).output
            }
            #expect(Set(outputs).count == 1 && !outputs[0].isEmpty)
        }
    }

    @Test func buyerPlanNamesWhatItCannotRead() throws {
        try Data("<submission".utf8).write(to: folder.url.appendingPathComponent("broken.xml"))
        let good = "Examples/Submissions/half-finished.xml"
        let outcome = try Tool.run(["buyer-plan", "--buyer", Self.buyer, good, path("broken.xml")])
        #expect(outcome.code == 1)
        #expect(outcome.problems.contains("error[not-well-formed]"))
        #expect(outcome.output.contains("Not read, and not counted:"))
        #expect(outcome.output.contains("1 supplier with "))
        let piped = try Tool.run(
            ["buyer-plan", "--buyer", Self.buyer, "--full", "-"], input: Repository.bytes(good))
        #expect(piped.code == 0 && piped.output.contains("Frenos del Sur S.L. (FDS-310)"))
    }

    @Test(
        "exit codes of a buyer's plan",
        arguments: [
            (["--buyer", buyer], 64), (["Examples/Submissions"], 64),
            (["--buyer", buyer, "none.xml"], 66), (["--buyer", "none.xml", "Examples"], 66),
            (["--buyer", "Examples/Submissions", "Examples/Submissions"], 64),
            (["--buyer", buyer, "Examples/Submissions", "--shared-by", "1"], 64),
            (["--buyer", buyer, "Examples/Submissions", "--shared-by", "usal"], 64),
            (["--buyer", buyer, "Examples/Submissions", "--shared-by", "0%"], 64),
            (["--buyer", "-", "-"], 64), (["--buyer", buyer, buyer], 64),
            (
                [
                    "--buyer", "Examples/Submissions/half-finished.xml",
                    "Examples/Submissions/contradicting.xml",
                ], 1
            ),
            (["--buyer", buyer, "Examples/Submissions", "-o", "/no/such/plan.html"], 73),
        ])
    func buyerPlanCodes(arguments: [String], code: Int) throws {
        let outcome = try Tool.run(["buyer-plan"] + arguments)
        #expect(Int(outcome.code) == code)
        #expect(!outcome.problems.isEmpty && outcome.output.isEmpty)
    }

    @Test func buyerPlanSharedByIsSaid() throws {
        let outcome = try Tool.run(
            ["buyer-plan", "--buyer", Self.buyer, "Examples/Submissions", "--shared-by", "80%"])
        #expect(outcome.output.contains("A finding counts as shared from 9 suppliers on;"))
        let words = outcome.output.lowercased().split { !$0.isLetter && $0 != "-" }
        for verdict in ["pass", "passed", "fail", "failed", "compliant", "non-compliant"] {
            #expect(!words.contains { $0 == verdict }, "\(verdict)")
        }
    }

    @Test func aYearIsCompared() throws {
        let outcome = try run(["compare", first, second])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("claimed 34.0 → 81.3"))
        #expect(outcome.output.contains("Actions: done as claimed (1)"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func anEarlierPlanIsFollowed() throws {
        let plan = path("plan.json")
        _ = try run(["plan", first, "--format", "json", "-o", plan])
        let outcome = try run(["report", second, "--previous", plan, "--format", "md"])
        #expect(outcome.output.contains("Since the earlier plan: 1 done"))
    }

    @Test("plans are followed from any form that holds one", arguments: ["plan.xlsx", "plan.json"])
    func forms(name: String) throws {
        _ = try run(["report", first, "-o", path(name)])
        let named = try run(["plan", second, "--previous", path(name)])
        #expect(named.code == 0 && named.problems.isEmpty)
        #expect(named.output.contains("Since the earlier plan: 1 done, 0 verified"))
        let bytes = Array(try Data(contentsOf: folder.url.appendingPathComponent(name)))
        let piped = try Tool.run(["plan", second, "--previous", "-"] + definitions, input: bytes)
        #expect(piped.output == named.output)
    }

    @Test func aWorkbookGoesToStandardOutputAsItIs() throws {
        #expect(try run(["report", first, "-o", path("a.xlsx")]).code == 0)
        let bytes = Array(try Data(contentsOf: folder.url.appendingPathComponent("a.xlsx")))
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]) && bytes.count > 10_000)
        // As text the bytes that are none become signs of that, in both.
        let piped = try run(["report", first, "--format", "xlsx"])
        #expect(piped.output == String(decoding: bytes, as: UTF8.self))
    }

    @Test func plansOfOneSupplierAreNotMixed() throws {
        _ = try run(["report", first, "-o", path("a.xlsx")])
        let twice = try run(
            ["plan", second, "--previous", path("a.xlsx"), "--previous", path("a.xlsx")])
        #expect(
            twice.code == 64 && twice.problems.contains("both hold a plan of the supplier 'V-7'"))
        let pipes = try run(["plan", "-", "--previous", "-"])
        #expect(pipes.code == 64)
        let missing = try run(["plan", second, "--previous", path("none.xlsx")])
        #expect(missing.code == 66)
    }

    @Test func whatIsNoPlanIsTold() throws {
        try Data("PK".utf8).write(to: folder.url.appendingPathComponent("broken.xlsx"))
        let outcome = try run(["report", second, "--previous", path("broken.xlsx")])
        #expect(outcome.code == 1 && outcome.output.isEmpty)
        #expect(outcome.problems.contains("broken.xlsx: error[unreadable-workbook]"))
    }
}
