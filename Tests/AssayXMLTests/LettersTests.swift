import AssayDiagnostics
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Texts of any letters come out as they were said, whichever way the file spells them.
@Suite("Letters beyond ASCII", .tags(.oneThread), .sanitizedByTag)
struct LettersTests {
    /// Reads a submission with a comment and a title, each spelled as in a file.
    private func read(comment: String, title: String) -> (comment: String?, title: String?)? {
        let file = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
              <supplier id="S-1"><name>鑫石 Söhne</name></supplier>
              <questionnaire id="q" version="1.0.0"/>
              <answers questionnaire="q">
                <answer question="a"><value>x</value>
                  <evidence kind="document" title="\(title)"/>
                  <comment>\(comment)</comment>
                </answer>
              </answers>
            </submission>
            """
        var diagnostics = DiagnosticCollector()
        let submission = readSubmission(
            Array(file.utf8), file: "s.xml", diagnostics: &diagnostics)
        guard let answer = submission?.answers.first else { return nil }
        #expect(submission?.supplier.name == "鑫石 Söhne")
        return (answer.comment, answer.evidence.first?.title)
    }

    @Test(
        "in text",
        arguments: [
            ("石墨", "石墨"), ("aé&amp;ü", "aé&ü"), ("&#228;ö", "äö"), ("<![CDATA[ü<é>]]>ß", "ü<é>ß"),
            ("ä\r\nö", "ä\nö"), ("ä\rö", "ä\nö"), ("é]]&gt;é", "é]]>é"),
            ("\u{7F}é\u{7F}", "\u{7F}é\u{7F}"),
            ("<![CDATA[\u{7F}é\u{7F}]]>", "\u{7F}é\u{7F}"), ("<!-- ü -->é<?p ü?>è", "éè"),
            ("e\u{301}\u{FEFF}🪨", "e\u{301}\u{FEFF}🪨"), ("&lt;ü&#x9;&gt;", "<ü\t>"),
        ])
    func inText(spelled: String, expected: String) throws {
        let said = try #require(read(comment: spelled, title: "t")).comment
        #expect(said.map { Array($0.utf8) } == Array(expected.utf8))
    }

    @Test(
        "in attributes",
        arguments: [
            ("石墨", "石墨"), ("é &amp; ü", "é & ü"), ("é&quot;", "é\""), ("a\tö", "a ö"),
            ("ä\r\nö", "ä ö"), ("&#228;ö", "äö"), ("\u{7F}é", "\u{7F}é"), ("é&#38;#38;", "é&#38;"),
        ])
    func inAttributes(spelled: String, expected: String) throws {
        let said = try #require(read(comment: "c", title: spelled)).title
        #expect(said.map { Array($0.utf8) } == Array(expected.utf8))
    }

    /// The ends of two values look alike when letters are hidden.
    @Test func oneValueIsNotTakenForAnother() throws {
        let said = try #require(read(comment: "c", title: "é&quot;\" file=\"ö"))
        #expect(said.title == "é\"")
    }

    @Test(
        "that XML refuses",
        arguments: ["\u{FFFE}", "\u{FFFF}", "ü\u{FFFF}", "ü\u{1}", "ü&#xFFFE;", "ü&nope;", "<ü/>"])
    func refused(spelled: String) {
        #expect(read(comment: spelled, title: "t") == nil)
        #expect(read(comment: "c", title: spelled) == nil)
    }

    @Test(
        "that are no UTF-8",
        arguments: [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80]])
    func noLetters(bytes: [UInt8]) {
        let file = Array(ReadingTests.small.utf8)
        for place in [file.firstIndex(of: 0xC3) ?? 0, file.count - 20] {
            var diagnostics = DiagnosticCollector()
            let broken = file[..<place] + bytes + file[place...]
            let submission = readSubmission(
                Array(broken), file: "s.xml", diagnostics: &diagnostics)
            #expect(submission == nil)
            #expect(diagnostics.sorted().map(\.id) == [.notUTF8])
        }
    }

    /// Drawn texts in every place where text can stand, long ones among them.
    @Test func drawnTextsComeBack() throws {
        var random = SeededGenerator(seed: 11)
        let letters = [
            "a", "é", "石", "🪨", " ", "&amp;", "&#228;", "\u{7F}", "]", "\n", "&lt;", "x", "y", "z",
        ]
        let spelled = ["&amp;": "&", "&#228;": "ä", "&lt;": "<"]
        for _ in 0..<300 {
            let drawn = (0..<(1 + random.below(random.below(8) == 0 ? 900 : 30))).map { _ in
                random.pick(letters)
            }
            let text = drawn.map { spelled[$0] ?? $0 }.joined()
            let said = try #require(
                read(comment: "|" + drawn.joined() + "|", title: "|" + drawn.joined() + "|"))
            #expect(said.comment.map { Array($0.utf8) } == Array("|\(text)|".utf8))
            let flat = text.map { $0 == "\n" ? " " : String($0) }.joined()
            #expect(said.title.map { Array($0.utf8) } == Array("|\(flat)|".utf8))
        }
    }
}
