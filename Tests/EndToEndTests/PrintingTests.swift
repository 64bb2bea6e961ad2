import Foundation
import TestSupport
import Testing

/// Prints reports by stand-ins for the programs that print, and by those that are installed.
@Suite("Printed reports", .serialized)
final class PrintingTests {
    let folder: TemporaryFolder
    let first = "Tests/Corpus/Reports/valley.xml"

    init() throws {
        folder = try TemporaryFolder()
        for name in ["bin", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
        }
    }

    private func path(_ name: String) -> String { folder.path(name) }

    /// Puts a program of few lines where the tool looks for one that prints.
    private func install(_ script: String, as name: String = "weasyprint") throws {
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path("bin/" + name)))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: path("bin/" + name))
    }

    private func run(
        _ arguments: [String], path programs: String? = nil, environment: [String: String] = [:]
    ) throws -> Tool.Outcome {
        let surroundings = [
            "PATH": programs ?? path("bin") + ":/usr/bin:/bin", "TMPDIR": path("tmp"),
        ]
        return try Tool.run(
            ["report"] + arguments + ["--questionnaires", "Tests/Corpus/Reports/questionnaires"],
            environment: surroundings.merging(environment) { $1 })
    }

    private func contents(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    @Test func aPageIsHandedOverAndTakenBack() throws {
        try install(
            """
            for last; do page=$before; before=$last; done
            { echo "%PDF-1.7"; echo "$SOURCE_DATE_EPOCH"; echo "$#"; cat "$page"; } > "$last"
            """)
        let outcome = try run([first, "-o", path("v.pdf")])
        #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.problems.isEmpty)
        let page = try run([first, "--format", "html"]).output
        // Midnight of 2026-11-21, in seconds.
        #expect(try contents("v.pdf") == "%PDF-1.7\n1795219200\n8\n" + page)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("tmp")).isEmpty)
        #expect(try run([first, "--format", "pdf"]).output == (try contents("v.pdf")))
    }

    @Test func manyPagesAreListedInTheIndex() throws {
        try install("for last; do :; done; echo %PDF- > $last; echo 'a .notdef glyph' >&2")
        let outcome = try run(
            [first, "Tests/Corpus/Reports/valley-2027.xml", "--format", "pdf", "-o", path("out")])
        #expect(outcome.code == 0)
        #expect(
            outcome.problems == """
                Some signs are in no font of this machine and print as boxes; these fonts have \
                most: sudo apt-get install fonts-noto-cjk fonts-noto-core

                """)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path("out")).sorted() == [
                "index.html", "valley-2027.pdf", "valley.pdf",
            ])
        #expect(try contents("out/index.html").contains("<a href=\"valley.pdf\">pdf</a>"))
    }

    @Test(
        "what goes wrong is told, and nothing is left",
        arguments: [
            (
                "echo one >&2; printf 'no\\033[2J such font\\n' >&2; exit 3",
                "weasyprint ended with code 3: no␛[2J such font."
            ),
            ("kill -9 $$", "weasyprint was ended by signal 9."),
            (
                "sleep 600 & sleep 600",
                "weasyprint took longer than 1 seconds; --pdf-seconds allows more."
            ),
            ("true", "weasyprint wrote no PDF."),
            ("for last; do :; done; echo '<html>' > $last", "weasyprint wrote no PDF."),
        ])
    func failures(script: String, message: String) throws {
        try install(script)
        let outcome = try run([first, "-o", path("v.pdf"), "--pdf-seconds", "1"])
        #expect(outcome.code == 69 && outcome.output.isEmpty)
        #expect(outcome.problems == "The report of '\(first)' cannot be printed: \(message)\n")
        #expect(!FileManager.default.fileExists(atPath: path("v.pdf")))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("tmp")).isEmpty)
    }

    @Test func theProgramCanBeChosen() throws {
        try install("exit 1")
        try install(
            """
            for word; do case "$word" in --print-to-pdf=*) echo %PDF- > "${word#*=}";; esac; done
            """, as: "google-chrome")
        let chosen = ["--pdf-engine", "chromium"]
        let programs = path("bin") + ":/none"
        #expect(try run([first, "-o", path("a.pdf")] + chosen, path: path("bin")).code == 0)
        let variable = ["ASSAY_PDF_ENGINE": "chromium"]
        #expect(
            try run([first, "-o", path("b.pdf")], path: programs, environment: variable).code == 0)
        let unknown = ["ASSAY_PDF_ENGINE": "paper"]
        let outcome = try run([first, "-o", path("c.pdf")], environment: unknown)
        #expect(outcome.code == 64)
        #expect(outcome.problems.contains("is 'paper'; it can be weasyprint or chromium."))
    }

    @Test(
        "a program that is missing is named with what to install",
        arguments: [
            ([], "No program that prints pages is installed.", "weasyprint"),
            (["--pdf-engine", "chromium"], "chromium is not installed.", "chromium"),
        ])
    func missing(options: [String], message: String, package: String) throws {
        let outcome = try run([first, "-o", path("v.pdf")] + options, path: path("bin"))
        #expect(outcome.code == 69 && outcome.output.isEmpty)
        #expect(
            outcome.problems == """
                \(message)
                Install one: sudo apt-get install \(package)
                Or write --format html and print the page from a browser.

                """)
    }

    @Test(
        "by the programs that are installed",
        .tags(.oneThread), .sanitizedByTag,
        arguments: ["weasyprint", "chromium"])
    func installed(engine: String) throws {
        let needs = ["/usr/bin/" + engine, "/usr/bin/pdftotext", "/usr/bin/pdfinfo"]
        guard needs.allSatisfy({ FileManager.default.isExecutableFile(atPath: $0) }) else {
            FileHandle.standardError.write(
                Data("SKIPPED: nothing was printed by \(engine), it is not installed\n".utf8))
            return
        }
        let arguments = [first, "--pdf-engine", engine, "-o"]
        let outcome = try run(arguments + [path("v.pdf")])
        #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
        let text = try said("pdftotext", ["-layout", path("v.pdf"), "-"])
        #expect(text.contains("Valley Mine & Söhne") && text.contains("镍"))
        let pages = text.split(separator: "\u{0C}").filter { $0.contains(/\S/) }
        for number in 1...pages.count {
            #expect(pages[number - 1].contains("Page \(number) of \(pages.count)"))
        }
        let page = try run([first, "--format", "html"]).output
        for action in page.matches(of: /<article id="action-([0-9]+)">/) {
            #expect(text.contains("\(action.output.1). "))
        }
        #expect(try said("pdfinfo", [path("v.pdf")]).contains(/Tagged: +yes/))
        guard engine == "weasyprint" else { return }
        _ = try run(arguments + [path("again.pdf")])
        #expect(
            FileManager.default.contentsEqual(atPath: path("v.pdf"), andPath: path("again.pdf")))
    }

    private func said(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
