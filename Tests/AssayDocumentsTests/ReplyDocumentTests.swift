import AssayDiagnostics
import AssayDocuments
import AssayExpressions
import AssayResponses
import AssayXML
import TestSupport
import Testing

@Suite("Replies in JSON")
struct ReplyDocumentTests {
    @Test func areKept() throws {
        var diagnostics = DiagnosticCollector()
        var submission = try #require(
            readSubmission(
                Repository.bytes("Examples/Submissions/careful-tier-one.xml"), file: "s.xml",
                diagnostics: &diagnostics))
        let day = try #require(CalendarDate(year: 2027, month: 1, day: 2))
        var entry = AgreementEntry(
            action: "themes:conflict-areas", state: .countered, on: day, by: "Li Wei",
            party: .supplier)
        submission.replies.append(PlanReply(entry))
        (entry.person, entry.due, entry.cost, entry.evidence) = ("王", day, "1 EUR", "a.pdf")
        (entry.reason, entry.explanation, entry.comment) = (.needsMoney, "No budget", "Ask again")
        submission.replies.append(PlanReply(entry))
        submission.notes = [
            PlanNote(at: "p.csv: row 3", action: "a:b", heading: "Notes", text: "Call"),
            PlanNote(at: "p.csv", text: "All"),
        ]
        let bytes = JSONWriter.bytes { $0.write(submission) }
        let again = try #require(
            readSubmission(json: bytes, file: "s.json", diagnostics: &diagnostics))
        #expect(diagnostics.sorted() == [])
        #expect(again.replies.map(\.entry) == submission.replies.map(\.entry))
        #expect(again.notes == submission.notes)
        #expect(writeSubmission(again) == writeSubmission(submission))
    }
}
