import AssayReports
import Foundation
import TestSupport
import Testing

/// Whatever a name holds, no message lets a terminal obey it, and none is without end.
@Suite("Messages on a terminal", .tags(.oneThread), .sanitizedByTag)
final class TerminalTests {
    /// Ways to write names in a shell; `N` stands for the hostile one.
    static let messages = [
        "score N", "plan N", "report N", "explain N", "compare N N", "coverage N",
        "leverage --buyer N N", "check N", "test N", "form mine -o - --submission N",
        "form mine -o - --logo N", "plan in.xml --previous N", "score in.xml --programme N",
        "coverage --framework N", "template N", "form N -o -", "form mine -o - --ui-language N",
        "explain in.xml N", "score in.xml -o missing/N", "score in.xml -o N/out",
        "report in.xml -o in.xml/N", "report in.xml in2.xml -o in.xml/N", "N", "score in.xml --N",
        "score in.xml --color N", "score in.xml --jobs N", "score in.xml --max-errors N",
        "score in.xml --format N", "score in.xml -N", "score in.xml --jobs=N",
        "compare in.xml in2.xml N",
        "leverage --buyer in.xml in.xml --shared-by N", "report in.xml --format N",
        "report in.xml --format pdf --pdf-engine N", "score --questionnaires N in.xml",
        "score in.xml -o in.xml --color=N",
    ]

    /// Files and folders of such names that are there, and what is said of them.
    static let present = [
        "score B", "plan B", "report B", "explain B", "compare B B", "leverage --buyer B in.xml",
        "check B", "form mine -o - --submission B", "form mine -o - --logo B",
        "plan in.xml --previous B", "score D", "report D in2.xml -o in.xml/N", "test D/in.xml",
        "score D/in.xml -o D/in.xml",
        "compare in2.xml D/in.xml", "plan in.xml --previous B --previous B", "score in.xml -o D",
        "leverage --buyer B in.xml -o D", "score D/B", "score --verbose --questionnaires D in.xml",
    ]

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Tests/Corpus/Reports/valley.xml"), "in.xml")
        try folder.write(Repository.bytes("Tests/Corpus/Reports/valley-2027.xml"), "in2.xml")
        try FileManager.default.copyItem(
            atPath: Repository.root + "/Tests/Corpus/Reports/questionnaires",
            toPath: folder.path("questionnaires"))
    }

    /// Escape sequences as terminals know them, marks of direction, a line of its own, a byte that
    /// is no character; and a name longer than any message.
    private static let hostile =
        #"a\033[31m\302\233\342\200\256\342\201\246\330\234\377\007\n\rerror: b"#

    /// The messages of a command with a name in it, as bytes.
    private func told(_ command: String, name: String) throws -> [UInt8] {
        let words = command.split(separator: " ").map { word in
            word.replacingOccurrences(of: "N", with: "$n")
                .replacingOccurrences(of: "B", with: "$n.xml").replacingOccurrences(
                    of: "D", with: "d$n")
        }
        let script = """
            n=$(printf '\(name)')
            if [ ${#n} -lt 200 ]; then
              mkdir "d$n"; cp in.xml "d$n/in.xml"; printf '<submission x="%s"' "$n" > "$n.xml"
              cp "$n.xml" "d$n/"
            fi
            "$ASSAY" \(words.map { "\"\($0)\"" }.joined(separator: " ")) < /dev/null > told 2>&1
            """
        _ = try Tool.shell(
            script, in: folder.url.path, environment: ["ASSAY_QUESTIONNAIRES": "questionnaires"])
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("told"))))
    }

    /// What a terminal would obey, or take for something else.
    private func obeyed(in bytes: [UInt8]) -> [String] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
        return text.unicodeScalars.filter { $0 != "\n" && $0.inert != $0 }
            .map { "U+" + String($0.value, radix: 16) }
    }

    @Test("nothing in a name is obeyed", arguments: messages + present)
    func inert(command: String) throws {
        let bytes = try told(command, name: Self.hostile)
        #expect(!bytes.isEmpty)
        #expect(obeyed(in: bytes).isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("error: b") }, "a name begins a line")
        #expect(String(decoding: bytes, as: UTF8.self).contains("␛[31m"), "the name is told")
    }

    @Test("what is echoed is cut", arguments: messages)
    func cut(command: String) throws {
        let bytes = try told(command, name: String(repeating: "long", count: 15_000))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!bytes.isEmpty)
        #expect(text.ranges(of: /(long){51}/).isEmpty, "\(text.count) characters")
        #expect(text.count < 3_000, "\(text.count) characters")
    }

    @Test(
        "variables are shown as names are",
        arguments: [
            ("ASSAY_QUESTIONNAIRES", "score in.xml"),
            ("ASSAY_PDF_ENGINE", "report in.xml --format pdf"),
        ])
    func variables(name: String, command: String) throws {
        let outcome = try Tool.shell(
            """
            \(name)=$(printf '\(Self.hostile)'); export \(name)
            "$ASSAY" \(command) --color never 2>&1
            """, in: folder.url.path)
        #expect(!outcome.output.isEmpty)
        #expect(obeyed(in: Array(outcome.output.utf8)).isEmpty, "\(outcome.output)")
    }

    @Test(
        "contents that a message echoes are inert and cut",
        arguments: [
            "<submission xmlns=\"VALUE\"/>", "<VALUE/>", "<submission VALUE=\"1\"/>",
            "<submission xmlns=\"urn:assay:submission:1\" assessed=\"VALUE\"/>",
            "<submission xmlns=\"urn:assay:submission:1\" assessed=\"2026-01-01\"><supplier id=\"VALUE\"/>",
            "<a xmlns=\"urn:assay:submission:1\"><VALUE></a>", "<!DOCTYPE VALUE><a/>", "VALUE",
        ])
    func contents(text: String) throws {
        for value in [
            "\u{9B}31m\u{202E}x", "e" + String(repeating: "\u{301}", count: 100_000),
            String(repeating: "long", count: 500_000),
        ] {
            try folder.write(text.replacingOccurrences(of: "VALUE", with: value).utf8, "own.xml")
            let commands = [
                "score own.xml", "check own.xml", "check own.xml --format json",
                "plan in.xml --previous own.xml",
            ]
            for command in commands {
                let outcome = try Tool.shell(
                    "\"$ASSAY\" \(command) 2>&1", in: folder.url.path,
                    environment: ["ASSAY_QUESTIONNAIRES": "questionnaires"])
                #expect(obeyed(in: Array(outcome.output.utf8)).isEmpty, "\(command)")
                #expect(outcome.output.unicodeScalars.count < 20_000, "\(command)")
            }
        }
    }

    @Test func earlierPlansAreEchoedInertAndCut() throws {
        let long = String(repeating: "long", count: 500_000)
        for text in [
            "{\"schema\": \"\(long)\"}", "{\"schema\": \"\\u001b[31m\\u202e\"}", "{\"\(long)\": 1}",
        ] {
            try folder.write(text.utf8, "plan.json")
            let outcome = try Tool.shell(
                "\"$ASSAY\" plan in.xml --previous plan.json 2>&1", in: folder.url.path,
                environment: ["ASSAY_QUESTIONNAIRES": "questionnaires"])
            #expect(outcome.code == 1)
            #expect(obeyed(in: Array(outcome.output.utf8)).isEmpty)
            #expect(outcome.output.count < 3_000)
        }
    }
}
