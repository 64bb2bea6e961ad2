/// Reads tokens as an expression by precedence, as the grammar of XPath 1.0 orders operators.
///
/// A problem is reported once, the broken part becomes `.broken`, and reading goes on.
struct Parser {
    /// The deepest nesting that is read; more is reported and not followed.
    static let deepestNesting = 64

    private let tokens: [Token]
    private var position = 0
    private var depth = 0
    /// How many predicates are around what is read; only there a bare name is a column.
    private var brackets = 0
    private(set) var problems: [RuleProblem] = []

    init(_ tokens: [Token]) {
        self.tokens = tokens
    }

    /// Reads the whole rule.
    mutating func run() -> SyntaxNode {
        let node = parse(level: 0)
        while case let token = tokens[position], token.kind != .end {
            if problems.isEmpty {
                report(.unexpectedToken(token.spelling, expected: "an operator"))
            }
            position += 1
        }
        return node
    }

    private static let levels: [[Token.Sign]] = [
        [.or], [.and], [.equal, .notEqual], [.less, .lessOrEqual, .greater, .greaterOrEqual],
        [.plus, .minus], [.times, .divide, .modulo],
    ]

    private mutating func parse(level: Int) -> SyntaxNode {
        guard level < Self.levels.count else { return parseUnary() }
        var left = parse(level: level + 1)
        while case .sign(let sign) = tokens[position].kind, Self.levels[level].contains(sign) {
            position += 1
            let right = parse(level: level + 1)
            left = SyntaxNode(
                kind: .binary(sign, left, right),
                range: left.range
                    .lowerBound..<Swift.max(left.range.upperBound, right.range.upperBound))
        }
        return left
    }

    private mutating func parseUnary() -> SyntaxNode {
        let start = tokens[position].range.lowerBound
        var isNegative = false
        var signs = 0
        while tokens[position].kind == .sign(.minus) {
            position += 1
            signs += 1
            isNegative.toggle()
        }
        let operand = parseUnion()
        guard signs > 0 else { return operand }
        let range = start..<Swift.max(start, operand.range.upperBound)
        let negation = SyntaxNode(kind: .negation(operand), range: range)
        return isNegative
            ? negation : SyntaxNode(kind: .negation(negation), range: range)
    }

    private mutating func parseUnion() -> SyntaxNode {
        var left = parsePath()
        while tokens[position].kind == .sign(.union) {
            position += 1
            let right = parsePath()
            left = SyntaxNode(
                kind: .binary(.union, left, right),
                range: left.range
                    .lowerBound..<Swift.max(left.range.upperBound, right.range.upperBound))
        }
        return left
    }

    private mutating func parsePath() -> SyntaxNode {
        var node = parsePrimary()
        while true {
            switch tokens[position].kind {
            case .leftBracket:
                let opening = tokens[position]
                position += 1
                brackets += 1
                let predicate = nested()
                brackets -= 1
                let end = close(.rightBracket, opening: opening)
                node = SyntaxNode(
                    kind: .filter(node, predicate: predicate), range: node.range.lowerBound..<end)
            case .slash:
                position += 1
                let token = tokens[position]
                guard case .name(let column) = token.kind else {
                    report(.unexpectedToken(token.spelling, expected: "the name of a column"))
                    return SyntaxNode(kind: .broken, range: node.range)
                }
                position += 1
                node = SyntaxNode(
                    kind: .step(node, column: column, columnRange: token.range),
                    range: node.range.lowerBound..<token.range.upperBound)
            default:
                return node
            }
        }
    }

    private mutating func parsePrimary() -> SyntaxNode {
        let token = tokens[position]
        switch token.kind {
        case .number(let number):
            position += 1
            return SyntaxNode(kind: .number(number), range: token.range)
        case .literal(let text):
            position += 1
            return SyntaxNode(kind: .literal(text), range: token.range)
        case .variable(let prefix, let name):
            position += 1
            let kind: SyntaxNode.Kind =
                name.isEmpty ? .broken : .variable(prefix: prefix, name: name)
            return SyntaxNode(kind: kind, range: token.range)
        case .dot:
            position += 1
            return SyntaxNode(kind: .current, range: token.range)
        case .name(let name):
            position += 1
            if tokens[position].kind == .leftParenthesis {
                return parseCall(name, nameRange: token.range)
            }
            if let sign = Token.Sign.words[name], brackets == 0 {
                return missingOperand(before: sign, token)
            }
            return SyntaxNode(kind: .column(name), range: token.range)
        case .leftParenthesis:
            position += 1
            var node = nested()
            let end = close(.rightParenthesis, opening: token)
            node.range = token.range.lowerBound..<end
            return node
        default:
            report(.unexpectedToken(token.spelling, expected: "a question, a value or a function"))
            // A closing bracket is left for whoever opened it; anything else would stop all progress.
            if case .sign = token.kind { position += 1 }
            if token.kind == .slash || token.kind == .leftBracket { position += 1 }
            return SyntaxNode(kind: .broken, range: token.range)
        }
    }

    /// An operator in words where an operand belongs: the rest is read as its right side.
    private mutating func missingOperand(before sign: Token.Sign, _ token: Token) -> SyntaxNode {
        report(
            .unexpectedToken(token.spelling, expected: "a question, a value or a function"),
            at: token.range)
        let missing = SyntaxNode(kind: .broken, range: token.range)
        guard tokens[position].kind != .end else { return missing }
        return SyntaxNode(
            kind: .binary(sign, missing, nested()), range: token.range)
    }

    private mutating func parseCall(_ name: String, nameRange: Range<Int>) -> SyntaxNode {
        let opening = tokens[position]
        position += 1
        var arguments: [SyntaxNode] = []
        if tokens[position].kind != .rightParenthesis {
            arguments.append(nested())
            while tokens[position].kind == .comma {
                position += 1
                arguments.append(nested())
            }
        }
        let end = close(.rightParenthesis, opening: opening)
        return SyntaxNode(
            kind: .call(name: name, nameRange: nameRange, arguments: arguments),
            range: nameRange.lowerBound..<end)
    }

    /// Reads what is in parentheses or brackets, unless it is nested too deeply.
    private mutating func nested() -> SyntaxNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else {
            let token = tokens[position]
            report(.nestedTooDeeply)
            position = tokens.count - 1
            return SyntaxNode(kind: .broken, range: token.range)
        }
        return parse(level: 0)
    }

    /// Takes the closing bracket and returns where it ends; reports it when it is missing.
    private mutating func close(_ kind: Token.Kind, opening: Token) -> Int {
        if tokens[position].kind == kind {
            position += 1
            return tokens[position - 1].range.upperBound
        }
        let closing = kind == .rightBracket ? "]" : ")"
        let found = tokens[position].spelling
        if tokens[position].kind == .end {
            report(.unclosed(opening: opening.spelling, closing: closing), at: opening.range)
        } else {
            report(.unexpectedToken(found, expected: "an operator or '" + closing + "'"))
            recover(to: kind)
        }
        return tokens[position].range.lowerBound
    }

    /// Skips to the closing bracket, over balanced pairs, so that the rest of the rule is read.
    private mutating func recover(to kind: Token.Kind) {
        var open = 0
        while tokens[position].kind != .end {
            let current = tokens[position].kind
            if open == 0, current == kind {
                position += 1
                return
            }
            if current == .leftParenthesis || current == .leftBracket { open += 1 }
            if current == .rightParenthesis || current == .rightBracket { open -= 1 }
            position += 1
        }
    }

    /// Reports a problem at the current token, unless one was already reported there or the rule is
    /// nested too deeply to be followed.
    private mutating func report(_ kind: RuleProblem.Kind, at range: Range<Int>? = nil) {
        let place = range ?? tokens[position].range
        if problems.contains(where: { $0.range == place || $0.kind == .nestedTooDeeply }) { return }
        problems.append(RuleProblem(kind, at: place))
    }
}
