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

    // MARK: Commands

    /// Who can read what a command writes.
    enum Readers {
        case both, supplierAlone, buyerAlone
    }

    /// Every command that writes something about a supplier, in each of its forms.
    static let commands: [(arguments: [String], readers: Readers, namesToBuyer: Bool)] = [
        (["score", "FILE", "REVIEWED"], .both, true),
        (["score", "FILE", "REVIEWED", "--format", "json"], .both, true),
        (["score", "FILE", "REVIEWED", "--format", "ndjson"], .both, true),
        (["plan", "FILE", "REVIEWED"], .both, true),
        (["plan", "FILE", "REVIEWED", "--full"], .both, true),
        (["plan", "FILE", "REVIEWED", "--format", "json"], .both, true),
        (["explain", "FILE", "REVIEWED"], .both, false),
        (["explain", "FILE", "REVIEWED", "--format", "json"], .both, false),
        (["explain", "FILE", observed, "REVIEWED"], .both, true),
        (["explain", "FILE", observed, "REVIEWED", "--format", "json"], .both, true),
        (["coverage", "FILE", "REVIEWED"], .both, false),
        (["coverage", "FILE", "REVIEWED", "--format", "json"], .both, false),
        (["compare", "FILE", "FILE", "REVIEWED"], .both, true),
        (["compare", "FILE", "FILE", "REVIEWED", "--format", "json"], .both, true),
        (["buyer-plan", "BUYER", "FILE", "REVIEWED"], .buyerAlone, false),
        (["leverage", "BUYER", "FILE", "REVIEWED", "--full"], .buyerAlone, false),
        (["buyer-plan", "BUYER", "FILE", "REVIEWED", "--format", "json"], .buyerAlone, false),
        (["buyer-plan", "BUYER", "FILE", "REVIEWED", "--format", "html"], .buyerAlone, false),
        (["review", "FILE"], .buyerAlone, false),
        (["review", "FILE", "--for-supplier", "REVIEW"], .supplierAlone, false),
        (["agree", "FILE", "RETURNED"], .buyerAlone, false),
        (["agree", "FILE", "RETURNED", "--as", "supplier"], .both, false),
        (
            ["form", "battery", "--submission", "FILE", "REVIEWED", "-o", "-"], .supplierAlone,
            false
        ),
        (["report", "FILE", "REVIEWED", "--format", "guide"], .buyerAlone, false),
    ]

    private static let observed = "standing:others-report-otherwise/graphite:river-report"

    @Test(
        "what a supplier reads names no source, and what only one side reads the other cannot ask for",
        arguments: commands.indices, ["", "supplier", "buyer"])
    func command(_ number: Int, reader: String) throws {
        let (pattern, readers, namesToBuyer) = Self.commands[number]
        try withMarkedExample { folder, file, review in
            let parts: [String: [String]] = [
                "FILE": [file], "REVIEW": [review], "REVIEWED": ["--review", review],
                "BUYER": ["--buyer", "Examples/Buyers/battery-maker.xml"],
                "RETURNED": pattern.contains("RETURNED") ? try returned(file, in: folder) : [],
            ]
            let outcome = try Tool.run(
                pattern.flatMap { parts[$0] ?? [$0] }
                    + (reader.isEmpty ? [] : ["--audience", reader]))
            let isRefused =
                readers == .buyerAlone && reader == "supplier"
                || readers == .supplierAlone && reader == "buyer"
            #expect(outcome.code == (isRefused ? 64 : 0), "\(outcome.problems)")
            #expect(outcome.output.isEmpty == isRefused)
            #expect(outcome.problems.contains("has no edition for a \(reader).") == isRefused)
            let names = (outcome.output + outcome.problems).contains(Self.name)
            #expect(names == (reader == "buyer" && namesToBuyer))
        }
    }

    /// A plan of the file with a reply, and how it was sent.
    private func returned(_ file: String, in folder: URL) throws -> [String] {
        let plan = try Tool.run(["plan", file, "--format", "json"]).output
        let range = try #require(plan.firstRange(of: "\"wave\": "))
        let reply = "\"reply\": {\"state\": \"ok\"}, \"wave\": "
        let (sent, came) = (
            folder.appendingPathComponent("sent.json"), folder.appendingPathComponent("came.json")
        )
        try Data(plan.utf8).write(to: sent)
        try Data(plan.replacingCharacters(in: range, with: reply).utf8).write(to: came)
        return ["--plan", came.path, "--sent", sent.path]
    }

    @Test("every command about a supplier says who reads it")
    func options() throws {
        let help = try Tool.run(["--help"]).output
        let list = help.split(separator: "SUBCOMMANDS:").last ?? ""
        let names = list.matches(of: #/(?m)^  ([a-z-]+)(?:, [a-z-]+)? /#).map {
            String($0.output.1)
        }
        #expect(names.count > 10)
        // These are about questionnaires, not about anybody; what is converted, migrated, imported or exported says
        // what it said before.
        let others = [
            "check", "test", "template", "schema", "convert", "help", "diff", "migrate", "import",
            "export",
        ]
        for name in names where !others.contains(name) {
            let help = try Tool.run([name, "--help"]).output
            #expect(help.contains("--audience <reader>"), "\(name)")
            #expect(Self.commands.contains { $0.arguments[0] == name }, "\(name)")
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

    // MARK: Reports

    /// The forms whose edition for a buyer says who reported something.
    private static let naming: Set<String> = ["html", "md", "json"]

    @Test(
        "a form of report names the source to a buyer alone", arguments: ["", "supplier", "buyer"])
    func reports(reader: String) throws {
        try withMarkedExample { folder, file, review in
            let forms = ReportForm.allCases.filter { $0 != .pdf && $0 != .guide }
            let reports = folder.appendingPathComponent("reports")
            let outcome = try Tool.run(
                ["report", file, "--review", review, "-o", reports.path]
                    + forms.flatMap { ["--format", $0.rawValue] }
                    + (reader.isEmpty ? [] : ["--audience", reader]))
            #expect(outcome.code == 0)
            for form in forms {
                let text = try Self.text(of: form, at: reports, "contradicting")
                let names = reader == "buyer" && Self.naming.contains(form.rawValue)
                #expect(text.contains(Self.name) == names, "\(form)")
            }
        }
    }

    @Test("no report names another supplier, and a supplier's folder has no index")
    func others() throws {
        try withMarkedExample { folder, file, _ in
            let other = String(
                decoding: Repository.bytes("Examples/Submissions/strong-refiner.xml"), as: UTF8.self
            )
            let marked = other.replacing(/<name>[^<]*<\/name>/, with: "<name>\(Self.name)</name>")
            #expect(marked != other)
            let second = folder.appendingPathComponent("other.xml")
            try Data(marked.utf8).write(to: second)
            let forms = ReportForm.allCases.filter { $0 != .pdf && $0 != .guide }
            for reader in ["", "supplier", "buyer"] {
                let reports = folder.appendingPathComponent("reports" + reader)
                let outcome = try Tool.run(
                    ["report", file, second.path, "-o", reports.path]
                        + forms.flatMap { ["--format", $0.rawValue] }
                        + (reader.isEmpty ? [] : ["--audience", reader]))
                #expect(outcome.code == 0)
                for form in forms {
                    let text = try Self.text(of: form, at: reports, "contradicting")
                    #expect(!text.contains(Self.name), "\(form)")
                }
                let index = reports.appendingPathComponent("index.html").path
                #expect(FileManager.default.fileExists(atPath: index) == (reader != "supplier"))
            }
        }
    }

    /// A report as text, of a workbook all its parts.
    private static func text(of form: ReportForm, at folder: URL, _ stem: String) throws -> String {
        let name = stem + "." + form.fileEnding
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        guard form == .xlsx else {
            return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
        }
        return try EditedWorkbook(bytes).parts.values.joined()
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
