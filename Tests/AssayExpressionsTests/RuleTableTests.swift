import AssayExpressions
import TestSupport
import Testing

/// What rules give for the answers of `SampleAnswers`; the rows stand in `Tests/Corpus/Rules`.
@Suite("Rules and what they give")
struct RuleTableTests {
    @Test(
        "gives true or false",
        .covers("R-1", "R-2", "R-3", "R-4", "R-5", "R-6", "R-7", "R-8", "R-9", "R-12", "Q-2"),
        arguments: RuleRow.rows(of: "truths.txt"))
    func truth(row: RuleRow) {
        #expect(SampleAnswers().value(of: row.rule, as: .boolean) == row.value)
    }

    @Test("gives a number", .covers("R-10", "R-11"), arguments: RuleRow.rows(of: "numbers.txt"))
    func number(row: RuleRow) {
        #expect(SampleAnswers().value(of: row.rule, as: .number) == row.value)
    }

    @Test func allRowsAreRead() {
        #expect(RuleRow.rows(of: "truths.txt").count >= 81)
        #expect(RuleRow.rows(of: "numbers.txt").count >= 49)
    }

    /// The examples on the page of the rule language, with what their rows say that they give.
    static let examples: [RuleRow] = {
        let page = "Sources/AssayExpressions/AssayExpressions.docc/Rule-Language.md"
        var isTable = false
        return String(decoding: Repository.bytes(page), as: UTF8.self).split(separator: "\n")
            .compactMap { line -> RuleRow? in
                if line.hasPrefix("#") { isTable = false }
                if line.hasPrefix("| operator") || line.hasPrefix("| function") { isTable = true }
                let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|")
                guard isTable, cells.count == 3, cells[1].contains("`") else { return nil }
                let rule = cells[1].split(separator: "`")[1].replacing("\u{1}", with: "|")
                let value = cells[2].prefix { !":;,(".contains($0) }
                return RuleRow(rule: String(rule), value: String(value.trimmed))
            }
    }()

    @Test("are as documented", .covers("R-16", "R-17", "R-18"), arguments: examples)
    func example(row: RuleRow) {
        let answers = SampleAnswers()
        switch row.value {
        case "true", "false":
            #expect(answers.value(of: row.rule, as: .boolean) == row.value)
        case "not a number":
            #expect(answers.value(of: row.rule, as: .number) == "NaN")
        default:
            // A number perhaps with what it counts, or a text.
            let word = String(row.value.prefix { $0 != " " })
            if Double(word) != nil {
                #expect(answers.value(of: row.rule, as: .number) == word)
            } else {
                #expect(answers.value(of: row.rule + " = '\(row.value)'", as: .boolean) == "true")
            }
        }
    }

    @Test func allExamplesAreRead() { #expect(Self.examples.count >= 37) }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
