import Foundation
import TestSupport
import Testing

/// Plans that came back, on the command line.
@Suite("The tool with plans that came back", .serialized)
struct AgreeToolTests {
    static let file = "Examples/Submissions/careful-tier-one.xml"

    /// Gives the JSON of a plan as it was sent, and as it came back with a reply to its first action.
    private func withPlan<Result>(
        _ reply: String,
        _ body: (_ folder: TemporaryFolder, _ sent: String, _ came: String) throws -> Result
    ) throws -> Result {
        try withTemporaryFolder { folder in
            let sent = folder.path("sent.json")
            #expect(try Tool.run(["plan", Self.file, "--format", "json", "-o", sent]).code == 0)
            let text = try String(contentsOfFile: sent, encoding: .utf8)
            let range = try #require(text.firstRange(of: "\"wave\": "))
            let came = text.replacingCharacters(in: range, with: "\"reply\": \(reply), \"wave\": ")
            return try body(folder, sent, try folder.write(came.utf8, "came.json"))
        }
    }

    @Test func repliesThenDecisionsReachThePlan() throws {
        try withPlan(
            """
            {"state": "verschoben", "person": "Li Wei", "due": "2028-03-01", "reason": "needs time"}
            """
        ) { folder, sent, came in
            let replied = folder.path("replied.xml")
            let first = try Tool.run([
                "agree", Self.file, "--plan", came, "--sent", sent, "--as", "supplier", "--on",
                "2026-12-05", "-o", replied,
            ])
            #expect(first.code == 0 && first.problems.isEmpty, "\(first.problems)")
            let asked = try Tool.run(["plan", replied, "--full"])
            #expect(
                asked.output.contains(
                    "countered, Li Wei, 2028-03-01 is asked for, not yet answered"))
            let came = try String(contentsOfFile: came, encoding: .utf8)
                .replacing("\"verschoben\"", with: "\"ok\"")
            let second = try Tool.run(
                [
                    "agree", replied, "--plan", "-", "--sent", sent, "--by", "A. Berg", "--on",
                    "2026-12-14", "-o", folder.path("review.xml"),
                ], input: Array(came.utf8))
            #expect(second.code == 0 && second.problems.isEmpty, "\(second.problems)")
            let agreed = try Tool.run([
                "plan", replied, "--full", "--review", folder.path("review.xml"),
            ])
            #expect(agreed.code == 0 && agreed.problems.isEmpty, "\(agreed.problems)")
            #expect(agreed.output.contains("agreed, Li Wei, by 2028-03-01"))
            #expect(agreed.output.contains("due 2028-03-01 (as agreed)"))
            #expect(!agreed.output.contains("A. Berg"))
        }
    }

    @Test func whatCannotBeUsedIsToldAndKept() throws {
        try withPlan("{\"state\": \"perhaps\", \"mood\": \"good\"}") { _, sent, came in
            let outcome = try Tool.run(["agree", Self.file, "--plan", came, "--sent", sent])
            #expect(outcome.code == 0)
            #expect(outcome.problems.contains("/actions/0/reply/state: warning[kept-as-note]"))
            #expect(outcome.output.contains("heading=\"Reply\">perhaps</note>"))
            #expect(outcome.output.contains("heading=\"mood\">good</note>"))
        }
    }

    @Test func whatIsAskedWronglyEndsWithItsCode() throws {
        try withPlan("null") { folder, sent, came in
            let cases: [([String], Int32, String)] = [
                ([Self.file, "--plan", came], 64, "Name the plan as it was sent with --sent"),
                ([Self.file, "--plan", folder.path("none.xlsx")], 66, "none.xlsx"),
                (["-", "--plan", "-"], 64, "Only one of the files can be standard input."),
                (
                    [Self.file, "--plan", came, "--sent", sent, "-o", came], 64,
                    "would replace the input"
                ),
                (
                    ["Examples/Submissions/strong-refiner.xml", "--plan", came, "--sent", sent], 1,
                    "the plan is of the supplier"
                ),
                ([Self.file, "--plan", Self.file, "--sent", sent], 1, "error["),
            ]
            for (arguments, code, words) in cases {
                let outcome = try Tool.run(["agree"] + arguments)
                #expect(outcome.code == code, "\(arguments): \(outcome.problems)")
                #expect(outcome.problems.contains(words), "\(outcome.problems)")
                #expect(outcome.output.isEmpty)
            }
        }
    }
}
