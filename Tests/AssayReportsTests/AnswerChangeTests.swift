import Testing

@testable import AssayReports

/// Answers that changed, of which the difference must be seen.
@Suite("Changed answers")
struct AnswerChangeTests {
    private static let row = "component Cell A, mass 600000 kg, natural 30 %, synthetic 70 %, "

    @Test func shortAnswersStandWhole() {
        let change = AnswerChange(from: "component A, mass 6 kg", to: "component A, mass 7 kg")
        #expect(
            change.before == "component A, mass 6 kg" && change.after == "component A, mass 7 kg")
    }

    @Test func longAnswersBeginWhereTheyDiffer() {
        let change = AnswerChange(
            from: Self.row + "recycled 0 %, unknown 0 %; component Cell B, mass 9 kg",
            to: Self.row + "recycled 0 %, unknown 4 %; component Cell B, mass 9 kg")
        #expect(change.before == "… unknown 0 %; component Cell B, mass 9 kg")
        #expect(change.after == "… unknown 4 %; component Cell B, mass 9 kg")
    }

    @Test func whatGoesOnBehindTheOtherIsSeen() {
        let change = AnswerChange(
            from: Self.row + "recycled 0 %, unknown 0 %",
            to: Self.row + "recycled 0 %, unknown 0 %, proof Mass balance")
        #expect(change.before == "… unknown 0 %")
        #expect(change.after == "… unknown 0 %, proof Mass balance")
    }

    @Test func answersWithNothingInCommonAreCut() {
        let (before, after) = (
            String(repeating: "a", count: 99), String(repeating: "b ", count: 99)
        )
        let change = AnswerChange(from: before, to: after)
        #expect(change.before == String(repeating: "a", count: 89) + "…")
        #expect(change.after.hasPrefix("b b") && change.after.hasSuffix("…"))
        #expect(TextLayout.columns(of: change.after) == 90)
    }
}
