import AssayWorkspaces
import Foundation
import TestSupport
import Testing

/// The tool with standard descriptors that are closed, full, small or read by nobody.
@Suite("Standard descriptors", .tags(.oneThread), .sanitizedByTag)
final class DescriptorTests {
    static let questionnaires = "--questionnaires \"$ROOT/Tests/Corpus/Reports/questionnaires\""
    static let first = "\"$ROOT/Tests/Corpus/Reports/valley.xml\""
    static let second = "\"$ROOT/Tests/Corpus/Reports/valley-2027.xml\""

    /// Each command, with which it writes to standard output.
    static let commands = [
        "score \(first)", "score \(first) \(second) --format json",
        "score \(first) --format ndjson",
        "plan \(first)", "report \(first)", "report \(first) --format csv",
        "report \(first) --format json", "explain \(first)", "compare \(first) \(second)",
        "coverage", "coverage \(first) --format json", "template mine", "form mine -o -",
        "check", "check --format json",
    ]

    /// The same, with what is no command of many submissions.
    static let all =
        commands.map { "\($0) \(questionnaires)" } + ["--help", "--version", "help score"]

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ script: String) throws -> Tool.Outcome {
        try Tool.shell(script, in: folder.url.path)
    }

    @Test("an output that cannot be written is told with code 73", arguments: all)
    func full(command: String) throws {
        let full = try run("\"$ASSAY\" \(command) > /dev/full")
        #expect(full.code == 73)
        #expect(
            full.problems.hasSuffix(
                "Standard output cannot be written: no space left on device.\n"), "\(full.problems)"
        )
        let closed = try run("\"$ASSAY\" \(command) >&-")
        #expect(closed.code == 73)
        #expect(
            closed.problems.hasSuffix("Standard output cannot be written: bad file descriptor.\n"))
    }

    @Test("a reader who went ends the run with code 141 and no word", arguments: all)
    func unread(command: String) throws {
        let outcome = try run("{ sleep 0.3; \"$ASSAY\" \(command); echo $? > code; } | true")
        #expect(try String(contentsOfFile: folder.path("code"), encoding: .utf8) == "141\n")
        #expect(outcome.problems.isEmpty)
    }

    @Test("a pipe that does not wait gets every byte", arguments: all)
    func impatient(command: String) throws {
        let whole = try run("\"$ASSAY\" \(command)")
        // The reader begins late and has the descriptor of the pipe set not to wait.
        let script = """
            import fcntl, os, subprocess, sys, time
            r, w = os.pipe()
            fcntl.fcntl(w, fcntl.F_SETPIPE_SZ, 4096)
            fcntl.fcntl(w, fcntl.F_SETFL, os.O_NONBLOCK)
            tool = subprocess.Popen(["/bin/sh", "-c", sys.argv[1]], stdout=w)
            os.close(w)
            time.sleep(0.2)
            while part := os.read(r, 1000): sys.stdout.buffer.write(part)
            sys.exit(tool.wait())
            """
        try folder.write(script.utf8, "late.py")
        let late = try run("python3 late.py '\"$ASSAY\" \(command)'")
        guard late.code != 127 else { return }
        #expect(late.code == 0, "\(late.problems)")
        #expect(late.output == whole.output)
    }

    @Test(
        "a message that cannot be told changes no code",
        arguments: [
            ("score missing.xml", 66), ("plan missing.xml", 66), ("report missing.xml", 66),
            ("explain missing.xml", 66), ("compare missing.xml missing.xml", 66),
            ("coverage missing.xml", 66), ("template nothing", 66), ("form nothing -o -", 66),
            ("leverage --buyer missing.xml missing.xml", 66), ("check missing.xml", 66),
            ("test missing.xml", 66), ("template mine --assessed tomorrow", 64),
            ("template mine --assessed 2026-11-31", 64), ("nothing", 64), ("score --nothing", 64),
            ("score broken.xml", 1), ("score \(first) -o missing/out", 73),
        ])
    func untold(command: String, code: Int) throws {
        try folder.write("<submission".utf8, "broken.xml")
        let command = "\"$ASSAY\" \(command) \(Self.questionnaires)"
        for ending in ["", "2>/dev/full", "2>&-", "<&-", "<&- >&- 2>&-"] {
            #expect(try run("\(command) \(ending)").code == Int32(code), "\(command) \(ending)")
        }
    }

    @Test func messagesNeverGoIntoAResult() throws {
        try folder.write("<submission".utf8, "broken.xml")
        let outcome = try run(
            """
            "$ASSAY" score broken.xml \(Self.first) \(Self.questionnaires) --format json \
            -o out.json 2>&-
            """)
        #expect(outcome.code == 1)
        let document = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: folder.path("out.json"))))
        #expect(document is NSDictionary)
    }

    @Test(
        "limits of the system are told, and nothing is left",
        .disabled(if: Sanitizer.current != nil, "A sanitizer opens files of its own."),
        arguments: [
            "score \(first) -o out", "plan \(first) --format json -o out", "report \(first) -o out",
            "report \(first) \(second) -o out", "report \(first) --format xlsx -o out",
            "explain \(first) -o out", "compare \(first) \(second) -o out", "coverage -o out",
            "template mine -o out", "form mine -o out",
        ])
    func limited(command: String) throws {
        let small = try run(
            "ulimit -f 0; \"$ASSAY\" \(command) \(Self.questionnaires) 2>/dev/null")
        #expect(small.code == 73)
        #expect(left.isEmpty || left == ["out"], "\(left)")
        // Below five, what runs the threads has nothing to wait by.
        for count in [5, 6, 8, 10] {
            let few = try run(
                "ulimit -n \(count); exec \"$ASSAY\" \(command) \(Self.questionnaires)")
            #expect([0, 1, 66, 73, 78].contains(few.code), "\(count): \(few.code) \(few.problems)")
            #expect(left.allSatisfy { !$0.contains(".part") }, "\(left)")
        }
    }

    /// What stands in the folder and in the one that it has for reports.
    private var left: [String] {
        let names = (try? folderEntries(at: folder.url.path)) ?? []
        return names + ((try? folderEntries(at: folder.path("out"))) ?? [])
    }

    @Test(
        "standard output is written to under each of its names",
        arguments: ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
    func named(name: String) throws {
        #expect(symlink("/dev/stdout", folder.path("link")) == 0)
        let plain = try run("\"$ASSAY\" report \(Self.first) \(Self.questionnaires)").output
        let command = "\"$ASSAY\" report \(Self.first) \(Self.questionnaires) -o \(name)"
        #expect(try run(command).output == plain)
        #expect(try run("\(command) > file").code == 0)
        #expect(try String(contentsOfFile: folder.path("file"), encoding: .utf8) == plain)
        #expect(try run("\(command) | cat").output == plain)
        #expect(try run("\(command) > /dev/full").code == 73)
    }
}
