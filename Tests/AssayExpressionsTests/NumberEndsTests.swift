import TestSupport
import Testing

@testable import AssayExpressions

/// Numbers and days at both ends of what can be held, in every function of the rule language.
@Suite("Numbers at their ends")
struct NumberEndsTests {
    /// Both ends of the decimals, of every whole type, and of what is read and rounded.
    static let bounds: [Int128] = {
        let ends: [Int128] = [
            0, 1, Int128(Int8.max), Int128(Int16.max), Int128(Int32.max), Int128(UInt32.max),
            Int128(Int64.max), Int128(UInt64.max), 999_999_999_999_999_999_999_999,
        ]
        let halves = [0, 1, ExactDecimal.scale / 2, ExactDecimal.scale - 1, ExactDecimal.scale]
        let near = ends.flatMap { end in halves.map { end * ExactDecimal.scale + $0 } }
        // The infinities and not-a-number are among the last.
        let last = (0...3).flatMap { step in
            halves.map { Int128.max - $0 - Int128(step) * ExactDecimal.scale / 2 }
        }
        return (near + last).flatMap { [$0, -$0] } + [.min, .min + 1, .min + 2, .max - 2]
    }()

    @Test func roundingIsExactOrInfinite() {
        for bound in Self.bounds {
            let number = ExactDecimal(scaled: bound)
            guard number.isFinite else {
                #expect(number.floor == number && number.rounded == number)
                continue
            }
            let (quotient, rest) = bound.quotientAndRemainder(dividingBy: ExactDecimal.scale)
            let below = rest < 0 ? quotient - 1 : quotient
            let part = rest < 0 ? rest + ExactDecimal.scale : rest
            let above = part == 0 ? below : below + 1
            let half = ExactDecimal.scale / 2
            #expect(number.floor == whole(below), "\(bound)")
            #expect(number.ceiling == whole(above), "\(bound)")
            #expect(number.rounded == whole(part < half ? below : below + 1), "\(bound)")
            let away = rest.magnitude < half.magnitude ? 0 : bound.signum()
            #expect(number.rounded(toFractionDigits: 0) == whole(quotient + away), "\(bound)")
            #expect(!number.formatted(fractionDigits: 0).isEmpty)
        }
    }

    private func whole(_ number: Int128) -> ExactDecimal {
        let (scaled, overflows) = number.multipliedReportingOverflow(by: ExactDecimal.scale)
        let result = ExactDecimal(scaled: scaled)
        if !overflows, result.isFinite { return result }
        return number < 0 ? .minusInfinity : .infinity
    }

    @Test(.seeded) func noFunctionTraps() {
        var generator = SeededGenerator(seed: Proof.seed)
        let names = Set(DrawnRule.templates.flatMap { $0.functions })
        #expect(names == Set(Function.allCases.map(\.rawValue)), "a function is never drawn")
        var sample = SampleAnswers()
        var count = 0
        for _ in 0..<Proof.cases(400, full: 30_000) {
            fill(&sample.sheet, &generator)
            for type in [RuleType.number, .boolean] {
                let rule = DrawnRule.draw(type, depth: 3, &generator)
                var symbols = sample.symbols
                let compilation = compileRule(
                    rule, expecting: type, in: sample.scope, symbols: &symbols)
                guard let program = compilation.program else {
                    // A share of so many percent is refused, and so is no rule to evaluate.
                    #expect(compilation.problems.map(\.id) == [.settledByLimits], "\(rule)")
                    continue
                }
                let number = program.evaluateNumber(on: sample.sheet)
                _ = number.description + number.formatted(fractionDigits: 1)
                _ = program.evaluateBoolean(on: sample.sheet)
                _ = program.trace(on: sample.sheet, symbols: symbols, as: type)
                count += 1
            }
        }
        Proof.tell("\(count) rules over numbers and days at their ends")
    }

    private func fill(_ sheet: inout AnswerSheet, _ generator: inout SeededGenerator) {
        func number() -> AnswerSheet.Item {
            .number(ExactDecimal(scaled: generator.pick(Self.bounds)))
        }
        let days: [Int32] = [.min, -719_162, -719_161, 0, 20_000, 2_932_895, 2_932_896, .max]
        func day() -> CalendarDate { CalendarDate(dayNumber: generator.pick(days)) }
        sheet.setAnswer(QuestionIndex(rawValue: 3), items: [number()])
        sheet.setAnswer(QuestionIndex(rawValue: 4), items: [.date(day())])
        sheet.setAnswer(
            QuestionIndex(rawValue: 5), items: [.text(generator.pick(DrawnRule.numerals))])
        sheet.setAnswer(QuestionIndex(rawValue: 7), items: [number()])
        let rows = (0...generator.below(4)).flatMap { _ -> [AnswerSheet.Item] in
            [.text("row"), number(), number(), number()]
        }
        sheet.setAnswer(QuestionIndex(rawValue: 11), items: rows)
    }
}

/// Rules of every function and operator, drawn.
private enum DrawnRule {
    /// What text can be read as a number at an end.
    static let numerals = [
        "0", "-0", "9223372036854775807", "-9223372036854775808", "4294967296", "1e400", "NaN", ".",
        "170141183460469231731687303.715884105727", "-170141183460469231731687303.715884105728",
        "99999999999999999999999999.999999999999", "999999999999999999999999999999999999999",
        "0.0000000000000000000000001", "00000000000000000000000000000000000000000001",
    ]

    struct Template {
        let type: RuleType
        /// `N` and `B` stand for a number and a truth value that are drawn in turn.
        let text: String

        var functions: [String] {
            text.split { !($0.isLetter || $0 == "-") }.map(String.init).filter { word in
                Function.allCases.contains { $0.rawValue == word }
                    && (text.contains(word + "("))
            }
        }
    }

    static let templates: [Template] =
        [
            "$share", "$silent", "sum($split/natural)", "sum($split[natural > N]/synthetic)",
            "min($split/natural)", "max($split/synthetic)", "count($split)", "number($note)",
            "number($share)", "number(B)", "string-length($note)", "string-length(string(N))",
            "floor(N)", "ceiling(N)", "round(N)", "-(N)", "(N + N)", "(N - N)", "(N * N)",
            "(N div N)", "(N mod N)", "if(B, N, N)", "days-between($issued, assessment-date())",
            "days-between(assessment-date(), $issued)", "evidence($policy)",
            "999999999999999999999999.999999999999", "0.000000000001",
            "number(normalize-space(concat($note, '0')))",
        ].map { Template(type: .number, text: $0) }
        + [
            "not(B)", "boolean(N)", "(N = N)", "(N < N)", "(N >= N)", "($split/natural > N)",
            "contains(string(N), '9')", "starts-with(string(N), '-')", "answered($share)",
            "unknown($open)", "not-applicable($other)", "true()", "false()",
            "($issued <= assessment-date())", "($share = $split/natural)", "(B and B)", "(B or B)",
        ].map { Template(type: .boolean, text: $0) }

    static func draw(
        _ type: RuleType, depth: Int, _ generator: inout SeededGenerator
    ) -> String {
        let fitting = templates.filter { template in
            template.type == type
                && (depth > 0 || !template.text.contains { $0 == "N" || $0 == "B" })
        }
        var text = ""
        for character in generator.pick(fitting).text {
            switch character {
            case "N": text += draw(.number, depth: depth - 1, &generator)
            case "B": text += draw(.boolean, depth: depth - 1, &generator)
            default: text.append(character)
            }
        }
        return text
    }
}
