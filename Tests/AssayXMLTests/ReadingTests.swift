import AssayDiagnostics
import AssayResponses
import AssayWorkspaces
import AssayXML
import Foundation
import TestSupport
import Testing

@Suite("Reading and writing XML", .tags(.oneThread), .sanitizedByTag)
struct ReadingTests {
    static let small = """
        <?xml version="1.0" encoding="UTF-8"?>
        <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
          <supplier id="S-1">
            <name>Ünïcode &amp; Söhne 镍</name>
            <country>DE</country>
            <site>A &lt;site&gt;</site>
            <respondent>Someone</respondent>
          </supplier>
          <programme id="p" version="1.0.0"/>
          <questionnaire id="q" version="1.0.0"/>
          <answers questionnaire="q">
            <answer question="a">
              <value>one</value>
              <value>=cmd|' /C calc'!A0</value>
              <evidence kind="document" title="T &quot;x&quot;" file="f.pdf" address="https://example.org/?a=1&amp;b=2" sha256="0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" issued="2026-01-01" expires="2027-01-01" confidential="yes"/>
              <comment>two
        lines ]]&gt; &lt;script&gt;</comment>
              <validated by="R" on="2026-10-01" state="unknown"/>
            </answer>
            <answer question="b" state="not-applicable" confidential="yes">
              <reason>No mine.</reason>
            </answer>
            <answer question="t">
              <row>
                <cell column="x">1</cell>
                <cell column="y"/>
              </row>
            </answer>
          </answers>
          <certificate scheme="irma" version="1.0" level="irma-50" site="Mine" issued="2025-01-01" expires="2028-01-01" volume-share="62.5" open-findings="3" address="https://example.org" confidential="yes">
            <material>graphite</material>
            <issue>tailings</issue>
          </certificate>
          <observation id="o" questionnaire="q" question="a" date="2026-05-05" source="Press">Dust.</observation>
          <progress action="q:act" state="done" on="2026-06-06" by="Me" role="supplier">Note</progress>
        </submission>

        """

    func read(_ bytes: [UInt8]) -> (Submission?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let submission = readSubmission(bytes, file: "s.xml", diagnostics: &diagnostics)
        return (submission, diagnostics.sorted())
    }

    @Test func readAndWrittenAgainItIsTheSameDocument() throws {
        let submission = try #require(read(Array(Self.small.utf8)).0)
        #expect(writeSubmission(submission) == Self.small)
    }

    @Test(
        "the examples are valid and survive a round trip",
        arguments: Repository.files(in: "Examples/Submissions", ending: ".xml"))
    func examples(name: String) throws {
        let bytes = Repository.bytes("Examples/Submissions/" + name)
        var diagnostics = DiagnosticCollector()
        validate(bytes, file: name, against: .submission, diagnostics: &diagnostics)
        #expect(diagnostics.sorted() == [])
        let written = writeSubmission(try #require(read(bytes).0))
        #expect(writeSubmission(try #require(read(Array(written.utf8)).0)) == written)
    }

    @Test func aFileCutAnywhereIsToldWithItsPlace() {
        let bytes = Array(Self.small.utf8)
        for length in stride(from: 0, to: bytes.count - 2, by: 1) {
            let (submission, problems) = read(Array(bytes[0..<length]))
            #expect(submission == nil && !problems.isEmpty)
        }
    }

    @Test(
        "hostile files are refused in words",
        arguments: [
            ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", .doctypeNotAllowed),
            ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", .doctypeNotAllowed),
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", .notUTF8),
            ("<?xml version=\"1.0\"\r\nencoding=\"ISO-8859-1\"?><a/>", .notUTF8),
            ("<a>\u{0}</a>", .notWellFormed),
            ("<a b='1' b='2'/>", .notWellFormed),
            ("<a>&nbsp;</a>", .notWellFormed),
            ("<a/><b/>", .notWellFormed),
            ("text", .notWellFormed),
            ("<submission/>", .wrongNamespace),
            (String(repeating: "<a>", count: 100_000), .notWellFormed),
        ].map { (text: String, id: DiagnosticID) in (Named(text), id) })
    func hostile(text: Named<String>, id: DiagnosticID) {
        let (submission, problems) = read(Array(text.value.utf8))
        #expect(submission == nil)
        #expect(problems.map(\.id) == [id])
    }

    @Test(
        "other encodings are refused",
        arguments: [
            [0xFF, 0xFE, 0x3C, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0x3C, 0x61, 0x3E, 0xE9],
            [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80],
        ])
    func encodings(bytes: [UInt8]) {
        #expect(read(bytes).1.map(\.id) == [.notUTF8])
    }

    @Test func anAnswerIsPlacedWhereItsTagBegins() throws {
        let submission = try #require(read(Array(Self.small.utf8)).0)
        var places = PlaceFinder(in: submission.input)
        let tags = submission.answers.map { places.place(of: $0.origin).descriptionInFile }
        #expect(tags == ["12:5", "20:5", "23:5"])
    }

    @Test(
        "everything that ships fits the XSD for editors",
        arguments: ["questionnaire", "submission"])
    func xsd(name: String) throws {
        let schema = Repository.root + "/Questionnaires/Schema/\(name).xsd"
        #expect(FileManager.default.fileExists(atPath: schema))
        let paths =
            name == "submission"
            ? Repository.files(in: "Examples/Submissions", ending: ".xml").map {
                "Examples/Submissions/" + $0
            }
            : definitionFiles(at: Repository.root + "/Questionnaires").map {
                String($0.dropFirst(Repository.root.count + 1))
            }
        #expect(!paths.isEmpty)
        for path in paths {
            let problem = firstProblem(in: Repository.bytes(path), ofXSD: schema)
            #expect(problem == nil, "\(path): \(problem ?? "")")
        }
    }
}
