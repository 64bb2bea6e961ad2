import AssayExpressions

/// What rules name, in the words of people.
public struct RuleNames: Sendable {
    /// Says what a variable stands for, such as `the answer to “Is there a policy?”`; its prefix is
    /// `nil` in the questionnaire's own rules.
    public var variable: @Sendable (_ prefix: String?, _ name: String) -> String
    /// Says what a column of a table is called.
    public var column: @Sendable (_ prefix: String?, _ name: String, _ column: String) -> String
    /// Says what a word means as an answer or in a column.
    public var word:
        @Sendable (_ prefix: String?, _ name: String, _ column: String?, _ word: String) -> String

    /// Creates names.
    public init(
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
public func wording(ofRule rule: String, naming names: RuleNames) -> String? {
    syntax(ofRule: rule).map { RuleWording(names: names).condition($0) }
}

/// Says rules as conditions; ``RuleWording/value(_:)`` says what stands in them.
struct RuleWording {
    /// What the names in a predicate belong to.
    struct Table {
        var prefix: String?
        var name: String
    }

    let names: RuleNames
    /// The table in whose predicate something stands.
    var table: Table? = nil

    /// Says when a part of a rule holds.
    func condition(_ node: SyntaxNode) -> String {
        switch node.kind {
        case .binary(.or, let left, let right):
            return condition(left) + ", or " + condition(right)
        case .binary(.and, let left, let right):
            if case .call("answered", _, let answered) = left.kind,
                case .call("not", _, let refused) = right.kind,
                case .binary(.equal, let subject, let value)? = refused.first?.kind,
                all(answered) == self.value(subject)
            {
                return all(answered) + " is given but is not " + said(value, about: subject)
            }
            return grouped(left) + " and " + grouped(right)
        case .binary(let sign, let left, let right):
            return comparison(sign, left, right) ?? value(node) + " is more than nothing"
        case .call(let name, _, let arguments):
            return truth(name, arguments) ?? value(node) + " holds"
        case .variable:
            return value(node) + " is given"
        case .filter(let base, let predicate):
            return "a row of " + value(base) + " says that " + inside(base).condition(predicate)
        case .step(let base, let column, _):
            return columnName(column, of: base) + " is given in a row of " + value(base)
        case .column:
            return value(node) + " is given"
        case .number, .literal, .current, .negation, .broken:
            return value(node)
        }
    }

    /// Says it in the other direction.
    private func negated(_ node: SyntaxNode) -> String {
        switch node.kind {
        case .call("answered", _, let arguments): all(arguments) + " is not given"
        case .call("unknown", _, let arguments): all(arguments) + " is known"
        case .binary(.equal, let left, let right):
            value(left) + " is not " + said(right, about: left)
        case .binary(.or, let left, let right): negated(left) + " and " + negated(right)
        case .variable, .column: value(node) + " is not given"
        case .filter(let base, let predicate):
            "no row of " + value(base) + " says that " + inside(base).condition(predicate)
        default: "it is not so that " + grouped(node)
        }
    }

    /// Says when a function holds; `nil` for one that gives a value.
    func truth(_ name: String, _ arguments: [SyntaxNode]) -> String? {
        switch name {
        case "not": return arguments.first.map { negated($0) }
        case "answered": return all(arguments) + " is given"
        case "unknown": return all(arguments) + " is not known yet"
        case "not-applicable": return all(arguments) + " is that it does not apply"
        case "true": return "always"
        case "false": return "never"
        case "boolean": return arguments.first.map { condition($0) }
        case "contains": return pair(arguments, " contains ")
        case "starts-with": return pair(arguments, " begins with ")
        default: return nil
        }
    }

    private func pair(_ arguments: [SyntaxNode], _ words: String) -> String? {
        guard arguments.count == 2 else { return nil }
        return value(arguments[0]) + words + said(arguments[1], about: arguments[0])
    }

    private func comparison(_ sign: Token.Sign, _ left: SyntaxNode, _ right: SyntaxNode)
        -> String?
    {
        let words: String
        switch sign {
        case .equal: words = " is "
        case .notEqual: words = " is other than "
        case .less: words = " is below "
        case .lessOrEqual: words = " is at most "
        case .greater: words = " is above "
        case .greaterOrEqual: words = " is at least "
        case .or, .and, .plus, .minus, .times, .divide, .modulo, .union: return nil
        }
        return value(left) + words + said(right, about: left)
    }

    /// Parts that hold an "or" stand between brackets beside an "and".
    private func grouped(_ node: SyntaxNode) -> String {
        if case .binary(.or, _, _) = node.kind { return "(" + condition(node) + ")" }
        return condition(node)
    }

    private func all(_ arguments: [SyntaxNode]) -> String {
        arguments.map { value($0) }.joined(separator: ", ")
    }
}
