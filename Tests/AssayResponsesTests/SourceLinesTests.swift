import AssayResponses
import TestSupport
import Testing

/// Offsets told as lines and columns, in characters.
@Suite("Lines of a file")
struct SourceLinesTests {
    private func told(_ offset: Int, in text: String) -> String {
        let lines = SourceLines(of: Array(text.utf8))
        let position = lines.position(of: SourceOffset(rawValue: UInt32(offset)))
        return "\(position.line):\(position.column)"
    }

    @Test(
        "are counted from one",
        arguments: [
            ("", 0, "1:1"), ("abc", 0, "1:1"), ("abc", 2, "1:3"), ("a\nb", 2, "2:1"),
            ("a\n\nb", 2, "2:1"), ("石墨<", 6, "1:3"), ("é\n石墨<", 9, "2:3"), ("abc", 99, "1:4"),
            ("<a>\n <b c=\"1\">", 13, "2:2"), ("<a>\n <b/>", 5, "1:1"), ("<a/><b/>", 7, "1:5"),
        ])
    func counted(text: String, offset: Int, expected: String) {
        #expect(told(offset, in: text) == expected)
    }

    /// The same as walking from the beginning, wherever blocks of the file begin and end.
    @Test func agreeWithAWalk() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            let letters = ["a", "é", "石", "\n", "🪨", " "]
            let text = (0..<random.below(3_000)).map { _ in random.pick(letters) }.joined()
            let bytes = Array(text.utf8)
            let lines = SourceLines(of: bytes)
            for _ in 0..<50 {
                let offset = random.below(bytes.count + 1)
                var (line, column) = (1, 1)
                for byte in bytes[..<offset] {
                    if byte == 0x0A {
                        (line, column) = (line + 1, 1)
                    } else if byte & 0xC0 != 0x80 {
                        column += 1
                    }
                }
                let position = lines.position(of: SourceOffset(rawValue: UInt32(offset)))
                #expect(position.line == line && position.column == column)
            }
        }
    }
}
