import Testing

@testable import AssayReports

/// Answers that changed, of which the difference must be seen.
@Suite("Changed answers")
struct AnswerChangeTests {
    struct Case: Sendable {
        let from: String
        let to: String
        let before: String
        let after: String
    }

    private static let row =
        "component Cell A, mass 600000 kg, natural 30 %, synthetic 70 %, recycled 0 %, "
    private static let sentence = String(repeating: "word ", count: 40)

    private static let cases = [
        // Short ones stand whole.
        Case(
            from: "component A, mass 6 kg", to: "component A, mass 7 kg",
            before: "component A, mass 6 kg", after: "component A, mass 7 kg"),
        // Long ones begin with the part that differs.
        Case(
            from: row + "unknown 0 %; component Cell B", to: row + "unknown 4 %; component Cell B",
            before: "… unknown 0 %; component Cell B", after: "… unknown 4 %; component Cell B"),
        // What goes on behind the other is seen.
        Case(
            from: row + "unknown 0 %", to: row + "unknown 0 %, proof Mass balance",
            before: "… unknown 0 %", after: "… unknown 0 %, proof Mass balance"),
        // A part that is long is cut as well.
        Case(
            from: sentence + "old", to: sentence + "new",
            before: "… word word word word word word word word old",
            after: "… word word word word word word word word new"),
        // Those with nothing in common are cut at the end.
        Case(
            from: String(repeating: "a", count: 99), to: String(repeating: "b", count: 99),
            before: String(repeating: "a", count: 89) + "…",
            after: String(repeating: "b", count: 89) + "…"),
    ]

    @Test(arguments: cases)
    func differenceIsSeen(_ example: Case) {
        let change = AnswerChange(from: example.from, to: example.to)
        #expect(change.before == example.before)
        #expect(change.after == example.after)
    }
}
