import AssayWording
import TestSupport
import Testing

/// Rules as sentences for people who do not read rules.
@Suite("Rules in words")
struct RuleWordingTests {
    static let names = RuleNames { prefix, name in
        (prefix.map { "\($0)'s " } ?? "") + name
    } column: { _, _, column in
        "“\(column)”"
    } word: { _, _, _, word in
        word.uppercased()
    }

    @Test("say when they hold", arguments: RuleRow.rows(of: "wordings.txt"))
    func wordings(row: RuleRow) {
        #expect(wording(ofRule: row.rule, naming: Self.names) == row.value)
    }

    @Test func whatCannotBeReadHasNoWords() {
        #expect(wording(ofRule: "$a = ", naming: Self.names) == nil)
        #expect(wording(ofRule: "", naming: Self.names) == nil)
    }
}
