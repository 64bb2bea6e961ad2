/// A rule as it is written: no name is resolved yet.
package struct SyntaxNode: Sendable {
    package indirect enum Kind: Sendable {
        case number(ExactDecimal)
        case literal(String)
        case variable(prefix: String?, name: String)
        /// A bare name: a column of the row in whose predicate it is.
        case column(String)
        /// `.`
        case current
        case call(name: String, nameRange: Range<Int>, arguments: [SyntaxNode])
        /// `base[predicate]`
        case filter(SyntaxNode, predicate: SyntaxNode)
        /// `base/column`
        case step(SyntaxNode, column: String, columnRange: Range<Int>)
        case negation(SyntaxNode)
        case binary(Token.Sign, SyntaxNode, SyntaxNode)
        /// Something that could not be read; it was reported and silences what follows from it.
        case broken
    }

    package var kind: Kind
    /// UTF-8 offsets in the rule.
    var range: Range<Int>
}

/// The tree of a rule; `nil` where the rule cannot be read.
package func syntax(ofRule rule: String) -> SyntaxNode? {
    var lexer = Lexer(rule)
    lexer.run()
    var parser = Parser(lexer.tokens)
    let tree = parser.run()
    return parser.problems.isEmpty ? tree : nil
}
