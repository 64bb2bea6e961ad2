import Testing

@testable import assay

/// Which lines are told to differ.
@Suite("Lines that differ")
struct LineDifferenceTests {
    @Test(
        "are those that only one side has",
        arguments: [
            ("a\nb\nc", "a\nb\nc", ""), ("a\nb\nc", "a\nc", "  - b"), ("a\nc", "a\nb\nc", "  + b"),
            ("a\nb\nc\nd", "a\nx\nc\ny", "  - b\n  + x\n  - d\n  + y"), ("", "a", "  - \n  + a"),
        ])
    func differ(old: String, new: String, lines: String) {
        #expect(LineDifference(from: old, to: new).text(most: 60) == lines)
    }

    @Test("are told alone in a long text", arguments: [0, 1, 70, 1_999])
    func single(position: Int) {
        let old = (0..<2_000).map { "line \($0)" }
        var new = old
        new.insert("other", at: position)
        let difference = LineDifference(
            from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
        #expect(difference.text(most: 60) == "  + other")
    }

    @Test func areToldUpToANumber() {
        let texts = ["a", "b"].map { letter in
            (0..<20_000).map { "\(letter)\($0)" }.joined(separator: "\n")
        }
        #expect(
            LineDifference(from: texts[0], to: texts[1]).text(most: 3) == "  - a0\n  + b0\n  - a1")
    }
}
