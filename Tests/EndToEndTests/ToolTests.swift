import Foundation
import TestSupport
import Testing

/// Runs the built tool: arguments in, whole text and exit code out.
@Suite("The tool", .serialized)
struct ToolTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Tool.Outcome {
        try Tool.run(arguments, input: Array(input.utf8), environment: environment)
    }

    static let outputs: [(name: String, arguments: [String])] = [
        ("score-careful", ["score", "Examples/Submissions/careful-tier-one.xml"]),
        ("plan-conflict", ["plan", "Examples/Submissions/conflict-affected-mine.xml"]),
        (
            "explain-question",
            ["explain", "Examples/Submissions/careful-tier-one.xml", "graphite:split"]
        ),
        (
            "explain-finding",
            [
                "explain", "Examples/Submissions/conflict-affected-mine.xml",
                "oecd-five-step:armed-support-sign",
            ]
        ),
        (
            "explain-action",
            [
                "explain", "Examples/Submissions/careful-tier-one.xml", "graphite:request-split",
            ]
        ),
        ("template-profile", ["template", "supplier-profile"]),
        (
            "score-half-json",
            [
                "score", "Examples/Submissions/half-finished.xml", "--format", "json",
            ]
        ),
        ("coverage", ["coverage"]),
        (
            "coverage-lksg",
            ["coverage", "--framework", "LKSG", "Examples/Submissions/careful-tier-one.xml"]
        ),
        (
            "coverage-csddd-json",
            [
                "coverage", "--framework", "CSDDD", "--format", "json",
                "Examples/Submissions/careful-tier-one.xml",
            ]
        ),
        (
            "buyer-plan",
            [
                "buyer-plan", "--buyer", "Examples/Buyers/battery-maker.xml",
                "Examples/Submissions",
            ]
        ),
        (
            "buyer-plan-one-json",
            [
                "buyer-plan", "--buyer", "Examples/Buyers/battery-maker.xml", "--format", "json",
                "Examples/Submissions/half-finished.xml",
            ]
        ),
        ("check", ["check", "--strict"]),
        ("help", ["--help"]),
    ]

    // Words on paper are Swift without pointers, and what they speak of is read by others here.
    @Test("prints", .tags(.noPointers), .sanitizedByTag, arguments: outputs)
    func prints(name: String, arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.code == 0)
        #expect(outcome.problems.isEmpty)
        // The digest is another after every change of a questionnaire.
        let output = outcome.output.replacing(
            /"questionnairesSHA256": "[0-9a-f]{64}"/, with: "\"questionnairesSHA256\": \"…\"")
        #expect(matchesSnapshot(output, "Tests/EndToEndTests/Outputs/\(name).txt"))
        // A template is for a file, and so is JSON; all else is read at 80 columns.
        guard !name.hasSuffix("json"), name != "template-profile" else { return }
        for line in outcome.output.split(separator: "\n") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test func noOutputHoldsAVerdict() throws {
        let files = Repository.files(in: "Examples/Submissions", ending: ".xml").map {
            "Examples/Submissions/" + $0
        }
        for command in ["score", "plan"] {
            let words = try run([command] + files).output.lowercased()
                .split { !$0.isLetter && $0 != "-" }
            for verdict in ["pass", "passed", "fail", "failed", "compliant", "non-compliant"] {
                #expect(!words.contains { $0 == verdict }, "\(verdict)")
            }
        }
    }

    @Test func sameInputSameBytesWhateverTheLocale() throws {
        let arguments = ["plan", "Examples/Submissions/strong-refiner.xml", "--format", "json"]
        let one = try run(arguments)
        let other = try run(
            arguments, environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
        #expect(one.output == other.output && !one.output.isEmpty)
    }

    @Test func aBrokenFileDoesNotKeepBackTheOthers() throws {
        let broken = try folder.write("<submission".utf8, "broken.xml")
        let outcome = try run(["score", broken, "Examples/Submissions/half-finished.xml"])
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("Frenos del Sur"))
        #expect(outcome.problems.contains("error[not-well-formed]"))
    }

    @Test(
        "the number of threads changes nothing, nor does a broken file among others",
        arguments: ["score", "plan"])
    func threads(command: String) throws {
        let examples = Repository.files(in: "Examples/Submissions", ending: ".xml")
        for number in 0..<40 {
            let bytes = Repository.bytes(
                "Examples/Submissions/" + examples[number % examples.count])
            let part = number == 17 ? Array(bytes.dropLast(bytes.count / 2)) : bytes
            let name = (number < 10 ? "0" : "") + "\(number).xml"
            try folder.write(part, name)
        }
        let outcomes = try ["1", "2", "5"].map {
            try run([command, folder.url.path, "--format", "json", "--jobs", $0])
        }
        #expect(outcomes.map(\.code) == [1, 1, 1])
        #expect(Set(outcomes.map(\.output)).count == 1)
        #expect(Set(outcomes.map(\.problems)).count == 1)
        let suppliers = outcomes[0].output.components(separatedBy: "\"supplier\": {").count - 1
        #expect(suppliers == 39)
        #expect(outcomes[0].problems.contains("17.xml:"))
    }

    @Test func standardInputIsRead() throws {
        let text = String(
            decoding: Repository.bytes("Examples/Submissions/half-finished.xml"), as: UTF8.self)
        let piped = try run(["score", "-"], input: text)
        #expect(piped.code == 0)
        #expect(
            piped.output == (try run(["score", "Examples/Submissions/half-finished.xml"])).output)
    }

    @Test func theTextOfASupplierIsInert() throws {
        let text = String(
            decoding: Repository.bytes("Examples/Submissions/half-finished.xml"), as: UTF8.self
        ).replacing("Frenos del Sur S.L.", with: "\u{202E}evil &#9;&#x9b;31m &lt;b>name&lt;/b>")
        let outcome = try run(["plan", "-", "--color", "never"], input: text)
        #expect(outcome.code == 0)
        #expect(!outcome.output.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x9B })
        #expect(!outcome.output.unicodeScalars.contains("\u{1B}"))
    }

    @Test(
        "answers that do not fit are told with their place",
        arguments: [
            (
                "<value>some</value>", "<value>sme</value>",
                "error[unknown-option]: 'sme' is none of the answers"
            ),
            (
                "question=\"unknown-origin\"", "question=\"unknown-orign\"",
                "error[unknown-question]"
            ),
            (
                "<value>0</value>", "<value>140</value>",
                "error[outside-limits]: 140 is above the maximum 100"
            ),
            ("assessed=\"2026-11-21\"", "assessed=\"2026-11-31\"", "error[invalid-value]"),
            (
                "<value>person</value>", "<value>person</value><value>nobody</value>",
                "error[too-many-values]"
            ),
        ])
    func misfits(found: String, replacement: String, message: String) throws {
        let text = String(
            decoding: Repository.bytes("Examples/Submissions/half-finished.xml"), as: UTF8.self)
        #expect(text.contains(found))
        let range = try #require(text.range(of: found))
        let outcome = try run(
            ["score", "-"], input: text.replacingCharacters(in: range, with: replacement))
        #expect(outcome.code == 1)
        #expect(outcome.problems.contains(message), "\(outcome.problems)")
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "exit codes",
        arguments: [
            (["score"], 64), (["scor", "x"], 64), (["score", "no-such-file.xml"], 66),
            (["explain", "Examples/Submissions/half-finished.xml", "graphite:splt"], 1),
            (["coverage", "--framework", "EU-BAT"], 64), (["template", "graphit"], 66),
            (["check", "--questionnaires", "no-such-folder"], 66),
            (["score", "Examples/Submissions/half-finished.xml", "-o", "/no/such/place"], 73),
        ])
    func codes(arguments: [String], code: Int) throws {
        let outcome = try run(arguments)
        #expect(Int(outcome.code) == code)
        #expect(!outcome.problems.isEmpty)
        #expect(outcome.output.isEmpty)
    }

    @Test func colourOnlyWhereItIsAskedFor() throws {
        let file = "Examples/Submissions/half-finished.xml"
        #expect(!(try run(["score", file])).output.contains("\u{1B}["))
        #expect((try run(["score", file, "--color", "always"])).output.contains("\u{1B}["))
    }

    @Test func theCasesHold() throws {
        let outcome = try run(["test"])
        #expect(outcome.code == 0, "\(outcome.output)")
    }
}
