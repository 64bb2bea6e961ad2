import AssayWorkspaces
import Foundation
import TestSupport
import Testing

/// A run that is ended while it writes.
@Suite("Ended runs", .serialized)
final class SignalTests {
    static let signals = [SIGINT, SIGTERM, SIGHUP, SIGKILL]

    let folder: TemporaryFolder
    /// How many submissions there are.
    let count = Proof.cases(40, full: 400)

    init() throws {
        folder = try TemporaryFolder()
        let sample = String(
            decoding: Repository.bytes("Tests/Corpus/Reports/valley.xml"), as: UTF8.self)
        for number in 0..<count {
            let text = sample.replacingOccurrences(of: "id=\"V-7\"", with: "id=\"V-\(number)\"")
            try folder.write(text.utf8, "submissions/s\(1000 + number).xml")
        }
        try FileManager.default.createDirectory(
            atPath: folder.path("tmp"), withIntermediateDirectories: true)
    }

    /// Starts the tool over all submissions.
    private func start(_ arguments: [String], path: String = "/usr/bin:/bin") throws -> Process {
        let process = Process()
        process.executableURL = Tool.url
        process.arguments =
            ["report"] + arguments
            + ["--questionnaires", Repository.root + "/Tests/Corpus/Reports/questionnaires"]
        process.currentDirectoryURL = folder.url
        process.environment = [
            "PATH": path, "TZ": "UTC", "TMPDIR": folder.path("tmp"),
            "ASAN_OPTIONS": "detect_leaks=0",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static let forms = [
        "submissions", "--format", "html", "--format", "ics",
    ]

    private func contents(_ name: String) throws -> [String: Data] {
        try Dictionary(
            uniqueKeysWithValues: folderEntries(at: folder.path(name)).map {
                ($0, try Data(contentsOf: URL(fileURLWithPath: folder.path("\(name)/\($0)"))))
            })
    }

    /// Holds that nothing lies about, beside and below the reports.
    private func expectNothingLeft(_ reports: [String: Data]) throws {
        #expect(reports.keys.allSatisfy { !$0.hasPrefix(".") }, "\(reports.keys.sorted())")
        #expect(try folderEntries(at: folder.path("tmp")).isEmpty)
    }

    @Test("no moment leaves half a file", .seeded, arguments: signals)
    func moments(signal: Int32) throws {
        let clock = ContinuousClock()
        var whole: [String: Data] = [:]
        let time = try clock.measure {
            try start(Self.forms + ["-o", "whole"]).waitUntilExit()
            whole = try contents("whole")
        }
        #expect(whole.count == 2 * count + 1)
        try expectNothingLeft(whole)
        let submissions = try contents("submissions")
        var generator = SeededGenerator(seed: Proof.seed)
        var ended = 0
        let moments = Proof.cases(6, full: 200)
        for _ in 0..<moments {
            let process = try start(Self.forms + ["-o", "out"])
            let share = Double.random(in: 0.05...1, using: &generator)
            usleep(
                UInt32(
                    share
                        * Double(
                            time.components.attoseconds / 1_000_000_000_000
                                + time.components.seconds * 1_000_000)))
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal {
                ended += 1
                #expect(process.terminationStatus == signal)
            } else {
                #expect(process.terminationStatus == 0)
            }
            let isThere = isFolder(folder.path("out")) == true
            let reports = isThere ? try contents("out") : [:]
            for (name, data) in reports where !name.hasPrefix(".") {
                #expect(data == whole[name], "\(name) is not whole")
            }
            if signal != SIGKILL { try expectNothingLeft(reports) }
        }
        let after = try start(Self.forms + ["-o", "out"])
        after.waitUntilExit()
        let reports = try contents("out")
        #expect(after.terminationStatus == 0)
        #expect(reports == whole)
        try expectNothingLeft(reports)
        #expect(try contents("submissions") == submissions)
        // Under a sanitizer runs differ in time so much that all may be over before the signal.
        #expect(ended > 0 || Sanitizer.current != nil)
        Proof.tell("\(moments) moments of signal \(signal), \(ended) of them in a run of \(count)")
    }

    @Test("a program that prints ends with the tool", arguments: [SIGINT, SIGTERM, SIGHUP])
    func program(signal: Int32) throws {
        let program = try folder.write(
            """
            #!/bin/sh
            echo $$ > "\(folder.url.path)/leader"
            sleep 600 &
            echo $! > "\(folder.url.path)/helper"
            touch "$TMPDIR/passing"
            wait
            """.utf8, "bin/weasyprint")
        chmod(program, 0o755)
        let process = try start(
            ["submissions/s1000.xml", "-o", "out.pdf"], path: folder.path("bin") + ":/usr/bin:/bin")
        let numbers = ["leader", "helper"].map { folder.path($0) }
        for _ in 0..<1_000 where !numbers.allSatisfy({ isFilled($0) }) { usleep(10_000) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        for file in numbers {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let number = try #require(pid_t(text.dropLast()))
            for _ in 0..<100 where isAlive(number) { usleep(10_000) }
            #expect(!isAlive(number))
        }
        #expect(try folderEntries(at: folder.path("tmp")).isEmpty)
        #expect(isFolder(folder.path("out.pdf")) == nil)
    }

    private func isFilled(_ file: String) -> Bool {
        (try? Data(contentsOf: URL(fileURLWithPath: file)).count) ?? 0 > 0
    }

    /// Whether a process runs; one that ended and was not yet waited for does not.
    private func isAlive(_ number: pid_t) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
        return status.map { !$0.contains(") Z ") } ?? false
    }

    @Test("a signal that was ignored at the start stays ignored", arguments: ["INT", "HUP"])
    func ignored(signal: String) throws {
        let outcome = try Tool.shell(
            """
            trap '' \(signal)
            "$ASSAY" report submissions -o out \
            --questionnaires "$ROOT/Tests/Corpus/Reports/questionnaires" &
            sleep 0.1; kill -\(signal) $!; wait $!
            """, in: folder.url.path)
        #expect(outcome.code == 0, "\(outcome.problems)")
        #expect(try contents("out").count == count + 1)
    }

    @Test func whatIsForsakenInTheFolderForPassingFilesGoes() throws {
        for name in ["assay-1-abcdef", "assay-1-abc", "assay-x-abcdef", "other"] {
            try folder.write("half".utf8, "tmp/\(name)/page.html")
        }
        let process = try start(["submissions/s1000.xml", "-o", "out.xlsx"])
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(
            try folderEntries(at: folder.path("tmp")) == ["assay-1-abc", "assay-x-abcdef", "other"])
    }
}
