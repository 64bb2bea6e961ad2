import AssayInterchange
import AssayReports
import TestSupport
import Testing

@testable import assay

/// The names that reports of many submissions have.
@Suite("Names of reports")
struct ReportNamesTests {
    static let forms: [ReportForm] = [.html, .guide, .step5, .csv]

    private func names(_ files: [String]) -> [[String]] {
        let names = ReportNames(of: files, forms: Self.forms)
        return files.map { file in Self.forms.map { names[file, $0] } }
    }

    /// Pairs of files whose reports some disk or some ending could put under one name.
    static let pairs: [(String, String)] = [
        ("a.xml", "b/a.xml"), ("a.xml", "A.xml"), ("a.xml", "a.json"), ("a.xml", "A.JSON"),
        ("a.xml", "a.guide.xml"), ("a.xml", "a.step5.xml"), ("a.guide.xml", "A.xml"),
        ("caf\u{E9}.xml", "cafe\u{301}.xml"), ("\u{C5}.xml", "\u{212B}.xml"),
        ("\u{C5}.xml", "A\u{30A}.xml"), ("k.xml", "\u{212A}.xml"), ("s.xml", "\u{17F}.xml"),
        ("ß.xml", "SS.xml"), ("\u{3C3}.xml", "\u{3C2}.xml"), ("ﬁ.xml", "fi.xml"),
        ("a b.xml", "a-b.xml"), ("a/.xml", "b/.xml"), (".a.xml", "report.a.xml"),
        ("-", "report.xml"),
        ("index.xml", "Index.xml"), ("a-2.xml", "x/a-2.xml"), ("a\n.xml", "a\t.xml"),
        (FileName.text([0xFF]) + ".xml", FileName.text([0xFE]) + ".xml"),
        ("é/a.xml", "e\u{301}/a.xml"),
        (
            String(repeating: "n", count: 230) + "1.xml",
            String(repeating: "n", count: 230) + "2.xml"
        ),
        (
            String(repeating: "文", count: 80) + "1.xml", String(repeating: "文", count: 80) + "2.xml"
        ),
        ("a" + String(repeating: "\u{301}", count: 300) + ".xml", "report.xml"),
    ]

    @Test("two inputs never share a name", arguments: pairs)
    func pair(_ pair: (String, String)) {
        let both = names([pair.0, pair.1]).flatMap { $0 }
        let folded = both.map { $0.uppercased().lowercased() }
        #expect(Set(folded).count == both.count, "\(both)")
        for name in both {
            #expect(
                name.utf8.count <= 220 && !name.hasPrefix(".") && !name.contains("/"), "\(name)")
            #expect(!folded.contains("index.html"))
        }
        // The order of the files changes nothing.
        let turned = names([pair.1, pair.0]).flatMap { $0.map { Array($0.utf8) } }
        #expect(Set(turned) == Set(both.map { Array($0.utf8) }))
    }

    @Test(
        "a name is cut at a character and told apart readably",
        arguments: [
            ("a.xml", "a.html"), ("supplier 1.xml", "supplier-1.html"),
            ("index.xml", "index-2.html"),
            (".xml", "report.html"), ("x/Grün.xml", "Grün.html"),
            (
                String(repeating: "n", count: 250) + ".xml",
                String(repeating: "n", count: 200) + ".html"
            ),
            (
                String(repeating: "文", count: 80) + ".xml",
                String(repeating: "文", count: 66) + ".html"
            ),
            (FileName.text([0x61, 0xFF]) + ".xml", "a-.html"),
        ])
    func one(file: String, name: String) {
        #expect(names([file])[0][0] == name)
    }

    @Test func manyOfANameAreTold() {
        let files = (0..<5000).map { "\($0)/submission.xml" }
        let all = names(files).flatMap { $0 }
        #expect(Set(all).count == all.count)
        #expect(all.contains("submission-5000.html"))
    }
}

/// Names of files as texts, and back.
@Suite("Names as texts")
struct FileNameTests {
    @Test(
        "every name comes back as it was",
        arguments: [
            [], [0x61], [0xFF], [0x80], [0xC3, 0xA9], [0xC3], [0xC3, 0x28], [0xE2, 0x80, 0xAE],
            [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x92, 0xA9], [0xF4, 0x90, 0x80, 0x80],
            [0xEE, 0xBE, 0x80],
            [0xEE, 0xBE, 0xBF, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0x0A, 0x1B, 0xFF, 0x41],
        ] as [[UInt8]])
    func both(bytes: [UInt8]) {
        #expect(FileName.bytes(FileName.text(bytes)) == bytes)
    }

    @Test(.seeded) func drawnNamesComeBack() {
        var generator = SeededGenerator(seed: Proof.seed)
        for _ in 0..<Proof.cases(2_000, full: 200_000) {
            let bytes =
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    [0x61, 0xC3, 0xA9, 0xEE, 0xBE, 0x80, 0xBF, 0xFF, 0xE2, 0xF0, 0x9F, 0x92]
                        .randomElement(
                            using: &generator)!
                } as [UInt8]
            #expect(FileName.bytes(FileName.text(bytes)) == bytes)
        }
    }

    @Test func bytesAreShownByTheirNumber() {
        #expect(FileName.shown(FileName.text([0x61, 0xFF, 0x0A])) == "a\\xFF\n")
        #expect(TextLayout.shown(FileName.text([0x1B, 0x9B, 0x62])) == "␛\\x9Bb")
    }
}
