public import AssayExpressions

/// The credit of an answer.
public struct Credit: Sendable {
    /// Holds always when `nil`.
    public var when: Rule?
    /// How much.
    public var amount: Amount

    /// Creates a credit.
    public init(when: Rule?, amount: Amount) {
        self.when = when
        self.amount = amount
    }
}

extension Credit {
    /// How much credit an answer gets.
    public enum Amount: Sendable {
        /// Always the same, 0 to 1.
        case fixed(ExactDecimal)
        /// A rule of type number, cut to 0 to 1; not a number counts as 0.
        case share(Rule)
    }
}
