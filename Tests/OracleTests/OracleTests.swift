import AssayExpressions
import CLibXML2
import TestSupport
import Testing

/// Our evaluator and libxml2's XPath look at the same rules and answers, and must agree.
///
/// `ASSAY_PROOF=full` compares at least 1,000,000 pairs; `ASSAY_SEED` chooses others.
@Suite("Rules against libxml2's XPath", .seeded, .tags(.oneThread), .sanitizedByTag)
struct OracleTests {
    static let answers = SampleAnswers()
    /// As many under a sanitizer, because fewer do not give the variety that the test asks for.
    static let pairs = Proof.isFull ? 1_000_000 : 20_000
    static let seed = Proof.seed

    struct Answered {
        var sheet: OracleSheet
        var oracle: XPathOracle
    }

    @Test func theyAgreeOnEveryPair() throws {
        let sheets = try (0..<64).map { number in
            let sheet = OracleSheet(of: Self.answers, seed: Self.seed &* 1_000 &+ UInt64(number))
            return Answered(sheet: sheet, oracle: try #require(XPathOracle(sheet)))
        }
        var pairs = 0
        var rules = 0
        var refused = 0
        var values: Set<String> = []
        while pairs < Self.pairs {
            rules += 1
            var generator = RuleGenerator(seed: Self.seed &+ UInt64(rules))
            let kind: RuleExpression.Kind = rules % 3 == 0 ? .number : .truth
            let rule = generator.rule(kind, depth: 1 + rules % 4)
            guard let compared = compare(rule, sheets, from: rules) else {
                refused += 1
                continue
            }
            pairs += compared.pairs
            values.formUnion(compared.values)
            guard let difference = compared.difference else { continue }
            let smallest = shrunk(rule, sheets, from: rules) ?? (rule, difference)
            Issue.record(
                """
                rule \(rules) of seed \(Self.seed), in its smallest form:
                  ours   \(smallest.0.ours)
                  theirs \(smallest.0.theirs)
                  \(smallest.1)
                """)
            return
        }
        #expect(values.count > 50, "the rules hardly differ")
        #expect(refused * 4 < rules, "\(refused) of \(rules) rules were refused")
        Proof.tell(
            "\(pairs) pairs of \(rules - refused) rules agree with libxml2's XPath (seed \(Self.seed))"
        )
    }

    struct Comparison {
        var pairs = 0
        var values: Set<String> = []
        var difference: String?
    }

    /// Compares a rule on twenty sheets; `nil` when our checker refuses the rule.
    private func compare(
        _ rule: RuleExpression, _ sheets: [Answered], from start: Int
    ) -> Comparison? {
        var symbols = Self.answers.symbols
        let type: RuleType = rule.kind == .number ? .number : .boolean
        let compilation = compileRule(
            rule.ours, expecting: type, in: Self.answers.scope, symbols: &symbols)
        guard let program = compilation.program else { return nil }
        var book = RuleBook()
        let number = book.add(program)
        guard let theirs = XPathOracle.compile(rule.theirs) else {
            return Comparison(difference: "libxml2 cannot read its form")
        }
        defer { XPathOracle.free(theirs) }
        var comparison = Comparison()
        for position in 0..<20 {
            let answered = sheets[(start &* 7 &+ position &* 3) % sheets.count]
            let sheet = answered.sheet.sheet
            let ours = text(of: program, type, on: sheet)
            let inBook = book.evaluating(sheet) { rules in
                type == .boolean ? String(rules.holds(number)) : rules.number(number).description
            }
            let expected = answered.oracle.value(of: theirs, as: rule.kind)
            comparison.pairs += 1
            comparison.values.insert(ours)
            if ours != expected || inBook != ours {
                comparison.difference =
                    "ours gives \(ours), in a book \(inBook), theirs \(expected ?? "nothing") for "
                    + answered.sheet.document
                return comparison
            }
        }
        return comparison
    }

    private func text(of program: Program, _ type: RuleType, on sheet: AnswerSheet) -> String {
        type == .boolean
            ? String(program.evaluateBoolean(on: sheet))
            : program.evaluateNumber(on: sheet).description
    }

    /// The smallest rule made of parts of this one on which there is still a difference.
    private func shrunk(
        _ rule: RuleExpression, _ sheets: [Answered], from start: Int
    ) -> (RuleExpression, String)? {
        var smallest: (RuleExpression, String)?
        var current = rule
        while true {
            let smaller = current.smaller.sorted { $0.ours.count < $1.ours.count }.lazy.compactMap {
                candidate in
                compare(candidate, sheets, from: start)?.difference.map { (candidate, $0) }
            }.first
            guard let smaller, smaller.0.ours.count < current.ours.count else { return smallest }
            smallest = smaller
            current = smaller.0
        }
    }
}
