import Foundation
import TestSupport
import Testing

/// Exports of surveys, and submissions as tables, on the command line.
@Suite("The tool with CSV", .serialized)
struct ImportCSVToolTests {
    static let example = [
        "import", "csv", "Examples/Surveys/export.csv", "--map", "Examples/Surveys/mapping.xml",
        "--tables", "Examples/Surveys/supply.csv",
    ]
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(path))) ?? []).sorted()
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    @Test func theExampleIsImportedAndScored() throws {
        let outcome = try Tool.run(Self.example + ["-o", folder.path("out")])
        #expect(outcome.code == 0 && outcome.output.isEmpty)
        #expect(
            outcome.problems == "3 suppliers: 3 written, 0 with errors and not written.\n",
            "\(outcome.problems)")
        #expect(names("out") == ["HKS-7.xml", "LXM-31.xml", "MTG-100.xml"])
        let scored = try Tool.run(["score", folder.path("out"), "--format", "ndjson"])
        #expect(scored.code == 0, "\(scored.problems)")
        #expect(scored.output.split(separator: "\n").count == 3)
        let json = try Tool.run(Self.example + ["--to", "json", "-o", folder.path("json")])
        #expect(json.code == 0 && names("json").contains("HKS-7.json"))
    }

    @Test func aRowWithAMistakeIsToldAndTheOthersAreWritten() throws {
        let rows = String(decoding: Repository.bytes("Examples/Surveys/export.csv"), as: UTF8.self)
        let file = try folder.write(rows.replacing(";1.250;", with: ";viele;").utf8, "bad.csv")
        var arguments = Self.example
        arguments[2] = file
        let outcome = try Tool.run(arguments + ["-o", folder.path("some")])
        #expect(outcome.code == 1)
        #expect(names("some") == ["HKS-7.xml", "LXM-31.xml"])
        #expect(
            outcome.problems.contains(
                "bad.csv: row 2, column 10: error[wrong-value]: J2 'Wie viele"))
        #expect(outcome.problems.contains("3 suppliers: 2 written, 1 with errors and not written."))
    }

    @Test func aSingleSupplierGoesToStandardOutput() throws {
        let mapping = try folder.write(
            """
            <mapping xmlns="urn:assay:mapping:1"><supplier name="name"/>
            <question id="supplier-profile:tier" column="tier"/></mapping>
            """.utf8, "m.xml")
        let arguments = ["import", "csv", "-", "--map", mapping, "-o", "-"]
        let rows = Array("name,tier\nN,further\n".utf8)
        let outcome = try Tool.run(
            arguments + ["--supplier-id", "S/1", "--assessed", "2026-11-21"], input: rows)
        #expect(outcome.code == 0, "\(outcome.problems)")
        #expect(outcome.output.contains("<supplier id=\"S/1\">"))
        let unnamed = try Tool.run(arguments, input: rows)
        #expect(unnamed.code == 1 && unnamed.output.isEmpty)
        let two = try Tool.run(
            arguments + ["--assessed", "2026-11-21"], input: rows + Array("M,further\n".utf8))
        #expect(two.code == 64 || two.code == 1)
        #expect(two.output.isEmpty)
    }

    @Test func aMappingIsSuggested() throws {
        let file = folder.path("suggested.xml")
        let outcome = try Tool.run(
            ["import", "csv", "Examples/Surveys/export.csv", "--suggest", "full", "-o", file])
        #expect(outcome.code == 0)
        #expect(outcome.problems.hasPrefix("5 of 21 columns were recognised"))
        #expect(try text("suggested.xml").contains("id=\"Lieferantennummer\" name=\"Firma\""))
        let again = try Tool.run(
            ["import", "csv", "Examples/Surveys/export.csv", "--map", file, "-o", folder.path("x")])
        #expect(again.problems.contains("warning[column-not-read]"))
    }

    @Test(
        "wrong usage is told",
        arguments: [
            ([], 64), (["--suggest", "--map", "m.xml"], 64),
            (["--map", "Examples/Surveys/mapping.xml"], 64), (["--suggest", "no-such"], 66),
            (["--map", "no-such.xml", "-o", "x"], 66), (["--map", "-", "-o", "-", "battery"], 64),
        ] as [([String], Int32)])
    func usage(arguments: [String], code: Int32) throws {
        let outcome = try Tool.run(["import", "csv", "Examples/Surveys/export.csv"] + arguments)
        #expect(outcome.code == code, "\(outcome.problems)")
        #expect(outcome.output.isEmpty && !outcome.problems.isEmpty)
    }

    // MARK: Conversion

    @Test func everyExampleComesBackFromOneTable() throws {
        let table = folder.path("all.csv")
        let written = try Tool.run(["convert", "Examples/Submissions", "--to", "csv", "-o", table])
        #expect(written.code == 0 && written.problems.isEmpty, "\(written.problems)")
        #expect(names("").contains("all-tables.csv"))
        let back = try Tool.run(["convert", table, "--to", "xml", "-o", folder.path("back")])
        #expect(back.code == 0 && back.problems.isEmpty, "\(back.problems)")
        let files = Repository.files(in: "Examples/Submissions", ending: ".xml")
        #expect(names("back").count == files.count)
        var originals: Set<String> = []
        for file in files {
            let path = "Examples/Submissions/" + file
            originals.insert(try Tool.run(["convert", path, "--to", "xml"]).output)
        }
        #expect(try Set(names("back").map { try text("back/" + $0) }) == originals)
    }

    @Test func eachFormLeadsToTheNext() throws {
        let file = "Examples/Submissions/careful-tier-one.xml"
        let json = folder.path("a.json")
        let table = folder.path("a.csv")
        #expect(try Tool.run(["convert", file, "--to", "json", "-o", json]).code == 0)
        #expect(try Tool.run(["convert", json, "--to", "csv", "-o", table]).code == 0)
        let back = try Tool.run(["convert", table, "--to", "xml"])
        #expect(back.output == (try Tool.run(["convert", file, "--to", "xml"]).output))
        let elsewhere = folder.path("b.csv")
        let other = folder.path("rest.csv")
        let tables = ["--tables", other]
        #expect(try Tool.run(["convert", json, "--to", "csv", "-o", elsewhere] + tables).code == 0)
        #expect(try Tool.run(["convert", elsewhere, "--to", "xml"] + tables).output == back.output)
        let missing = try Tool.run(["convert", elsewhere, "--to", "xml"])
        #expect(missing.code == 1 && missing.output.isEmpty)
        #expect(missing.problems.contains("error[entries-missing]"))
    }

    @Test func whatARowDoesNotHoldNeedsAFile() throws {
        let file = "Examples/Submissions/careful-tier-one.xml"
        let outcome = try Tool.run(["convert", file, "--to", "csv"])
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        let two = try Tool.run(["convert", file, file, "--to", "json"])
        #expect(two.code == 64)
        let table = folder.path("two.csv")
        _ = try Tool.run(["convert", "Examples/Submissions", "--to", "csv", "-o", table])
        let many = try Tool.run(["convert", table, "--to", "xml"])
        #expect(many.code == 64 && many.output.isEmpty)
        let over = try Tool.run(
            ["convert", file, "--to", "csv", "-o", folder.path("new.csv"), "--tables", file])
        #expect(over.code == 64 && over.problems.contains("would replace the input"))
    }
}
