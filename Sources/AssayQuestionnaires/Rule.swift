public import AssayExpressions

/// A rule with its text, so that a result can always be explained in the author's own words.
public struct Rule: Sendable {
    /// The rule as the author wrote it.
    public let text: String
    /// The rule ready to run.
    public let program: Program

    /// Its number in the library's book of rules.
    public let number: RuleNumber

    /// Creates a rule.
    public init(text: String, program: Program, number: RuleNumber) {
        self.text = text
        self.program = program
        self.number = number
    }
}
