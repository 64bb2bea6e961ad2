/// A token of the rule language with its range in the rule.
package struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case number(ExactDecimal)
        case literal(String)
        /// `$name` or `$prefix:name`.
        case variable(prefix: String?, name: String)
        /// A bare name: a column inside a predicate, or a function before a parenthesis.
        case name(String)
        /// `and`, `or`, `div`, `mod` where XPath reads them as operators, and the symbols.
        case sign(Sign)
        case dot
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, comma, slash
        case end
    }

    package enum Sign: String, Sendable, Hashable {
        case or, and
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "div"
        case modulo = "mod"
        case union = "|"

        /// The operators that are words.
        static let words: [String: Sign] = [
            "and": .and, "or": .or, "div": .divide, "mod": .modulo,
        ]
    }

    var kind: Kind
    /// UTF-8 offsets in the rule.
    var range: Range<Int>

    /// How a message names the token.
    var spelling: String {
        switch kind {
        case .number(let number): number.description
        case .literal(let text): "'" + text + "'"
        case .variable(let prefix?, let name): "$" + prefix + ":" + name
        case .variable(nil, let name): "$" + name
        case .name(let name): name
        case .sign(let sign): sign.rawValue
        case .dot: "."
        case .leftParenthesis: "("
        case .rightParenthesis: ")"
        case .leftBracket: "["
        case .rightBracket: "]"
        case .comma: ","
        case .slash: "/"
        case .end: "the end of the rule"
        }
    }
}
