import AssayReports
import Foundation
import TestSupport
import Testing

/// Nobody who reported something from outside is named in anything that may reach the supplier.
@Suite("Protected sources", .serialized)
struct SourceProtectionTests {
    /// A name that nothing else holds.
    static let name = "Zyxwvut"

    /// Runs a body with an example and a review of it, in which the source, the place and the reviewer
    /// bear the name, and removes them.
    private func withMarkedExample<Result>(
        _ body: (_ folder: URL, _ file: String, _ review: String) throws -> Result
    ) throws -> Result {
        let text = String(
            decoding: Repository.bytes("Examples/Submissions/reviews/contradicting.xml"),
            as: UTF8.self)
        var marked = text
        for words in [
            "Regional newspaper", "Beside the outsourced plant", "Marta Rossi",
            "responsible sourcing",
        ] {
            try #require(text.contains("=\"\(words)\""))
            marked = marked.replacing(words, with: Self.name)
        }
        // What a buyer wrote into a plan is no word for the supplier.
        marked = marked.replacing(
            "</review>", with: "<note at=\"plan.xlsx: Plan!M5\">\(Self.name)</note></review>")
        return try withTemporaryFolder { folder in
            try body(
                folder.url, "Examples/Submissions/contradicting.xml",
                try folder.write(marked.utf8, "marked.xml"))
        }
    }

    static let commands: [[String]] = [
        ["score", "FILE", "--review", "REVIEW"],
        ["score", "FILE", "--review", "REVIEW", "--format", "json"],
        ["plan", "FILE", "--review", "REVIEW"],
        ["plan", "FILE", "--review", "REVIEW", "--format", "json"],
        ["explain", "FILE", "--review", "REVIEW", "--format", "json"],
        ["coverage", "FILE", "--review", "REVIEW"],
        ["compare", "FILE", "FILE", "--review", "REVIEW"],
        ["compare", "FILE", "FILE", "--review", "REVIEW", "--format", "json"],
        [
            "leverage", "--buyer", "Examples/Buyers/battery-maker.xml", "FILE", "--review",
            "REVIEW",
        ],
        [
            "buyer-plan", "--buyer", "Examples/Buyers/battery-maker.xml", "FILE", "--full",
            "--review", "REVIEW",
        ],
    ]

    @Test("no command names the source", arguments: commands)
    func command(_ arguments: [String]) throws {
        try withMarkedExample { _, file, review in
            let outcome = try Tool.run(
                arguments.map { $0 == "FILE" ? file : $0 == "REVIEW" ? review : $0 })
            #expect(outcome.code == 0)
            #expect(!outcome.output.isEmpty)
            #expect(outcome.problems.isEmpty, "the review is counted")
            #expect(!(outcome.output + outcome.problems).contains(Self.name))
        }
    }

    @Test("neither the supplier's review nor its form names the source")
    func edition() throws {
        try withMarkedExample { _, file, review in
            for arguments in [
                ["review", file, "--for-supplier", review],
                ["form", "battery", "--submission", file, "--review", review, "-o", "-"],
            ] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.code == 0)
                #expect(!(outcome.output + outcome.problems).contains(Self.name))
            }
        }
    }

    @Test("a form names no source that a submission has")
    func form() throws {
        try withTemporaryFolder { folder in
            let text = String(
                decoding: Repository.bytes("Examples/Submissions/contradicting.xml"), as: UTF8.self)
            let marked = text.replacing(
                "</submission>",
                with: """
                    <observation id="o" questionnaire="graphite" date="2026-08-14" \
                    source="\(Self.name)">Dust.</observation></submission>
                    """)
            let file = try folder.write(marked.utf8, "marked.xml")
            let outcome = try Tool.run(["form", "battery", "--submission", file, "-o", "-"])
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("river-report") || outcome.output.contains("Dust."))
            #expect(!(outcome.output + outcome.problems).contains(Self.name))
        }
    }

    @Test("no form of report names the source")
    func reports() throws {
        try withMarkedExample { folder, file, review in
            let forms = ReportForm.allCases.filter { $0 != .pdf }.map(\.rawValue)
            let reports = folder.appendingPathComponent("reports")
            let outcome = try Tool.run(
                ["report", file, "--review", review, "-o", reports.path]
                    + forms.flatMap { ["--format", $0] })
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
        try withMarkedExample { _, file, review in
            let reviewed = ["--review", review]
            let listed = try Tool.run(["explain", file] + reviewed)
            for id in listed.output.split(separator: "\n") {
                guard id.contains("observation") || id.contains("standing:") else { continue }
                let outcome = try Tool.run(["explain", file, String(id)] + reviewed)
                #expect(outcome.code == 0)
                #expect(!outcome.output.contains(Self.name))
            }
            let id = "standing:others-report-otherwise/graphite:river-report"
            #expect(listed.output.contains(id))
            let buyer = try Tool.run(
                ["explain", file, id, "--audience", "buyer"] + reviewed)
            #expect(buyer.output.contains(Self.name))
        }
    }

    @Test(
        "a message about a broken review does not show the source",
        arguments: [
            ("question=\"residents-harmed\"", "question=\"residents-hrmed\""),
            ("party=\"buyer\"", "party=\"byer\""),
            ("supplier=\"ATP-5\"", "supplier=\"ATP-9\""),
        ])
    func excerpt(part: String, change: String) throws {
        try withMarkedExample { folder, file, review in
            let text = try String(contentsOfFile: review, encoding: .utf8)
            #expect(text.contains(part))
            let broken = folder.appendingPathComponent("broken.xml")
            try Data(text.replacing(part, with: change).utf8).write(to: broken)
            let outcome = try Tool.run(["score", file, "--review", broken.path])
            #expect(outcome.problems.contains(change.split(separator: "\"")[1]))
            #expect(!outcome.problems.contains(Self.name))
        }
    }
}
