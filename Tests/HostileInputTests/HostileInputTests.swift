import AssayDiagnostics
import AssayXML
import Foundation
import TestSupport
import Testing

/// Whatever is in a file, and whatever a name stands for: a clear message, the documented exit code,
/// bounded memory, and the rest of the batch is scored.
// A broken file is read by one thread; a batch on many is watched where the tool is.
@Suite("Hostile input", .serialized, .tags(.oneThread), .sanitizedByTag)
struct HostileInputTests {
    static let good = "Examples/Submissions/half-finished.xml"
    /// What the tool may take: its libraries are mapped, and the largest file is held a few times.
    static let megabytes = 1_500

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ bytes: [UInt8], _ name: String = "hostile.xml") throws -> String {
        try folder.write(bytes, name)
    }

    private func expect(_ outcome: Tool.Outcome, tells id: String, about file: String) {
        #expect(outcome.problems.contains("\(file)"), "\(outcome.problems.prefix(500))")
        #expect(outcome.problems.contains("error[\(id)]"), "\(outcome.problems.prefix(500))")
        #expect(outcome.problems.utf8.count < 100_000)
        #expect(!outcome.problems.contains("root:"), "another file was read")
        #expect(
            outcome.problems.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" },
            "control codes reach the terminal")
    }

    @Test("as a submission, beside a good one", arguments: HostileFile.all)
    func submission(file: HostileFile) throws {
        let path = try write(file.bytes(.submission))
        let outcome = try Tool.run(
            ["score", path, Self.good], megabytes: Self.megabytes)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("Frenos del Sur"))
        expect(outcome, tells: file.id, about: "hostile.xml")
    }

    @Test("as a review", arguments: HostileFile.all)
    func review(file: HostileFile) throws {
        let path = try write(file.bytes(.review))
        let outcome = try Tool.run(
            ["score", Self.good, "--review", path], megabytes: Self.megabytes)
        #expect(outcome.code == 1)
        expect(outcome, tells: file.idInReview, about: "hostile.xml")
    }

    @Test("as a definition", arguments: HostileFile.all)
    func definition(file: HostileFile) throws {
        let path = try write(file.bytes(.definition))
        let outcome = try Tool.run(["check", path], megabytes: Self.megabytes)
        #expect(outcome.code == 1)
        expect(outcome, tells: file.idInDefinition ?? file.id, about: "hostile.xml")
    }

    @Test("a file of 1 GB", .covers("U-2"), arguments: ["score", "check"])
    func huge(command: String) throws {
        let path = try write(Array("<a>".utf8))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 1 << 30)
        try handle.close()
        let outcome = try Tool.run([command, path], megabytes: Self.megabytes)
        #expect(outcome.code == 1)
        expect(outcome, tells: "file-too-large", about: "hostile.xml")
    }

    @Test func aFileThatShrinksWhileItIsRead() async throws {
        let text = "<submission>" + String(repeating: " ", count: 12_000_000) + "</submission>"
        for _ in 0..<(Proof.isFull ? 20 : 3) {
            let path = try write(Array(text.utf8))
            async let cut: Void = Task.detached {
                for size in stride(from: 11_000_000, through: 0, by: -1_000_000) {
                    truncate(path, off_t(size))
                }
            }.value
            let outcome = try Tool.run(["score", path, Self.good], megabytes: Self.megabytes)
            await cut
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("Frenos del Sur"))
            #expect(outcome.problems.contains("error["))
        }
    }

    @Test("what is no file", arguments: ["folder.xml", "pipe.xml", "socket.xml", "secret.xml"])
    func noFile(name: String) throws {
        let path = folder.path(name)
        var mayRead = false
        switch name {
        case "folder.xml":
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
        // As an argument a folder stands for the files in it, so it is put into another one.
        case "pipe.xml": #expect(mkfifo(path, 0o644) == 0)
        case "socket.xml": makeSocket(at: path)
        default:
            _ = try write([0x3C], name)
            chmod(path, 0)
            mayRead = getuid() == 0
        }
        let outcome = try Tool.run(
            ["score", folder.url.path, Self.good], megabytes: Self.megabytes)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("Frenos del Sur"))
        expect(outcome, tells: mayRead ? "not-well-formed" : "cannot-read-file", about: name)
    }

    private func makeSocket(at path: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(100)) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length)
            }
        }
        #expect(bound == 0)
        close(descriptor)
    }

    /// An entity that names a pipe would be waited for without end, and one that names a port would
    /// be asked for.
    @Test func nothingElseIsOpened() throws {
        let pipe = folder.path("pipe")
        #expect(mkfifo(pipe, 0o644) == 0)
        for target in ["file://" + pipe, "http://127.0.0.1:9/x", "ftp://127.0.0.1/x"] {
            let text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"\(target)\">]><a>&x;</a>"
            for command in ["score", "check"] {
                let outcome = try Tool.run(
                    [command, try write(Array(text.utf8))], megabytes: Self.megabytes)
                #expect(outcome.code == 1)
                expect(outcome, tells: "doctype-not-allowed", about: "hostile.xml")
            }
        }
    }

    @Test("truncated anywhere", arguments: ["submission", "definition"])
    func truncated(kind: String) {
        let bytes = Repository.bytes(
            kind == "submission"
                ? "Examples/Submissions/contradicting.xml"
                : "Tests/Corpus/Definitions/good/sample.xml")
        var cuts = 0
        for length in stride(from: 0, to: bytes.count - 1, by: Proof.isFull ? 1 : 37) {
            var diagnostics = DiagnosticCollector()
            let part = Array(bytes[0..<length])
            let isRead =
                kind == "submission"
                ? readSubmission(part, file: "cut.xml", diagnostics: &diagnostics) != nil
                : readDefinition(part, file: "cut.xml", diagnostics: &diagnostics) != nil
            let problem = diagnostics.sorted().first
            #expect(!isRead && problem != nil, "cut after \(length) bytes")
            #expect(problem.map { !$0.message.isEmpty && !$0.help.isEmpty } ?? false)
            cuts += 1
        }
        Proof.tell("a \(kind) cut at \(cuts) places is reported each time")
    }
}
