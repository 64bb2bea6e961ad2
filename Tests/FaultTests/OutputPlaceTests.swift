import AssayDiagnostics
import AssayInterchange
import Foundation
import TestSupport
import Testing

@testable import AssayWorkspaces

/// Where the bytes of an output go, whatever stands at its name.
@Suite("Places of outputs")
final class OutputPlaceTests {
    let folder: TemporaryFolder
    let new = Array("what is new".utf8)

    init() throws { folder = try TemporaryFolder() }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    private func code(_ name: String) -> Int32? {
        do throws(OutputError) {
            try Output.write(new, to: name)
            return nil
        } catch {
            return error.cause.code
        }
    }

    @Test(
        "the mode of what is replaced is kept",
        arguments: [0o600, 0o640, 0o644, 0o660, 0o666, 0o200, 0o755, 0o222] as [mode_t])
    func mode(mode: mode_t) throws {
        let file = try folder.write("before".utf8, "out")
        chmod(file, mode)
        #expect(code(file) == nil)
        let status = try #require(fileStatus(file))
        #expect(status.st_mode & 0o7777 == mode)
        chmod(file, 0o600)
        #expect(try text("out") == "what is new")
    }

    @Test("a file that nobody may write stays", arguments: [0o444, 0o400, 0o555, 0] as [mode_t])
    func readOnly(mode: mode_t) throws {
        let file = try folder.write("before".utf8, "out")
        chmod(file, mode)
        #expect(code(file) == EACCES)
        chmod(file, 0o600)
        #expect(try text("out") == "before")
    }

    @Test(
        "a link is followed to what it leads to",
        arguments: [
            ["file"], ["./file"], ["sub/../file"], ["second", "file"],
            ["sub/second", "../file"], ["sub/second", "../sub/third", "../file"],
        ])
    func links(chain: [String]) throws {
        for isThere in [true, false] {
            let folder = try TemporaryFolder()
            defer { withExtendedLifetime(folder) {} }
            try folder.write([], "sub/other")
            if isThere { try folder.write("before".utf8, "file") }
            var link = "out"
            for next in chain {
                #expect(symlink(next, folder.path(link)) == 0)
                link = next.hasPrefix("../") ? String(next.dropFirst(3)) : next
            }
            #expect(code(folder.path("out")) == nil)
            #expect(
                try String(contentsOfFile: folder.path("file"), encoding: .utf8) == "what is new")
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out"))
                    == chain[0])
        }
    }

    @Test func anAbsoluteLinkIsFollowed() throws {
        #expect(symlink(folder.path("file"), folder.path("out")) == 0)
        #expect(code(folder.path("out")) == nil)
        #expect(try text("file") == "what is new")
    }

    @Test(
        "what cannot be a file is refused with its reason",
        arguments: [
            ("", ENOENT), ("folder", EISDIR), ("folder/", EISDIR), ("missing/out", ENOENT),
            (".", EISDIR), ("..", EISDIR), ("loop", ELOOP), ("file/out", ENOTDIR),
            ("dangling", ENOENT), (String(repeating: "n", count: 256), ENAMETOOLONG),
        ])
    func refused(name: String, expected: Int32) throws {
        try folder.write([], "folder/file")
        try folder.write("before".utf8, "file")
        #expect(symlink("loop", folder.path("loop")) == 0)
        #expect(symlink("missing/file", folder.path("dangling")) == 0)
        let before = try folderEntries(at: folder.url.path)
        let path = name.isEmpty ? "/nothing/here" : folder.url.path + "/" + name
        #expect(code(path) == expected)
        #expect(try folderEntries(at: folder.url.path) == before)
    }

    @Test(
        "names of every kind are taken as they are",
        arguments: [
            "plain", "with space", "-dash", ".hidden", "quote'\"", "line\nbreak", "tab\t", "a\\b",
            "$HOME", "%41", "~", "*", "é", "e\u{301}", "\u{202E}txt", "\u{1B}[31m", "文件",
            String(repeating: "n", count: 255), String(repeating: "文", count: 85),
            FileName.text([0xFF]), FileName.text(Array("a".utf8) + [0xC3]), "\u{EF80}",
            FileName.text([0xED, 0xA0, 0x80]),
        ])
    func names(name: String) throws {
        let path = folder.url.path + "/" + name
        #expect(code(path) == nil)
        #expect(
            try folderEntries(at: folder.url.path).map { Array($0.utf8) }
                == [FileName.bytes(name)].map { Array(FileName.text($0).utf8) })
        var problems = DiagnosticCollector()
        #expect(readBytes(ofFile: path, diagnostics: &problems) == new)
    }

    @Test func devicesStayDevices() throws {
        #expect(code("/dev/null") == nil)
        #expect(code("/dev/full") == ENOSPC)
        for name in ["/dev/null", "/dev/full"] {
            #expect(try #require(fileStatus(name)).st_mode & S_IFMT == S_IFCHR)
        }
    }

    @Test func aPipeIsWrittenToAndStays() throws {
        let pipe = folder.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        let reader = open(pipe, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        #expect(code(pipe) == nil)
        var bytes = [UInt8](repeating: 0, count: 100)
        #expect(read(reader, &bytes, 100) == new.count)
        #expect(try #require(fileStatus(pipe)).st_mode & S_IFMT == S_IFIFO)
    }

    // MARK: What killed runs left behind

    @Test(
        "what a killed run left goes, what is somebody's stays",
        arguments: [
            (".assay-1-0.part", true), (".assay-4711-ffffffffffffffff.part", true),
            (".assay-99999999-a1.part", true), (".assay-1-g.part", false), (".assay-1.part", false),
            (".assay--1.part", false), (".assay-1-1.part.txt", false), ("assay-1-1.part", false),
            (".assay-1-1-1.part", false), ("out.html.123.part", false), (".assay-x-1.part", false),
        ])
    func forsaken(name: String, goes: Bool) throws {
        try folder.write("half".utf8, name)
        #expect(code(folder.path("out")) == nil)
        let names = try folderEntries(at: folder.url.path)
        #expect(names == (goes ? ["out"] : [name, "out"]).sorted())
    }

    @Test func whatALivingRunWritesStays() throws {
        let path = try folder.write("half".utf8, ".assay-1-1.part")
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        #expect(code(folder.path("out")) == nil)
        #expect(try folderEntries(at: folder.url.path) == [".assay-1-1.part", "out"])
    }

    @Test func linksAndFoldersOfSuchNamesStay() throws {
        try folder.write("kept".utf8, "file")
        #expect(symlink("file", folder.path(".assay-1-1.part")) == 0)
        #expect(mkdir(folder.path(".assay-1-2.part"), 0o700) == 0)
        #expect(code(folder.path("out")) == nil)
        #expect(
            try folderEntries(at: folder.url.path)
                == [".assay-1-1.part", ".assay-1-2.part", "file", "out"])
        #expect(try text("file") == "kept")
    }
}
