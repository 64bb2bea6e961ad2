import Testing

@testable import AssayReports

/// Markdown is laid out in blocks, and what is set into it is text.
@Suite("Markdown")
struct MarkdownTests {
    @Test("escapes what is set into it, and nothing else") func escaping() {
        var line: Markdown = "**\("a*b")** (\(3))"
        line += ": \("<x>")"
        #expect(line.source == "**a\\*b** (3): \\<x\\>")
    }

    @Test("has an empty line between blocks and none where there is no block") func blocks() {
        var document = MarkdownDocument()
        document.add("# \("Title")")
        document.add(lines: [])
        document.add(lines: ["- \("a")", "- \("b")"])
        document.add("end")
        #expect(document.text == "# Title\n\n- a\n- b\n\nend\n")
    }
}
