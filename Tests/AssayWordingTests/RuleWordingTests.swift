import AssayWording
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

    @Test(
        "say when they hold",
        arguments: [
            ("$policy = 'none'", "policy is “NONE”"),
            ("$policy != 'none'", "policy is other than “NONE”"),
            ("$share < 30 or unknown($share)", "share is below 30, or share is not known yet"),
            (
                "answered($policy) and not($policy = 'public')",
                "policy is given but is not “PUBLIC”"
            ),
            ("($a or $b) and $c", "(a is given, or b is given) and c is given"),
            ("not($a = 'x' or $a = 'y')", "a is not “X” and a is not “Y”"),
            ("not(answered($a))", "a is not given"), ("not(unknown($a))", "a is known"),
            ("$profile:materials = 'tin'", "profile's materials is “TIN”"),
            (
                "sum($split/unknown) div count($split) >= 20",
                "the sum of “unknown” in split divided by the number of entries in split is at least 20"
            ),
            (
                "$split[natural > 50 and kind = 'ore']",
                "a row of split says that “natural” is above 50 and “kind” is “ORE”"
            ),
            ("not($split[natural])", "no row of split says that “natural” is given"),
            (
                "days-between($date, assessment-date()) > 365",
                "the days from date to the day of assessment is above 365"
            ),
            ("starts-with($url, 'http')", "url begins with “HTTP”"),
            ("if($a, 1, 2) = 2", "1 if a is given, else 2 is 2"),
            ("true()", "always"), ("-$a < 0", "minus a is below 0"),
        ])
    func wordings(rule: String, words: String) {
        #expect(wording(ofRule: rule, naming: Self.names) == words)
    }

    @Test func whatCannotBeReadHasNoWords() {
        #expect(wording(ofRule: "$a = ", naming: Self.names) == nil)
        #expect(wording(ofRule: "", naming: Self.names) == nil)
    }
}
