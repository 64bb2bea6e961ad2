import AssayDiagnostics
import AssayExpressions
import TestSupport
import Testing

/// Rules with mistakes; each row is the rule, then what is told about it, whole.
@Suite("Mistakes in rules", .covers("R-13", "R-14", "R-15"))
struct RuleProblemTests {
    static let cases: [(rule: String, told: [String])] = [
        (
            "$polcy = 'public'",
            ["1 unknown-question: there is no question 'polcy' / Did you mean $policy?"]
        ),
        (
            "$policy = 'pubic'",
            ["11 unknown-option: 'pubic' is no answer to $policy / Did you mean 'public'?"]
        ),
        (
            "$policy = 'x'",
            [
                "11 unknown-option: 'x' is no answer to $policy / The answers are: none, internal, public."
            ]
        ),
        (
            "$policy = true()",
            [
                "1 set-compared-with-boolean: $policy is compared with true or false, which only asks whether it is answered / Write = 'yes' or = 'no', or answered($question) for whether there is an answer."
            ]
        ),
        (
            "$note > 5",
            [
                "9 incomparable-types: $note (texts) is compared with a number, which never decides anything / Compare values of the same kind."
            ]
        ),
        (
            "$policy < 'public'",
            [
                "11 wrong-operand-type: '<' does not take $policy (options), expected numbers or days / Change the operand, or convert it first."
            ]
        ),
        (
            "$share > 100",
            [
                "10 settled-by-limits: the comparison with 100 never holds, since values go from 0 to 100 / Compare with a value inside the limits, or change the limits."
            ]
        ),
        (
            "$issued < 'soon'",
            ["11 not-a-date: 'soon' is no day of the calendar / Write a day as '2026-11-21'."]
        ),
        (
            "$split/nature > 5",
            ["8 unknown-column: the table has no column 'nature' / Did you mean natural?"]
        ),
        (
            "$split > 5",
            [
                "1 table-needs-column: $split is a table, expected the values of a column / Write the table, a slash and a column: component, natural, synthetic, unknown."
            ]
        ),
        (
            "$policy/natural",
            ["1 not-a-table: $policy (options) is not a table / Name a question of type table."]
        ),
        (
            "count($origin | $risk)",
            [
                "17 wrong-operand-type: '|' does not take $risk (countries), expected a question / Change the operand, or convert it first."
            ]
        ),
        (
            "$split[1]",
            [
                "8 numeric-predicate: this predicate is a number, expected a condition / Write a condition, such as [share > 50]."
            ]
        ),
        (
            "natural > 5",
            [
                "1 column-outside-table: 'natural' stands alone, where no row of a table is looked at / Write 'natural' in quotes if it is a word, or $natural for a question."
            ]
        ),
        (
            "$profil:policy = 'none'",
            ["1 unknown-prefix: no questionnaire is used as 'profil' / Did you mean profile?"]
        ),
        (
            "$profile:polcy = 'none'",
            [
                "1 unknown-question: there is no question 'profile:polcy' / Did you mean $profile:policy?"
            ]
        ),
        (
            "answerd($policy)",
            ["1 unknown-function: there is no function 'answerd' / Did you mean answered()?"]
        ),
        (
            "not($audited, 1)",
            [
                "1 wrong-argument-count: 'not' has 2 arguments, expected 1 / Give it the arguments that its description names."
            ]
        ),
        (
            "sum($policy)",
            [
                "5 wrong-argument-type: 'sum' does not take $policy (options), expected a set of numbers / Change the operand, or convert it first."
            ]
        ),
        (
            "answered('x')",
            [
                "10 wrong-argument-type: 'answered' does not take text, expected a question such as $policy / Change the operand, or convert it first."
            ]
        ),
        (
            "$note + 1",
            [
                "1 wrong-operand-type: '+' does not take $note (texts), expected a number / Change the operand, or convert it first."
            ]
        ),
        (
            "$policy = 'public",
            [
                "11 unterminated-literal: this text has no closing quote / Close the text with the same quote that opens it."
            ]
        ),
        ("($share > 5", ["1 unclosed: '(' is never closed / Write ')' where it should end."]),
        (
            "$share >",
            [
                "9 unexpected-token: found the end of the rule where a question, a value or a function was expected / Complete the rule here, or take out what is too much."
            ]
        ),
        (
            "$share > 5 $note",
            [
                "12 unexpected-token: found '$note' where an operator was expected / Complete the rule here, or take out what is too much."
            ]
        ),
        (
            "$share # 5",
            [
                "8 unexpected-character: '#' means nothing in a rule / Take the character out, or put text into quotes."
            ]
        ),
        (
            "$ = 5",
            [
                "1 missing-variable-name: '$' has no name behind it / Write the id of a question behind it, such as $policy."
            ]
        ),
        (
            "//x",
            [
                "1 unsupported-syntax: rules do not have '//' / Name questions as $id, columns as $table/column and conditions as $table[column > 1]."
            ]
        ),
        (
            "child::x = 1",
            [
                "1 unsupported-syntax: rules do not have 'child::' / Name questions as $id, columns as $table/column and conditions as $table[column > 1]."
            ]
        ),
        (
            "$share = 0.1234567890123",
            [
                "10 number-too-precise: '0.1234567890123' has more digits than are kept exactly / Write at most 24 digits before the point and 12 behind it."
            ]
        ),
        (
            "$polcy = 'a' and $shar > 5",
            [
                "1 unknown-question: there is no question 'polcy' / Did you mean $policy?",
                "18 unknown-question: there is no question 'shar' / Did you mean $share?",
            ]
        ),
    ]

    @Test("are told with place, expectation and mend", arguments: cases)
    func told(rule: String, told: [String]) {
        var sample = SampleAnswers()
        let compilation = compileRule(
            rule, expecting: .boolean, in: sample.scope, symbols: &sample.symbols)
        let text = EmbeddedText(rule, at: SourcePlace(file: "rule", line: 1, column: 1))
        let found = compilation.problems.map { problem in
            let diagnostic = problem.diagnostic(in: text)
            return
                "\(diagnostic.place.column) \(diagnostic.id.rawValue): \(diagnostic.message) / \(diagnostic.help)"
        }
        #expect(found == told)
    }

    @Test func evidenceIsRefusedWhereItCouldLowerAScore() {
        var sample = SampleAnswers()
        sample.scope.allowsEvidence = false
        #expect(sample.value(of: "evidence($policy) > 2", as: .boolean) == "evidence-not-allowed")
    }

    @Test func aRuleOfTheWrongTypeIsTold() {
        #expect(SampleAnswers().value(of: "$policy = 'none'", as: .number) == "wrong-rule-type")
    }

    @Test func deepNestingAndLengthAreBounded() {
        let deep = String(repeating: "(", count: 4000) + "1"
        #expect(SampleAnswers().value(of: deep, as: .number) == "nested-too-deeply")
        let signs = String(repeating: "-", count: 5000) + "1"
        #expect(SampleAnswers().value(of: signs, as: .number) == "1")
        let long = String(repeating: "1 + ", count: 4000) + "1"
        #expect(SampleAnswers().value(of: long, as: .number) == "rule-too-long")
    }

    @Test(
        "garbage is told, never a crash",
        arguments: [
            "", " ", ")", "]", "[", "((", "$split[", "$split/", "a(", "a(,", "not(", "1 1 1",
            "$a:b:c",
            "\u{0}", "é", "'", "\"", "| |", "* * *", "div div div", "..", "$split[[natural]]", "@x",
            "$x[$y[$z[", "not(not(not(", "if(,,)", "- - -", "1 div", "and", "$policy = = 'x'",
        ])
    func garbage(rule: String) {
        let value = SampleAnswers().value(of: rule, as: .boolean)
        #expect(!value.isEmpty && value != "true" && value != "false")
    }
}
