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

    @Test(
        "are said in the languages of the form",
        arguments: [
            ("de", "a liegt über 1,5 und b hat keine Antwort"),
            ("de-AT", "a liegt über 1,5 und b hat keine Antwort"),
            ("es", "a supera 1,5 y b no tiene respuesta"),
            ("fr", "a dépasse 1,5 et b n’a pas de réponse"),
            ("zh-Hans", "a高于1.5，且b没有回答"),
            ("tr", "a is above 1.5 and b is not given"),
        ])
    func languages(language: String, words: String) {
        let said = wording(
            ofRule: "$a > 1.5 and not(answered($b))", naming: Self.names,
            phrases: .phrases(in: language))
        #expect(said == words)
    }

    @Test(
        "of tables are said in the languages of the form",
        arguments: [
            ("de", "die Summe von “share” von t (nur wo “kind” ist nicht „ORE“) liegt unter 100"),
            ("zh-Hans", "t（仅限“kind”不为“ORE”之处）的“share”之和低于100"),
        ])
    func tables(language: String, words: String) {
        let said = wording(
            ofRule: "sum($t[not(kind = 'ore')]/share) < 100", naming: Self.names,
            phrases: .phrases(in: language))
        #expect(said == words)
    }

    @Test func whatCannotBeReadHasNoWords() {
        #expect(wording(ofRule: "$a = ", naming: Self.names) == nil)
        #expect(wording(ofRule: "", naming: Self.names) == nil)
    }
}
