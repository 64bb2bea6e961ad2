import AssayExpressions

/// What rules name, in the words of people.
package struct RuleNames: Sendable {
    /// Says what a variable means, such as `the answer to “Is there a policy?”`; its prefix is
    /// `nil` in the questionnaire's own rules.
    package var variable: @Sendable (_ prefix: String?, _ name: String) -> String
    /// Says what a column of a table is called.
    package var column: @Sendable (_ prefix: String?, _ name: String, _ column: String) -> String
    /// Says what a word means as an answer or in a column.
    package var word:
        @Sendable (_ prefix: String?, _ name: String, _ column: String?, _ word: String) -> String

    /// Creates names.
    package init(
        variable: @escaping @Sendable (_ prefix: String?, _ name: String) -> String,
        column: @escaping @Sendable (_ prefix: String?, _ name: String, _ column: String) -> String,
        word:
            @escaping @Sendable (
                _ prefix: String?, _ name: String, _ column: String?, _ word: String
            ) -> String
    ) {
        self.variable = variable
        self.column = column
        self.word = word
    }
}

/// Says in a sentence without its full stop when a rule holds; `nil` where the rule cannot be read.
///
/// The words are for people who do not read rules; the rule itself is what counts.
package func wording(
    ofRule rule: String, naming names: RuleNames, phrases: RulePhrases = .english
) -> String? {
    syntax(ofRule: rule).map { RuleWording(names: names, phrases: phrases).condition($0) }
}

/// Says rules as conditions; ``RuleWording/value(_:)`` says what is in them.
struct RuleWording {
    /// What the names in a predicate belong to.
    struct Table {
        var prefix: String?
        var name: String
    }

    let names: RuleNames
    let phrases: RulePhrases
    /// The table in whose predicate something is.
    var table: Table? = nil

    /// Says when a part of a rule holds.
    func condition(_ node: SyntaxNode) -> String {
        switch node.kind {
        case .binary(.or, let left, let right):
            return phrases.or(condition(left), condition(right))
        case .binary(.and, let left, let right):
            if case .call("answered", _, let answered) = left.kind,
                case .call("not", _, let refused) = right.kind,
                case .binary(.equal, let subject, let value)? = refused.first?.kind,
                all(answered) == self.value(subject)
            {
                return phrases.givenButNot(all(answered), said(value, about: subject))
            }
            return phrases.and(grouped(left), grouped(right))
        case .binary(let sign, let left, let right):
            return comparison(sign, left, right) ?? phrases.moreThanNothing(value(node))
        case .call(let name, _, let arguments):
            return truth(name, arguments) ?? phrases.holds(value(node))
        case .variable, .column:
            return phrases.given(value(node))
        case .filter(let base, let predicate):
            return phrases.rowSays(value(base), inside(base).condition(predicate))
        case .step(let base, let column, _):
            return phrases.cellGiven(columnName(column, of: base), value(base))
        case .number, .literal, .current, .negation, .broken:
            return value(node)
        }
    }

    /// Says it in the other direction.
    private func negated(_ node: SyntaxNode) -> String {
        switch node.kind {
        case .call("answered", _, let arguments): phrases.notGiven(all(arguments))
        case .call("unknown", _, let arguments): phrases.known(all(arguments))
        case .binary(.equal, let left, let right):
            phrases.isNot(value(left), said(right, about: left))
        case .binary(.or, let left, let right): phrases.and(negated(left), negated(right))
        case .variable: phrases.notGiven(value(node))
        case .column: phrases.empty(value(node))
        case .filter(let base, let predicate):
            phrases.noRowSays(value(base), inside(base).condition(predicate))
        default: phrases.not(grouped(node))
        }
    }

    /// Says when a function holds; `nil` for one that gives a value.
    func truth(_ name: String, _ arguments: [SyntaxNode]) -> String? {
        switch name {
        case "not": return arguments.first.map { negated($0) }
        case "answered": return phrases.given(all(arguments))
        case "unknown": return phrases.unknown(all(arguments))
        case "not-applicable": return phrases.notApplicable(all(arguments))
        case "true": return phrases.always
        case "false": return phrases.never
        case "boolean": return arguments.first.map { condition($0) }
        case "contains": return pair(arguments, phrases.contains)
        case "starts-with": return pair(arguments, phrases.startsWith)
        default: return nil
        }
    }

    private func pair(_ arguments: [SyntaxNode], _ phrase: RulePhrases.Two) -> String? {
        guard arguments.count == 2 else { return nil }
        return phrase(value(arguments[0]), said(arguments[1], about: arguments[0]))
    }

    private func comparison(_ sign: Token.Sign, _ left: SyntaxNode, _ right: SyntaxNode)
        -> String?
    {
        let phrase: RulePhrases.Two
        switch sign {
        case .equal: phrase = phrases.equal
        case .notEqual: phrase = phrases.notEqual
        case .less: phrase = phrases.less
        case .lessOrEqual: phrase = phrases.lessOrEqual
        case .greater: phrase = phrases.greater
        case .greaterOrEqual: phrase = phrases.greaterOrEqual
        case .or, .and, .plus, .minus, .times, .divide, .modulo, .union: return nil
        }
        return phrase(value(left), said(right, about: left))
    }

    /// Parts that hold an "or" are in brackets beside an "and".
    private func grouped(_ node: SyntaxNode) -> String {
        if case .binary(.or, _, _) = node.kind { return "(" + condition(node) + ")" }
        return condition(node)
    }

    private func all(_ arguments: [SyntaxNode]) -> String {
        arguments.map { value($0) }.joined(separator: ", ")
    }
}
