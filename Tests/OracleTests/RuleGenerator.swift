import TestSupport

/// Makes rules by type, with every operator and function, nested at random.
///
/// Numbers keep to binary fractions of few digits, which decimals and XPath's floating point hold
/// alike, so that both must agree to the last digit.
struct RuleGenerator {
    private typealias Rule = RuleExpression
    private var random: SeededGenerator
    /// The words of the question whose values are judged, `row` in a row, else nothing.
    private var surroundings = ""

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func rule(_ kind: RuleExpression.Kind, depth: Int) -> RuleExpression {
        kind == .number ? number(depth) : truth(depth)
    }

    // MARK: Truth

    private mutating func truth(_ depth: Int) -> Rule {
        guard depth > 0 else { return simpleTruth() }
        switch random.below(16) {
        case 0: return make(.truth, ["(", " and ", ")"], [truth(depth - 1), truth(depth - 1)])
        case 1: return make(.truth, ["(", " or ", ")"], [truth(depth - 1), truth(depth - 1)])
        case 2: return make(.truth, ["not(", ")"], [truth(depth - 1)])
        case 3: return make(.truth, ["boolean(", ")"], [anything(depth - 1)])
        case 4: return compareNumbers(depth)
        case 5: return compareNumberSet(depth)
        case 6:
            let sign = random.pick(["=", "!="])
            return make(.truth, ["(", " \(sign) ", ")"], [text(depth - 1), text(depth - 1)])
        case 7:
            let sign = random.pick(["=", "!="])
            return make(.truth, ["(", " \(sign) ", ")"], [truth(depth - 1), truth(depth - 1)])
        case 8:
            let function = random.pick(["contains", "starts-with"])
            return make(.truth, ["\(function)(", ", ", ")"], [text(depth - 1), text(depth - 1)])
        case 9:
            return make(
                .truth, ["if(", ", ", ", ", ")"], theirs: ["own-if(", ", ", ", ", ")"],
                [truth(depth - 1), truth(depth - 1), truth(depth - 1)])
        case 10: return make(.truth, ["boolean(", ")"], [rows(depth)])
        case 11: return compareDates(depth)
        case 12: return compareWordSets(depth)
        case 13: return compareTextSet(depth)
        default: return simpleTruth()
        }
    }

    private mutating func simpleTruth() -> Rule {
        switch random.below(10) {
        case 0: return make(.truth, [random.pick(["true()", "false()"])])
        case 1, 2: return state()
        case 3: return make(.truth, ["boolean(", ")"], [numberSet(0)])
        default: return compareWord()
        }
    }

    private mutating func state() -> Rule {
        let name = random.pick(OracleSheet.questions)
        switch random.below(3) {
        case 0: return make(.truth, ["answered($\(name))"], theirs: ["boolean($\(name))"])
        case 1: return make(.truth, ["unknown($\(name))"], theirs: ["boolean($\(name).unknown)"])
        default:
            return make(
                .truth, ["not-applicable($\(name))"], theirs: ["boolean($\(name).not-applicable)"])
        }
    }

    private mutating func compareWord() -> Rule {
        let sign = random.pick(["=", "!="])
        let set = wordSet(1)
        guard case .words(let vocabulary) = set.kind else { return set }
        let word = random.pick(OracleSheet.words[vocabulary] ?? [])
        return random.below(2) == 0
            ? make(.truth, ["(", " \(sign) '\(word)')"], [set])
            : make(.truth, ["('\(word)' \(sign) ", ")"], [set])
    }

    private mutating func compareWordSets(_ depth: Int) -> Rule {
        let sign = random.pick(["=", "!="])
        let left = wordSet(depth)
        for _ in 0..<20 {
            let right = wordSet(depth)
            guard right.kind == left.kind else { continue }
            return make(.truth, ["(", " \(sign) ", ")"], [left, right])
        }
        return make(.truth, ["(", " \(sign) ", ")"], [left, left])
    }

    private mutating func compareTextSet(_ depth: Int) -> Rule {
        let sign = random.pick(["=", "!="])
        return make(.truth, ["(", " \(sign) ", ")"], [textSet(), text(depth - 1)])
    }

    private mutating func compareNumbers(_ depth: Int) -> Rule {
        let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
        return make(.truth, ["(", " \(sign) ", ")"], [number(depth - 1), number(depth - 1)])
    }

    private mutating func compareNumberSet(_ depth: Int) -> Rule {
        let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
        switch random.below(3) {
        case 0:
            return make(
                .truth, ["(", " \(sign) ", ")"], [numberSet(depth - 1), number(depth - 1)])
        case 1:
            return make(
                .truth, ["(", " \(sign) ", ")"], [number(depth - 1), numberSet(depth - 1)])
        default:
            return make(
                .truth, ["(", " \(sign) ", ")"], [numberSet(depth - 1), numberSet(depth - 1)])
        }
    }

    private mutating func compareDates(_ depth: Int) -> Rule {
        let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
        switch random.below(3) {
        case 0: return make(.truth, ["(", " \(sign) ", ")"], [dateSet(), date()])
        case 1: return make(.truth, ["(", " \(sign) ", ")"], [date(), dateSet()])
        default: return make(.truth, ["(", " \(sign) ", ")"], [dateSet(), dateSet()])
        }
    }

    /// Something of any type that has a truth value.
    private mutating func anything(_ depth: Int) -> Rule {
        switch random.below(5) {
        case 0: number(depth)
        case 1: text(depth)
        case 2: wordSet(depth)
        case 3: numberSet(depth)
        default: truth(depth)
        }
    }

    // MARK: Numbers

    private mutating func number(_ depth: Int) -> Rule {
        guard depth > 0 else { return simpleNumber() }
        switch random.below(14) {
        case 0, 1, 2: return arithmetic(depth)
        case 3:
            let part = number(depth - 1)
            return make(
                .number, ["-(", ")"], [part], fraction: part.fractionBits,
                integer: part.integerBits)
        case 4: return make(.number, ["count(", ")"], [countable(depth)], integer: 4)
        case 5:
            return make(.number, ["sum(", ")"], [numberSet(depth - 1)], fraction: 2, integer: 10)
        case 6:
            let function = random.pick(["min", "max"])
            return make(
                .number, ["\(function)(", ")"], theirs: ["own-\(function)(", ")"],
                [numberSet(depth - 1)], fraction: 2, integer: 8)
        case 7:
            return make(
                .number, ["number(", ")"],
                [random.below(2) == 0 ? numberSet(depth - 1) : truth(depth - 1)], fraction: 2,
                integer: 8)
        case 8: return make(.number, ["string-length(", ")"], [text(depth - 1)], integer: 7)
        case 9:
            let function = random.pick(["floor", "ceiling", "round"])
            let part = number(depth - 1)
            return make(.number, ["\(function)(", ")"], [part], integer: part.integerBits + 1)
        case 10:
            let (then, otherwise) = (number(depth - 1), number(depth - 1))
            return make(
                .number, ["if(", ", ", ", ", ")"], theirs: ["own-if(", ", ", ", ", ")"],
                [truth(depth - 1), then, otherwise],
                fraction: max(then.fractionBits, otherwise.fractionBits),
                integer: max(then.integerBits, otherwise.integerBits))
        case 11:
            // Not of joined texts: 0.57 is no binary fraction, and floating point would go astray.
            let part =
                random.below(2) == 0
                ? simpleText() : make(.text, ["string(", ")"], [textSet()])
            return make(.number, ["number(", ")"], [part], fraction: 2, integer: 8)
        default: return simpleNumber()
        }
    }

    private mutating func simpleNumber() -> Rule {
        switch random.below(9) {
        case 0:
            let name = random.pick(OracleSheet.questions)
            return make(
                .number, ["evidence($\(name))"], theirs: ["number($\(name).evidence)"], integer: 3)
        case 1:
            return make(
                .number, ["days-between(", ", ", ")"], theirs: ["own-days-between(", ", ", ")"],
                [oneDate(), oneDate()], integer: 14)
        case 2, 3: return make(.number, ["number(", ")"], [numberSet(0)], fraction: 2, integer: 8)
        default:
            let text = random.pick(["0", "1", "2", "7", "0.5", "12.25", "33.75", "100", "64"])
            return make(.number, [text], fraction: 2, integer: 7)
        }
    }

    private mutating func arithmetic(_ depth: Int) -> Rule {
        let (left, right) = (number(depth - 1), number(depth - 1))
        let (fraction, integer) = (
            left.fractionBits + right.fractionBits, left.integerBits + right.integerBits
        )
        switch random.below(5) {
        case 0, 1:
            let sign = random.pick(["+", "-"])
            return make(
                .number, ["(", " \(sign) ", ")"], [left, right],
                fraction: max(left.fractionBits, right.fractionBits),
                integer: max(left.integerBits, right.integerBits) + 1)
        case 2 where fraction <= 10 && integer <= 24:
            return make(
                .number, ["(", " * ", ")"], [left, right], fraction: fraction, integer: integer)
        case 3 where left.fractionBits <= 7:
            let divisor = random.pick(["2", "4", "8", "0", "-8"])
            return make(
                .number, ["(", " div \(divisor))"], [left], fraction: left.fractionBits + 3,
                integer: left.integerBits)
        default:
            return make(
                .number, ["(", " mod ", ")"], [left, right],
                fraction: max(left.fractionBits, right.fractionBits), integer: left.integerBits)
        }
    }

    private mutating func countable(_ depth: Int) -> Rule {
        switch random.below(4) {
        case 0: rows(depth)
        case 1: wordSet(depth)
        case 2: textSet()
        default: numberSet(depth - 1)
        }
    }

    // MARK: Texts and days

    private mutating func text(_ depth: Int) -> Rule {
        guard depth > 0 else { return simpleText() }
        switch random.below(8) {
        case 0: return make(.text, ["string(", ")"], [number(depth - 1)])
        case 1: return make(.text, ["string(", ")"], [truth(depth - 1)])
        case 2:
            return make(.text, ["string(", ")"], [random.below(2) == 0 ? wordSet(0) : textSet()])
        case 3: return make(.text, ["concat(", ", ", ")"], [text(depth - 1), text(depth - 1)])
        case 4: return make(.text, ["normalize-space(", ")"], [text(depth - 1)])
        case 5:
            return make(
                .text, ["if(", ", ", ", ", ")"], theirs: ["own-if(", ", ", ", ", ")"],
                [truth(depth - 1), text(depth - 1), text(depth - 1)])
        case 6: return make(.text, ["string(", ")"], [numberSet(0)])
        default: return simpleText()
        }
    }

    private mutating func simpleText() -> Rule {
        make(
            .text, [random.pick(["'100'", "'Über'", "''", "' a  b '", "'石墨'", "'true'", "'-0.5'"])])
    }

    private mutating func date() -> Rule {
        let day = random.pick(OracleSheet.days)
        return make(.date, ["'\(day)'"], theirs: ["'\(day.filter { $0 != "-" })'"])
    }

    private mutating func oneDate() -> Rule {
        switch random.below(3) {
        case 0: make(.date, ["assessment-date()"], theirs: ["'20261121'"])
        case 1: make(.date, ["$issued"])
        default: date()
        }
    }

    // MARK: Sets

    private mutating func wordSet(_ depth: Int) -> Rule {
        if surroundings.hasPrefix("words "), random.below(2) == 0 {
            return make(.words(String(surroundings.dropFirst(6))), ["."])
        }
        let name = random.pick([
            "policy", "materials", "audited", "origin", "risk", "open", "hidden",
        ])
        let kind = Rule.Kind.words(OracleSheet.vocabulary(of: name))
        let plain = make(kind, ["$\(name)"])
        guard depth > 0, name != "risk" else { return plain }
        switch random.below(4) {
        case 0:
            let condition = inside("words " + OracleSheet.vocabulary(of: name)) {
                $0.truth(depth - 1)
            }
            return make(kind, ["$\(name)[", "]"], [condition])
        case 1 where name == "policy": return make(kind, ["($policy | $hidden)"])
        default: return plain
        }
    }

    private mutating func numberSet(_ depth: Int) -> Rule {
        if surroundings == "row", random.below(3) > 0 {
            return make(.numbers, [random.pick(["natural", "synthetic", "unknown"])])
        }
        if surroundings == "numbers", random.below(2) == 0 { return make(.numbers, ["."]) }
        if random.below(3) == 0 { return make(.numbers, [random.pick(["$share", "$silent"])]) }
        let column = random.pick(["natural", "synthetic", "unknown"])
        switch depth > 0 ? random.below(4) : 3 {
        case 0: return make(.numbers, ["", "/\(column)"], [rows(depth)])
        case 1:
            let condition = inside("numbers") { $0.truth(depth - 1) }
            return make(.numbers, ["$split/\(column)[", "]"], [condition])
        case 2: return make(.numbers, ["($split/\(column) | $split/natural | $share)"])
        default: return make(.numbers, ["$split/\(column)"])
        }
    }

    private mutating func textSet() -> Rule {
        if surroundings == "row", random.below(2) == 0 { return make(.texts, ["component"]) }
        return make(.texts, [random.pick(["$note", "$other", "$split/component"])])
    }

    private mutating func dateSet() -> Rule { make(.dates, ["$issued"]) }

    private mutating func rows(_ depth: Int) -> Rule {
        guard depth > 0, random.below(4) > 0 else { return make(.rows, ["$split"]) }
        let condition = inside("row") { $0.truth(depth - 1) }
        if random.below(4) > 0 { return make(.rows, ["$split[", "]"], [condition]) }
        let second = inside("row") { $0.truth(depth - 1) }
        return make(.rows, ["$split[", "][", "]"], [condition, second])
    }

    private mutating func inside(
        _ place: String, _ body: (inout RuleGenerator) -> RuleExpression
    ) -> RuleExpression {
        let outer = surroundings
        surroundings = place
        defer { surroundings = outer }
        return body(&self)
    }

    private func make(
        _ kind: Rule.Kind, _ pieces: [String], theirs: [String]? = nil, _ parts: [Rule] = [],
        fraction: Int = 0, integer: Int = 0
    ) -> Rule {
        Rule(
            kind, pieces, theirs: theirs, parts, fraction: fraction, integer: integer,
            in: surroundings)
    }
}
