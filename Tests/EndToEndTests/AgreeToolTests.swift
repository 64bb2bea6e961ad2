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

    @Test func decisionsGoOnInAReview() throws {
        try withPlan("{\"state\": \"ok\"}") { folder, sent, came in
            let text = String(
                decoding: Repository.bytes("Examples/Submissions/reviews/contradicting.xml"),
                as: UTF8.self)
            // A review of the other example, as if it were of this one.
            let submission = try Tool.run(["review", Self.file, "--on", "2026-12-01"]).output
            let digest = try #require(submission.firstMatch(of: /submission="([0-9a-f]{64})"/)?.1)
            let started = text.replacing(
                /submission="[0-9a-f]{64}"/, with: "submission=\"\(digest)\""
            )
            .replacing("supplier=\"ATP-5\"", with: "supplier=\"DBS-1001\"")
            let review = try folder.write(started.utf8, "review.xml")
            let outcome = try Tool.run([
                "agree", review, "--plan", came, "--sent", sent, "--on", "2026-12-14",
            ])
            #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
            #expect(outcome.output.contains("<agreed "))
            #expect(outcome.output.contains("on=\"2026-12-14\""))
            for kept in ["Marta Rossi", "river-report", "Regional newspaper"] {
                #expect(outcome.output.contains(kept), "\(kept)")
            }
            let refused = try Tool.run([
                "agree", review, "--plan", came, "--sent", sent, "--as", "supplier",
            ])
            #expect(refused.code == 64 && refused.output.isEmpty)
            #expect(refused.problems.contains("go into its submission"))
            let other = try folder.write(
                started.replacing("party=\"buyer\"", with: "party=\"third-party\"").utf8,
                "other.xml")
            let third = try Tool.run(["agree", other, "--plan", came, "--sent", sent])
            #expect(third.code == 64 && third.problems.contains("is not the buyer's"))
            let broken = try folder.write(
                started.replacing("party=\"buyer\"", with: "party=\"byer\"").utf8, "broken.xml")
            let unread = try Tool.run(["agree", broken, "--plan", came, "--sent", sent])
            #expect(unread.code == 1 && unread.problems.contains("byer"))
            #expect(!unread.problems.contains("Marta"))
        }
    }

    @Test func everythingTypedIntoCommaSeparatedValuesComesBack() throws {
        try withTemporaryFolder { folder in
            let sent = folder.path("sent.csv")
            #expect(try Tool.run(["report", Self.file, "-o", sent]).code == 0)
            var lines = try String(contentsOfFile: sent, encoding: .utf8)
                .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
            let headings = lines[0].split(separator: ",").map { $0.filter { $0 != "\"" } }
            for heading in ["Person", "Reply", "Reason", "Cost", "Evidence link", "Notes"] {
                #expect(headings.contains { $0.hasSuffix(heading) }, "\(heading)")
            }
            // Of the first action only cells before the reply are filled, none with a comma in quotes.
            let empty = try #require(lines[1].firstRange(of: ",,,,,,"))
            lines[1].replaceSubrange(
                empty, with: ",2028-03-01,verschoben,too early,900 EUR,https://example.org/p,please"
            )
            let came = try folder.write(lines.joined(separator: "\r\n").utf8, "came.csv")
            for side in ["supplier", "buyer"] {
                let outcome = try Tool.run([
                    "agree", Self.file, "--plan", came, "--sent", sent, "--as", side,
                ])
                #expect(outcome.code == 0, "\(outcome.problems)")
                for typed in [
                    "2028-03-01", "too early", "900 EUR", "https://example.org/p", "please",
                ] {
                    #expect(outcome.output.contains(typed), "\(side): \(typed)")
                }
                let state = side == "buyer" ? "<extended " : "state=\"countered\""
                #expect(outcome.output.contains(state))
            }
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
