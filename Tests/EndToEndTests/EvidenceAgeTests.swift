import TestSupport
import Testing

/// The day to which evidence ages, on the command line.
@Suite("The tool ages evidence", .serialized)
struct EvidenceAgeTests {
    static let file = "Examples/Submissions/strong-refiner.xml"

    @Test("evidence ages, answers do not", arguments: ["2029-06-01", "2035-01-01"])
    func later(day: String) throws {
        let now = try Tool.run(["score", Self.file])
        let later = try Tool.run(["score", Self.file, "--as-of", day])
        #expect(later.code == 0 && now.code == 0)
        #expect(try numbers(later.output).claimed <= numbers(now.output).claimed)
        #expect(try numbers(later.output).assured < numbers(now.output).assured)
    }

    @Test func anEarlierDayChangesNothing() throws {
        let now = try Tool.run(["score", Self.file])
        let earlier = try Tool.run(["score", Self.file, "--as-of", "2020-01-01"])
        #expect(earlier.output == now.output)
    }

    @Test func theResultSaysTheDay() throws {
        let json = try Tool.run(
            ["score", Self.file, "--as-of", "2028-01-01", "--format", "json"])
        #expect(json.output.contains("\"evidenceAgedTo\": \"2028-01-01\""))
        let report = try Tool.run(
            ["report", Self.file, "--as-of", "2028-01-01", "--format", "md", "-o", "-"])
        #expect(report.output.contains("Evidence and certificates were aged to 2028"))
    }

    @Test func whatIsNoDayIsRefused() throws {
        let outcome = try Tool.run(["score", Self.file, "--as-of", "2028-02-30"])
        #expect(outcome.code == 64)
        #expect(outcome.problems.contains("'2028-02-30' is not a day such as 2026-12-04."))
    }

    /// The first claimed and assured number of a result.
    private func numbers(_ output: String) throws -> (claimed: Double, assured: Double) {
        let claimed = try #require(output.firstMatch(of: #/[Cc]laimed (\d+\.\d)/#)).1
        let assured = try #require(output.firstMatch(of: #/[Aa]ssured (\d+\.\d)/#)).1
        return (try #require(Double(claimed)), try #require(Double(assured)))
    }
}
