import AssayWorkbooks
import TestSupport
import Testing

/// Cells that a spreadsheet could compute with get an apostrophe, and lose it again.
@Suite("Fields of tables")
struct SpreadsheetFieldTests {
    @Test(
        "are guarded and come back",
        arguments: [
            ("=1", "'=1"), ("'=1", "''=1"), ("a", "a"), ("'a", "'a"), ("", ""), ("-5", "'-5"),
            ("a;=1", "a;'=1"), ("a;'=1", "a;''=1"), ("a|\"=1\"", "a|'\"=1\""),
            ("\t=1", "'\t'=1"), ("\n=1", "'\n=1"), ("a; b", "a; b"), ("＝1", "'＝1"),
        ])
    func guarded(text: String, cell: String) {
        #expect(SpreadsheetText.guarded(text) == cell)
        #expect(SpreadsheetText.unguarded(cell) == text)
    }

    @Test func everyTextComesBack() {
        var random = SeededGenerator(seed: Proof.seed)
        let signs = ["=", "+", "'", "\"", ";", "|", "\t", " ", "a", "\n", "＝", "@", "\u{301}"]
        for _ in 0..<Proof.cases(5_000, full: 200_000) {
            let text = (0..<random.below(8)).map { _ in random.pick(signs) }.joined()
            let cell = SpreadsheetText.guarded(text)
            #expect(
                SpreadsheetText.unguarded(cell).unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(!SpreadsheetText.isFormula(cell), "\(cell)")
        }
    }

    @Test(
        "are in quotes where a reader needs them",
        arguments: [
            ("a", "a"), ("a b", "\"a b\""), ("a\"b", "\"a\"\"b\""), ("a,\"b\"", "\"a,\"\"b\"\"\""),
        ])
    func quoted(cell: String, field: String) {
        #expect(SpreadsheetText.field(cell) == field)
    }
}
