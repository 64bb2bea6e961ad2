import Foundation
import TestSupport
import Testing

/// What a buyer's suppliers can carry, on the command line.
@Suite("The tool with a policy", .serialized)
struct PolicyToolTests {
    static let file = "Examples/Submissions/half-finished.xml"
    static let policy = "Examples/Buyers/policy.xml"

    @Test(
        "commands that make plans read it",
        arguments: [["plan"], ["report", "--format", "md", "-o", "-"], ["explain"]])
    func commands(arguments: [String]) throws {
        let outcome = try Tool.run(arguments + [Self.file, "--policy", Self.policy])
        #expect(outcome.code == 0)
        let usual = try Tool.run(arguments + [Self.file])
        #expect(outcome.output != usual.output)
    }

    @Test func theOutputNamesTheNumbersAndWhereTheyAre() throws {
        let usual = try Tool.run(["plan", Self.file, "--format", "json"]).output
        #expect(usual.contains("\"id\": \"plan-capacity\""))
        #expect(usual.contains("\"from\": \"catalogue\""))
        let own = try Tool.run(["plan", Self.file, "--policy", Self.policy, "--format", "json"])
        #expect(own.output.contains("\"id\": \"two-people-team\""))
        #expect(own.output.contains("\"from\": \"policy\""))
        #expect(own.output.contains("\"people\": 85"))
        #expect(own.output.contains("\"open\": 5"))
        let text = try Tool.run(["plan", Self.file, "--full", "--policy", Self.policy]).output
        let sentence = text.replacing("\n", with: " ")
        #expect(sentence.contains("“two-people-team” version 2026-11 of the buyer's policy"))
    }

    @Test func theBacklogIsALineEachUnlessAllOfItIsAskedFor() throws {
        let short = try Tool.run(["plan", Self.file]).output
        let full = try Tool.run(["plan", Self.file, "--full"]).output
        #expect(
            !short.contains("\nBacklog\n") && short.contains("in the backlog (assay plan --full)"))
        #expect(full.contains("\nBacklog\n"))
        #expect(full.count { $0 == "\n" } > short.count { $0 == "\n" } + 100)
    }

    @Test func whatIsWrongIsToldWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("policy.xml")
        let text = String(decoding: Repository.bytes(Self.policy), as: UTF8.self)
        try Data(text.replacing("below=\"250\" open=\"5\"", with: "below=\"40\" open=\"5\"").utf8)
            .write(to: URL(fileURLWithPath: path))
        let outcome = try Tool.run(["plan", Self.file, "--policy", path])
        #expect(outcome.code == 1)
        #expect(outcome.problems.contains("policy.xml:6:16: error[capacity-out-of-order]"))
        let other = try Tool.run(["plan", Self.file, "--policy", Self.file])
        #expect(other.code == 1 && other.output.isEmpty)
        let none = try Tool.run(["plan", Self.file, "--policy", folder.path("none.xml")])
        #expect(none.code == 66)
    }

    /// A plan of the former shape still leads to the next one, with its dates.
    @Test func plansOfTheFormerShapeAreRead() throws {
        let folder = try TemporaryFolder()
        let plan = folder.path("plan.json")
        let now = try Tool.run(["plan", Self.file, "--format", "json"]).output
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(now.utf8)) as? [String: Any])
        var former = document
        former["schema"] = "urn:assay:plan:1"
        let actions =
            (document["actions"] as? [[String: Any]] ?? [])
            + (document["backlog"] as? [[String: Any]] ?? [])
        former["actions"] = actions.map { action in
            action.filter { !["wave", "year"].contains($0.key) }
        }
        former["backlog"] = nil
        former["capacity"] = nil
        try JSONSerialization.data(withJSONObject: former).write(to: URL(fileURLWithPath: plan))
        let next = try Tool.run(["plan", Self.file, "--previous", plan, "--format", "json"])
        #expect(next.code == 0)
        let after = try #require(
            JSONSerialization.jsonObject(with: Data(next.output.utf8)) as? [String: Any])
        let all =
            (after["actions"] as? [[String: Any]] ?? [])
            + (after["backlog"] as? [[String: Any]] ?? [])
        #expect(
            Set(all.compactMap { $0["id"] as? String })
                == Set(actions.compactMap { $0["id"] as? String }))
        #expect(all.allSatisfy { $0["dueBecause"] as? String == "earlier-plan" })
    }
}
