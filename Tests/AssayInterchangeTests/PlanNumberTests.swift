import TestSupport
import Testing

@testable import AssayInterchange

/// Numbers of an earlier plan that no plan can have.
@Suite("Numbers of earlier plans")
struct PlanNumberTests {
    let sample = PlanSamples.shared?.valley

    @Test(
        "are told in JSON",
        arguments: [
            ("priority", "9223372036854775807", "5 to 20"), ("priority", "4", "5 to 20"),
            ("priority", "-9223372036854775808", "5 to 20"), ("priority", "21", "5 to 20"),
            ("recurrences", "9223372036854775807", "0 to 10000"),
            ("recurrences", "-1", "0 to 10000"),
        ])
    func json(member: String, number: String, range: String) throws {
        let told = readPlan(Array(plan(member, number).utf8), file: "plan.json").told
        #expect(told.contains("error[not-a-plan]"))
        #expect(told.contains("the \(member) \(number), expected \(range)"), "\(told)")
        #expect(told.contains("/actions/0/\(member)"), "\(told)")
    }

    @Test("are taken at their ends", arguments: [("priority", "20"), ("recurrences", "10000")])
    func ends(member: String, number: String) {
        let read = readPlan(Array(plan(member, number).utf8), file: "plan.json")
        #expect(read.plan?.actions.count == 1, "\(read.told)")
    }

    @Test func areToldInWorkbooks() throws {
        let workbook = try #require(sample).edited()
        let (name, text) = try #require(
            workbook.parts.first { $0.value.contains("urn:assay:plan-workbook:2") })
        var edited = workbook
        edited.parts[name] = text.replacing(/(major|minor|risk) [0-9]+ 0/) {
            "\($0.1) 9223372036854775807 0"
        }
        let told = readPlan(edited.bytes).told
        #expect(told.contains("the priority 9223372036854775807, expected 5 to 20"), "\(told)")
        #expect(told.contains("_assay"), "\(told)")
    }

    @Test func anActionIsThereOnce() {
        let first = "\"actions\":["
        let both = plan("priority", "20").replacing(
            first, with: first + Self.action("priority", "7") + ",")
        let told = readPlan(Array(both.utf8), file: "plan.json").told
        #expect(told.contains("error[action-twice]: the action 'a:b' is there twice"), "\(told)")
    }

    @Test("a supplier has one plan in a file, and is told how often", arguments: [1, 3])
    func onePlanOfASupplier(count: Int) {
        let one = plan("priority", "20")
        let plans = Array(repeating: one, count: count).joined(separator: ",")
        let told = readPlan(
            Array("{\"schema\":\"urn:assay:plans:1\",\"plans\":[\(plans)]}".utf8),
            file: "plans.json"
        ).told
        guard count > 1 else { return #expect(told.isEmpty) }
        let expected = "Tests/AssayInterchangeTests/Outputs/plans-of-a-supplier.txt"
        #expect(matchesSnapshot(told, expected))
    }

    @Test func aFileOfMoreThan64MegabytesIsNotRead() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: (64 << 20) + 1)
        #expect(readPlan(bytes, file: "plan.json").told.contains("error[file-too-large]"))
    }

    private static func action(_ member: String, _ number: String) -> String {
        var numbers = ["priority": "20", "recurrences": "0"]
        numbers[member] = number
        return """
            {"id":"a:b","findings":[],"start":"2026-11-21","due":"2026-12-21","class":"minor",\
            "status":"open","priority":\(numbers["priority"]!),\
            "recurrences":\(numbers["recurrences"]!)}
            """
    }

    private func plan(_ member: String, _ number: String) -> String {
        """
        {"schema":"urn:assay:plan:1","supplier":{"id":"s"},"made":"2026-11-21",\
        "actions":[\(Self.action(member, number))],"closedFindings":[]}
        """
    }
}
