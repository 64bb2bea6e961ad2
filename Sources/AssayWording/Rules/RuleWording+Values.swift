import AssayExpressions

extension RuleWording {
    /// Says what a part of a rule stands for.
    func value(_ node: SyntaxNode) -> String {
        switch node.kind {
        case .number(let number): return number.description
        case .literal(let text): return "“" + text + "”"
        case .variable(let prefix, let name): return names.variable(prefix, name)
        case .column(let column):
            return table.map { names.column($0.prefix, $0.name, column) } ?? column
        case .current: return "it"
        case .negation(let operand): return "minus " + value(operand)
        case .step(let base, let column, _):
            return columnName(column, of: base) + " in " + rows(base)
        case .filter: return rows(node)
        case .binary(let sign, let left, let right):
            return value(left) + " " + word(for: sign) + " " + value(right)
        case .call(let name, _, let arguments): return function(name, arguments)
        case .broken: return "…"
        }
    }

    /// Says a value beside what it is compared with, whose options give words their meaning.
    func said(_ node: SyntaxNode, about other: SyntaxNode) -> String {
        guard case .literal(let word) = node.kind, let owner = owner(of: other) else {
            return value(node)
        }
        return "“" + names.word(owner.table.prefix, owner.table.name, owner.column, word) + "”"
    }

    /// What a column is called.
    func columnName(_ column: String, of base: SyntaxNode) -> String {
        owner(of: base).map { names.column($0.table.prefix, $0.table.name, column) } ?? column
    }

    /// The wording of what stands in a predicate.
    func inside(_ base: SyntaxNode) -> RuleWording {
        RuleWording(names: names, table: owner(of: base)?.table ?? table)
    }

    /// The question, and the column where there is one, that a part reads.
    private func owner(of node: SyntaxNode) -> (table: Table, column: String?)? {
        switch node.kind {
        case .variable(let prefix, let name): return (Table(prefix: prefix, name: name), nil)
        case .filter(let base, _): return owner(of: base)
        case .step(let base, let column, _): return owner(of: base).map { ($0.table, column) }
        case .column(let column): return table.map { ($0, column) }
        case .call(_, _, let arguments): return arguments.first.flatMap { owner(of: $0) }
        case .number, .literal, .current, .negation, .binary, .broken: return nil
        }
    }

    private func rows(_ node: SyntaxNode) -> String {
        guard case .filter(let base, let predicate) = node.kind else { return value(node) }
        return "rows of " + value(base) + " where " + inside(base).condition(predicate)
    }

    private func function(_ name: String, _ arguments: [SyntaxNode]) -> String {
        let words = arguments.map { value($0) }
        let first = words.first ?? ""
        switch name {
        case "count": return "the number of entries in " + first
        case "sum": return "the sum of " + first
        case "min": return "the least of " + first
        case "max": return "the greatest of " + first
        case "string-length": return "the length of " + first
        case "evidence": return "the rank of the evidence for " + first
        case "days-between": return "the days from " + words.joined(separator: " to ")
        case "assessment-date": return "the day of assessment"
        case "number", "string", "normalize-space", "floor", "ceiling", "round": return first
        case "if" where arguments.count == 3:
            return words[1] + " if " + condition(arguments[0]) + ", else " + words[2]
        case "concat": return words.joined(separator: " followed by ")
        default: return truth(name, arguments) ?? name
        }
    }

    private func word(for sign: Token.Sign) -> String {
        switch sign {
        case .plus: "plus"
        case .minus: "minus"
        case .times: "times"
        case .divide: "divided by"
        case .modulo: "modulo"
        case .union: "together with"
        case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            sign.rawValue
        }
    }
}
