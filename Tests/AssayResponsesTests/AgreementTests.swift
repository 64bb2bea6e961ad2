import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayXML
import TestSupport
import Testing

@Suite("Agreements")
struct AgreementTests {
    /// A word of a side as a short text: the state, then `+due`, `+reason`, by the day of its position.
    static func entries(_ words: String) throws -> [AgreementEntry] {
        try words.split(separator: " ").enumerated().map { position, word in
            let parts = word.split(separator: "+")
            let state = try #require(AgreementState(rawValue: String(parts[0].drop { $0 == "!" })))
            // An exclamation mark stands before what a side says that it cannot say.
            let isSupplier = state.isWord(of: .supplier) != word.hasPrefix("!")
            let day = try #require(CalendarDate(year: 2027, month: 1, day: position + 1))
            var entry = AgreementEntry(
                action: "a:b", state: state, on: day,
                by: isSupplier ? "Li Wei" : "", party: isSupplier ? .supplier : .buyer)
            for part in parts.dropFirst() {
                if part == "why" {
                    entry.explanation = "Since"
                } else {
                    entry.due = CalendarDate(text: String(part))
                }
            }
            return entry
        }
    }

    /// What was said, where the sides stand, the day that holds, and what is not counted.
    static let courses:
        [(said: String, state: AgreementState, due: String?, refused: [AgreementRefusal?])] = [
            ("accepted", .accepted, nil, [nil]),
            ("accepted agreed", .agreed, nil, [nil, nil]),
            ("agreed", .agreed, nil, [nil]),
            ("countered+2027-06-01+why", .countered, nil, [nil]),
            ("countered+why", .proposed, nil, [.dayMissing]),
            ("countered+2027-06-01", .proposed, nil, [.reasonMissing]),
            ("countered+2027-06-01+why agreed", .agreed, "2027-06-01", [nil, nil]),
            ("countered+2027-06-01+why agreed+2027-05-01", .agreed, "2027-05-01", [nil, nil]),
            ("countered+2027-06-01+why returned", .returned, nil, [nil, nil]),
            ("countered+2027-06-01+why returned agreed", .agreed, nil, [nil, nil, nil]),
            ("disputed", .proposed, nil, [.reasonMissing]),
            ("disputed+why agreed", .disputed, nil, [nil, .disputedBefore]),
            ("disputed+why extended+2027-09-01", .disputed, nil, [nil, .disputedBefore]),
            ("disputed+why returned accepted agreed", .agreed, nil, [nil, nil, nil, nil]),
            ("disputed+why waived+why", .waived, nil, [nil, nil]),
            ("waived", .proposed, nil, [.reasonMissing]),
            ("waived+why agreed", .waived, nil, [nil, .waivedBefore]),
            ("waived+why accepted", .waived, nil, [nil, .waivedBefore]),
            ("waived+why returned accepted", .accepted, nil, [nil, nil, nil]),
            ("extended", .proposed, nil, [.dayMissing]),
            ("extended+2027-09-01", .extended, "2027-09-01", [nil]),
            (
                "extended+2027-09-01 extended+2027-10-01", .extended, "2027-09-01",
                [nil, .reasonMissing]
            ),
            ("extended+2027-09-01 extended+2027-10-01+why", .extended, "2027-10-01", [nil, nil]),
            (
                "extended+2027-09-01 extended+2027-08-01+why", .extended, "2027-09-01",
                [nil, .notLater]
            ),
            ("extended+2027-02-01", .proposed, nil, [.notLater]),
            ("extended+2027-09-01 agreed", .agreed, "2027-09-01", [nil, nil]),
            ("extended+2027-09-01 accepted", .extended, "2027-09-01", [nil, nil]),
            (
                "accepted agreed+2027-05-01 countered+2027-08-01+why", .countered, "2027-05-01",
                [nil, nil, nil]
            ),
            ("!agreed", .proposed, nil, [.notItsWord]),
            ("!extended+2027-09-01", .proposed, nil, [.notItsWord]),
            ("!waived+why", .proposed, nil, [.notItsWord]),
            ("!accepted", .proposed, nil, [.notItsWord]),
            ("!countered+2027-06-01+why", .proposed, nil, [.notItsWord]),
            ("proposed", .proposed, nil, [.notItsWord]),
        ]

    @Test("who may say what after what", arguments: courses.indices)
    func course(position: Int) throws {
        let course = Self.courses[position]
        let agreement = Agreement(
            try Self.entries(course.said), proposed: CalendarDate(year: 2027, month: 3, day: 1))
        #expect(agreement.state == course.state)
        #expect(agreement.due?.description == course.due)
        #expect(agreement.history.map(\.refusal) == course.refused)
    }

    @Test func whatAnswersGraveHarmIsNotWaived() throws {
        let agreement = Agreement(try Self.entries("waived+why"), isGrave: true)
        #expect(agreement.state == .proposed && agreement.history.map(\.refusal) == [.graveHarm])
    }

    @Test func anOpenCounterIsShownBesideTheDayThatHolds() throws {
        let agreement = Agreement(try Self.entries("agreed+2027-05-01 countered+2027-08-01+why"))
        #expect(agreement.isOpen && agreement.asked?.description == "2027-08-01")
        #expect(agreement.due?.description == "2027-05-01" && agreement.person == "Li Wei")
    }

    @Test func whoWasNamedStaysUntilAnotherIsNamed() throws {
        var entries = try Self.entries("accepted agreed accepted accepted")
        entries[0].person = "Zoe"
        #expect(Agreement(entries).person == "Zoe")
        entries[3].person = "Ann"
        #expect(Agreement(entries).person == "Ann")
        #expect(Agreement(Array(entries[1...2])).person == "Li Wei")
    }

    @Test func wordsCountByDayWhateverTheirOrderAndOnce() throws {
        let entries = try Self.entries("countered+2027-06-01+why agreed extended+2027-09-01")
        #expect(Agreement(entries) == Agreement(entries.reversed() + entries))
        #expect(Agreement(entries.reversed()).history.count == 3)
    }

    @Test func repliesAreReadAndWrittenAsTheSame() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
              <supplier id="S-1">
                <name>镍</name>
              </supplier>
              <questionnaire id="types" version="1.0.0"/>
              <answers questionnaire="types">
                <answer question="share" state="not-applicable">
                  <reason>None is bought.</reason>
                  <comment>Kept.</comment>
                </answer>
              </answers>
              <progress action="shared:find-out" state="done" on="2026-11-20" by="镍" role="supplier"/>
              <reply action="shared:find-out" state="accepted" on="2026-11-22" by="镍"/>
              <reply action="themes:conflict-areas" state="countered" on="2026-11-23" by="镍" person="李伟" due="2027-03-01" cost="4000 EUR" evidence="https://example.org/?a=1&amp;b=2">
                <reason code="needs-time">The auditor comes in &lt;May&gt;.</reason>
                <comment>Two lines
            and more.</comment>
              </reply>
              <reply action="shared:find-out" state="disputed" on="2026-11-24" by="镍">
                <reason>It is not so.</reason>
              </reply>
              <note at="plan.xlsx: Plan!M5" action="shared:find-out" heading="Notes">Call first.</note>
              <note at="plan.xlsx: Scores!B3">Really?</note>
            </submission>

            """
        var diagnostics = DiagnosticCollector()
        let read = readSubmission(Array(text.utf8), file: "s.xml", diagnostics: &diagnostics)
        let submission = try #require(read)
        #expect(diagnostics.sorted() == [])
        #expect(writeSubmission(submission) == text)
        validate(Array(text.utf8), file: "s.xml", against: .submission, diagnostics: &diagnostics)
        #expect(diagnostics.sorted() == [])
        #expect(submission.replies[1].entry.reason == .needsTime)
        #expect(submission.answers.first?.reason == "None is bought.")
    }
}
