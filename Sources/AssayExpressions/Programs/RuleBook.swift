/// Many rules in one piece, so that all of them are evaluated without copying each.
public struct RuleBook: Sendable {
    private(set) var code = RuleCode()
    /// The step that gives the value of each rule.
    private(set) var roots: [Int32] = []

    /// Creates a book without rules.
    public init() {}

    /// The number of rules.
    public var count: Int { roots.count }

    /// Adds a rule and returns its number.
    public mutating func add(_ program: Program) -> RuleNumber {
        let shift = code.append(program.code)
        roots.append(program.root + shift)
        return RuleNumber(rawValue: Int32(roots.count - 1))
    }
}
