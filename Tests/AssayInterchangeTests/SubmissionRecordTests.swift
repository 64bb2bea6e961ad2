import AssayDiagnostics
import AssayDocuments
import AssayInterchange
import Foundation
import TestSupport
import Testing

/// Submissions on the lines of a stream.
@Suite("Records of a stream")
struct SubmissionRecordTests {
    static let file = "Examples/Submissions/half-finished.xml"
    static let xml = Repository.bytes(file)

    /// The submission in the JSON of its shape, on one line.
    static var json: String {
        var problems = DiagnosticCollector()
        guard let submission = readSubmission(xml, named: file, diagnostics: &problems) else {
            return ""
        }
        return String(
            decoding: JSONWriter.bytes(.compact) { $0.write(submission) }, as: UTF8.self)
    }

    /// A text as a string of JSON.
    static func quoted(_ text: [UInt8]) -> String {
        String(
            decoding: JSONWriter.bytes(.compact) {
                $0.value(String(decoding: text, as: UTF8.self))
            },
            as: UTF8.self)
    }

    private func record(_ line: String) -> SubmissionRecord {
        SubmissionRecord(reading: Array(line.utf8), number: 7)
    }

    /// The first problem of a line, with its place.
    private func problem(_ line: String) -> String {
        let record = record(line)
        #expect(record.submission == nil)
        let problems = record.located(record.problems.sorted())
        return problems.first.map { "\($0.place.description) \($0.id.rawValue)" } ?? "none"
    }

    @Test func aSubmissionComesInEachForm() {
        let inXML = record(#"{"id":"a","offset":12,"xml":\#(Self.quoted(Self.xml))}"#)
        let inside = record(#"{"submission":\#(Self.json),"id":"a","offset":12}"#)
        let bare = record(Self.json)
        for record in [inXML, inside, bare] {
            #expect(record.submission != nil)
            #expect(record.submission?.supplier.id == inXML.submission?.supplier.id)
            #expect(record.submission?.answers.count == inXML.submission?.answers.count)
        }
        #expect(inXML.bytes == Self.xml)
        #expect(inside.bytes == Array(Self.json.utf8) && bare.bytes == inside.bytes)
        #expect(bare.id == nil && bare.offset == nil)
    }

    @Test(
        "ids and offsets come back as they came",
        arguments: [#""a\u00e9\"b""#, "12345678901234567890", "1.50e+3", "null", #"{"p": [1, 2]}"#])
    func passThrough(value: String) {
        let line = record(#"{ "id" : \#(value) , "offset":\#(value) }"#).answer(nil, problems: [])
        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"record":7,"id":\#(value),"offset":\#(value)}"# + "\n")
    }

    @Test(
        "what is wrong has the record and the place in it",
        arguments: [
            ("", "-: record 7: 1:1 not-well-formed"),
            ("{", "-: record 7: 1:2 not-well-formed"),
            ("nonsense", "-: record 7: 1:1 not-well-formed"),
            ("[]", "-: record 7: / wrong-kind"),
            ("{}", "-: record 7: / missing-member"),
            (#"{"id":1}"#, "-: record 7 missing-member"),
            (#"{"id":1,"id":2}"#, "-: record 7: 1:9 repeated-member"),
            (#"{"id":1,"xml":"","submission":{}}"#, "-: record 7 unknown-member"),
            (#"{"id":1,"xml":3}"#, "-: record 7 invalid-value"),
            (#"{"id":1,"x":3,"xml":"<a/>"}"#, "-: record 7 unknown-member"),
            (#"{"submission":{}}"#, "-: record 7: /submission missing-member"),
            (#"{"submission":[]}"#, "-: record 7: /submission wrong-kind"),
            (#"{"xml":"<a>\n <b"}"#, "-: record 7: 2:4: /xml not-well-formed"),
            (#"{"id":1,"xml":"<a/>"} x"#, "-: record 7: 1:23 not-well-formed"),
        ])
    func places(line: String, expected: String) {
        #expect(problem(line) == expected)
    }

    @Test func anIdComesBackFromABrokenLine() {
        let record = record(#"{"id":"a","xml":"<sub"#)
        let line = record.answer(nil, problems: record.problems.sorted())
        let text = String(decoding: line, as: UTF8.self)
        #expect(text.hasPrefix(#"{"record":7,"id":"a","diagnostics":[{"id":"not-well-formed","#))
        #expect(text.hasSuffix("}]}\n") && text.dropLast().contains("\n") == false)
    }

    @Test func bytesThatAreNoTextAreTold() {
        let record = SubmissionRecord(reading: [0x7B, 0xFF, 0xFE, 0x7D], number: 1)
        #expect(record.problems.sorted().map(\.id) == [.notUTF8])
    }

    @Test("a line that is cut anywhere is told, not read", arguments: 0..<200)
    func cutLines(part: Int) {
        let line = Array(#"{"id":"a","submission":\#(Self.json)}"#.utf8)
        let cut = SubmissionRecord(
            reading: Array(line.prefix(line.count * part / 200)), number: 1)
        #expect(cut.submission == nil && cut.problems.hasErrors)
    }
}
