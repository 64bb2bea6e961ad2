import AssayExpressions

extension RuleWording {
    /// Says what a part of a rule means.
    func value(_ node: SyntaxNode) -> String {
        switch node.kind {
        case .number(let number):
            return number.description.replacingPoint(by: phrases.decimalMark)
        case .literal(let text): return phrases.text(text)
        case .variable(let prefix, let name): return names.variable(prefix, name)
        case .column(let column):
            return table.map { names.column($0.prefix, $0.name, column) } ?? column
        case .current: return phrases.current
        case .negation(let operand): return phrases.negative(value(operand))
        case .step(let base, let column, _):
            return phrases.column(columnName(column, of: base), rows(base))
        case .filter: return rows(node)
        case .binary(let sign, let left, let right):
            return phrase(for: sign)(value(left), value(right))
        case .call(let name, _, let arguments): return function(name, arguments)
        case .broken: return "…"
        }
    }

    /// Says a value beside what it is compared with, whose options give words their meaning.
    func said(_ node: SyntaxNode, about other: SyntaxNode) -> String {
        guard case .literal(let word) = node.kind, let owner = owner(of: other) else {
            return value(node)
        }
        return phrases.text(
            names.word(owner.table.prefix, owner.table.name, owner.column, word))
    }

    /// What a column is called.
    func columnName(_ column: String, of base: SyntaxNode) -> String {
        owner(of: base).map { names.column($0.table.prefix, $0.table.name, column) } ?? column
    }

    /// The wording of a predicate.
    func inside(_ base: SyntaxNode) -> RuleWording {
        RuleWording(names: names, phrases: phrases, table: owner(of: base)?.table ?? table)
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
        return phrases.rows(value(base), inside(base).condition(predicate))
    }

    private func function(_ name: String, _ arguments: [SyntaxNode]) -> String {
        let words = arguments.indices.map { position in
            name == "if" && position == 0
                ? condition(arguments[position]) : value(arguments[position])
        }
        return phrases.function(name, words) ?? truth(name, arguments) ?? name
    }

    private func phrase(for sign: Token.Sign) -> RulePhrases.Two {
        switch sign {
        case .plus: phrases.plus
        case .minus: phrases.minus
        case .times: phrases.times
        case .divide: phrases.divided
        case .modulo: phrases.modulo
        case .union: phrases.union
        case .or: phrases.or
        case .and: phrases.and
        case .equal: phrases.equal
        case .notEqual: phrases.notEqual
        case .less: phrases.less
        case .lessOrEqual: phrases.lessOrEqual
        case .greater: phrases.greater
        case .greaterOrEqual: phrases.greaterOrEqual
        }
    }
}

extension String {
    /// The text of a number with the decimal mark of a language.
    fileprivate func replacingPoint(by mark: String) -> String {
        split(separator: ".").joined(separator: mark)
    }
}
