import Foundation
import TestSupport
import Testing

@testable import AssayWorkspaces

/// Lines of a descriptor.
@Suite("Lines of a stream")
struct LineReaderTests {
    /// What is read of a file with these bytes.
    private func lines(_ bytes: some Sequence<UInt8>, mostBytes: Int = 100) throws -> [String] {
        try withTemporaryFolder { folder in
            let descriptor = open(try folder.write(bytes, "lines"), O_RDONLY)
            defer { close(descriptor) }
            var reader = LineReader(descriptor, mostBytes: mostBytes)
            var lines: [String] = []
            while let line = try reader.next() {
                switch line {
                case .whole(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
                case .tooLong(let count): lines.append("\(count) bytes")
                }
            }
            return lines
        }
    }

    @Test(arguments: [
        ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
        ("a\r\n\r\n\nb\r", ["a", "", "", "b"]),
    ])
    func endsOfLines(text: String, expected: [String]) throws {
        #expect(try lines(text.utf8) == expected)
    }

    @Test(
        "a line that is too long is passed over, wherever it ends",
        arguments: [99, 100, 101, 65_535, 65_536, 65_537, 131_072, 300_000])
    func longLines(count: Int) throws {
        let line = String(repeating: "x", count: count)
        let expected = count > 100 ? "\(count) bytes" : line
        #expect(try lines((line + "\nshort\n" + line).utf8) == [expected, "short", expected])
    }

    @Test func linesOverManyReadsAreWhole() throws {
        let all = (0..<300).map { String(repeating: "\($0 % 10)", count: $0 * 13) }
        #expect(
            try lines((all.joined(separator: "\n") + "\n").utf8, mostBytes: 10_000) == all)
    }
}
