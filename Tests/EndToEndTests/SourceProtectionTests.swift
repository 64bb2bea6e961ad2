import AssayReports
import Foundation
import TestSupport
import Testing

/// Nobody who reported something from outside is named in anything that may reach the supplier.
@Suite("Protected sources", .serialized)
struct SourceProtectionTests {
    /// A name that nothing else holds.
    static let name = "Zyxwvut"

    /// Runs a body with a folder of an example whose observation bears the name, and removes it.
    private func withMarkedExample<Result>(
        _ body: (_ folder: URL, _ file: String) throws -> Result
    ) throws -> Result {
        let text = String(
            decoding: Repository.bytes("Examples/Submissions/contradicting.xml"), as: UTF8.self)
        try #require(text.contains("source=\"Regional newspaper\""))
        return try withTemporaryFolder { folder in
            let marked = text.replacing("Regional newspaper", with: Self.name)
            return try body(folder.url, try folder.write(marked.utf8, "marked.xml"))
        }
    }

    static let commands: [[String]] = [
        ["score", "FILE"], ["score", "FILE", "--format", "json"],
        ["plan", "FILE"], ["plan", "FILE", "--format", "json"],
        ["explain", "FILE", "--format", "json"], ["coverage", "FILE"],
        ["compare", "FILE", "FILE"], ["compare", "FILE", "FILE", "--format", "json"],
        ["leverage", "--buyer", "Examples/Buyers/battery-maker.xml", "FILE"],
        ["form", "battery", "--submission", "FILE", "-o", "-"],
    ]

    @Test("no command names the source", arguments: commands)
    func command(_ arguments: [String]) throws {
        try withMarkedExample { _, file in
            let outcome = try Tool.run(arguments.map { $0 == "FILE" ? file : $0 })
            #expect(outcome.code == 0)
            #expect(!outcome.output.isEmpty)
            #expect(!(outcome.output + outcome.problems).contains(Self.name))
        }
    }

    @Test("no form of report names the source")
    func reports() throws {
        try withMarkedExample { folder, file in
            let forms = ReportForm.allCases.filter { $0 != .pdf }.map(\.rawValue)
            let reports = folder.appendingPathComponent("reports")
            let outcome = try Tool.run(
                ["report", file, "-o", reports.path] + forms.flatMap { ["--format", $0] })
            #expect(outcome.code == 0)
            let names = try FileManager.default.contentsOfDirectory(atPath: reports.path)
            #expect(names.count == forms.count)
            for name in names where !name.hasSuffix(".xlsx") {
                let bytes = try Data(contentsOf: reports.appendingPathComponent(name))
                let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
                #expect(!text.contains(Self.name), "\(name)")
            }
        }
    }

    @Test("explaining names the source to a buyer alone")
    func explanation() throws {
        try withMarkedExample { _, file in
            let listed = try Tool.run(["explain", file])
            for id in listed.output.split(separator: "\n") {
                guard id.contains("observation") || id.contains("standing:") else { continue }
                let outcome = try Tool.run(["explain", file, String(id)])
                #expect(outcome.code == 0)
                #expect(!outcome.output.contains(Self.name))
            }
            let id = "standing:others-report-otherwise/graphite:river-report"
            #expect(listed.output.contains(id))
            let buyer = try Tool.run(["explain", file, id, "--audience", "buyer"])
            #expect(buyer.output.contains(Self.name))
        }
    }

    @Test("a message about a broken observation does not show the source")
    func excerpt() throws {
        try withMarkedExample { folder, file in
            let text = try String(contentsOfFile: file, encoding: .utf8)
                .replacing("question=\"residents-harmed\"", with: "question=\"residents-hrmed\"")
            let broken = folder.appendingPathComponent("broken.xml")
            try Data(text.utf8).write(to: broken)
            let outcome = try Tool.run(["score", broken.path])
            #expect(outcome.code == 1)
            #expect(outcome.problems.contains("residents-hrmed"))
            #expect(!outcome.problems.contains(Self.name))
        }
    }
}
