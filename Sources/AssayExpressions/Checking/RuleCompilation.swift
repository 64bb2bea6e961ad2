/// What a rule has to give where it is used.
public enum RuleType: UInt8, Sendable, Hashable {
    /// True or false; anything else is converted as XPath's `boolean()` does.
    case boolean
    /// A number; the values of a question count as their first one.
    case number
    /// Values of questions or columns, such as `$mines/country`; for whoever copies them.
    case values
    /// Rows of a table, such as `$mines[country = 'CD']`; for whoever copies them.
    case rows
}

/// A rule that was compiled, or everything that is wrong with it.
public struct RuleCompilation: Sendable {
    /// The program, or `nil` when there is a problem.
    public let program: Program?
    /// What the values are that a rule of the type ``RuleType/values`` gives.
    public var values: ItemSignature?
    /// The table of the rows that a rule of the type ``RuleType/rows`` gives.
    public var table: QuestionSignature?
    /// The problems in the order of the rule, none caused by another.
    public let problems: [RuleProblem]
}

/// Compiles a rule: reads it, settles names and types, and builds its program.
///
/// - Parameters:
///   - text: at most 10,000 bytes.
///   - type: what the rule has to give.
///   - scope: the names it can use.
///   - symbols: words that are new, such as those of a country question without options, are added.
public func compileRule(
    _ text: String, expecting type: RuleType, in scope: RuleScope, symbols: inout SymbolTable
) -> RuleCompilation {
    guard text.utf8.count <= 10_000 else {
        let problem = RuleProblem(.ruleTooLong(bytes: text.utf8.count), at: 0..<0)
        return RuleCompilation(program: nil, problems: [problem])
    }
    var lexer = Lexer(text)
    lexer.run()
    var parser = Parser(lexer.tokens)
    let tree = parser.run()
    var problems = lexer.problems
    // After a character that means nothing the parser only reports what follows from it.
    if lexer.problems.isEmpty { problems += parser.problems }
    var checker = Checker(scope: scope, symbols: symbols)
    let operand = checker.check(tree)
    let root = checker.root(of: operand, expecting: type, range: tree.range)
    // A name after syntax that rules do not have is part of that syntax.
    problems += checker.problems.filter { problem in
        if case .columnOutsideTable = problem.kind { return lexer.problems.isEmpty }
        return true
    }
    symbols = checker.symbols
    guard problems.isEmpty, let root else {
        let ordered = problems.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        return RuleCompilation(program: nil, problems: ordered)
    }
    var compilation = RuleCompilation(program: checker.finished(root: root), problems: [])
    switch operand {
    case .set(_, let item, _): compilation.values = item
    case .rows(_, let signature, _): compilation.table = signature
    default: break
    }
    return compilation
}

extension Checker {
    fileprivate mutating func root(
        of operand: Operand, expecting type: RuleType, range: Range<Int>
    ) -> Int32? {
        switch type {
        case .boolean:
            return truth(operand)
        case .number:
            switch operand {
            case .number(let node, _): return node
            case .set(let set, let item, _) where item.type == .number:
                return add(.firstNumber, set)
            case .broken: return nil
            default:
                report(
                    .wrongRuleType(found: operand.typeName, expected: "a number"), at: range)
                return nil
            }
        case .values:
            switch operand {
            case .set(let set, _, _): return set
            case .broken: return nil
            default:
                report(
                    .wrongRuleType(
                        found: operand.typeName, expected: "values of questions or columns"),
                    at: range)
                return nil
            }
        case .rows:
            switch operand {
            case .rows(let set, _, _): return set
            case .broken: return nil
            default:
                report(
                    .wrongRuleType(found: operand.typeName, expected: "rows of a table"), at: range)
                return nil
            }
        }
    }

    fileprivate func finished(root: Int32) -> Program {
        var program = program
        program.root = root
        program.dependencies = Set(program.dependencies).sorted()
        program.traced.sort {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        return program
    }
}
