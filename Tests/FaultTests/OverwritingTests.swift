import AssayWorkspaces
import Foundation
import TestSupport
import Testing

/// No output replaces what its run reads.
@Suite("Outputs and inputs", .tags(.oneThread), .sanitizedByTag)
final class OverwritingTests {
    /// Commands that read `in.xml`, or what else is named, and the file that they must not replace.
    static let commands: [(command: String, input: String)] = [
        ("score in.xml -o", "in.xml"), ("score more -o", "more/in.xml"),
        ("plan in.xml --format json -o", "in.xml"),
        ("plan in.xml --previous plan.json -o", "plan.json"),
        ("report in.xml -o", "in.xml"), ("report in.xml --format csv -o", "in.xml"),
        ("report in.xml --previous plan.json -o", "plan.json"), ("explain in.xml -o", "in.xml"),
        ("compare in.xml later.xml -o", "in.xml"), ("compare in.xml later.xml -o", "later.xml"),
        ("coverage in.xml -o", "in.xml"), ("form mine --submission in.xml -o", "in.xml"),
        ("form mine --logo logo.png -o", "logo.png"),
        ("leverage --buyer in.xml later.xml -o", "in.xml"),
        ("leverage --buyer in.xml later.xml -o", "later.xml"),
        ("score in.xml -o", "questionnaires/mine/definition.xml"),
        ("template mine -o", "questionnaires/mine/definition.xml"),
    ]

    /// Ways to name a file.
    static let spellings = ["NAME", "./NAME", "more/../NAME", "$PWD/NAME", "link", "hard"]

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let sample = Repository.bytes("Tests/Corpus/Reports/valley.xml")
        try folder.write(sample, "in.xml")
        try folder.write(sample, "more/in.xml")
        try folder.write(Repository.bytes("Tests/Corpus/Reports/valley-2027.xml"), "later.xml")
        try folder.write([0x89, 0x50, 0x4E, 0x47], "logo.png")
        try FileManager.default.copyItem(
            atPath: Repository.root + "/Tests/Corpus/Reports/questionnaires",
            toPath: folder.path("questionnaires"))
        let plan = try Tool.shell(
            "\"$ASSAY\" plan in.xml --format json -o plan.json --questionnaires questionnaires",
            in: folder.url.path)
        #expect(plan.code == 0, "\(plan.problems)")
    }

    @Test("an input is never replaced, however it is spelled", arguments: commands)
    func input(_ row: (command: String, input: String)) throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path(row.input)))
        #expect(symlink(row.input, folder.path("link")) == 0)
        #expect(link(folder.path(row.input), folder.path("hard")) == 0)
        for spelling in Self.spellings {
            let output = spelling.replacingOccurrences(of: "NAME", with: row.input)
            let outcome = try Tool.shell(
                "\"$ASSAY\" \(row.command) \(output) --questionnaires questionnaires",
                in: folder.url.path)
            #expect(outcome.code == 64, "\(output): \(outcome.problems)")
            #expect(outcome.problems.contains("would replace the input"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(row.input))) == before)
        }
    }

    @Test(
        "reports in the folder of the submissions spare them",
        arguments: ["index.html", "in.html", "in.guide.html"])
    func inFolder(name: String) throws {
        // Somebody's submission has the name of a report.
        let outcome = try Tool.shell(
            """
            cp in.xml "more/\(name)"
            "$ASSAY" report more more/\(name) -o more --format html --format guide \
            --questionnaires questionnaires
            """, in: folder.url.path)
        #expect(outcome.code == 64, "\(outcome.problems)")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.path("more/\(name)")))
                == Data(Repository.bytes("Tests/Corpus/Reports/valley.xml")))
        #expect(try folderEntries(at: folder.path("more")) == ["in.xml", name].sorted())
    }

    @Test func aFileThatIsGivenTwiceIsOne() throws {
        let outcome = try Tool.shell(
            """
            ln -s in.xml same.xml
            "$ASSAY" score in.xml ./in.xml same.xml more/../in.xml --format ndjson \
            --questionnaires questionnaires
            """, in: folder.url.path)
        #expect(outcome.code == 0, "\(outcome.problems)")
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func theIndexLeadsToEveryReport() throws {
        let names = [
            "caf\u{E9}", "cafe\u{301}", "a", "A", "a.guide", "x y", "<b>", "a&b", "'", "%41",
            String(repeating: "文", count: 80), String(repeating: "n", count: 240) + "1",
            String(repeating: "n", count: 240) + "2",
        ]
        let sample = String(
            decoding: Repository.bytes("Tests/Corpus/Reports/valley.xml"), as: UTF8.self)
        for (position, name) in names.enumerated() {
            let text = sample.replacingOccurrences(
                of: "<name>", with: "<name>Supplier\(100 + position) ")
            try folder.write(text.utf8, "many/\(name).xml")
        }
        try folder.write(sample.utf8, "many/last.xml")
        let outcome = try Tool.shell(
            """
            mv many/last.xml "many/$(printf 'a\\377').xml"
            "$ASSAY" report many -o out --format html --format guide --questionnaires questionnaires
            """, in: folder.url.path)
        #expect(outcome.code == 0, "\(outcome.problems)")
        let index = try String(contentsOfFile: folder.path("out/index.html"), encoding: .utf8)
        var linked: Set<String> = []
        for match in index.matches(of: /href="([^"]*)"/) {
            let name = String(match.1).replacingOccurrences(of: "&amp;", with: "&")
            #expect(isFolder(folder.path("out") + "/" + name) == false, "\(name)")
            linked.insert(name.uppercased().lowercased())
        }
        #expect(linked.count == 2 * (names.count + 1))
        for position in names.indices {
            let owners = try folderEntries(at: folder.path("out")).filter {
                let page = try String(contentsOfFile: folder.path("out/\($0)"), encoding: .utf8)
                return $0 != "index.html" && page.contains("Supplier\(100 + position) ")
            }
            #expect(owners.count == 2, "\(owners)")
        }
    }
}
