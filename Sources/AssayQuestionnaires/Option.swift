public import AssayExpressions

/// One of the answers that can be chosen.
public struct Option: Sendable {
    /// The word of its id.
    public var symbol: Symbol
    /// The name in rules and submissions.
    public var id: String
    /// What people see.
    public var text: LocalizedText
    /// A Boolean value indicating whether it cannot be chosen together with another.
    public var isExclusive: Bool = false
    /// A Boolean value indicating whether choosing it says that nobody looked or asked.
    public var saysNobodyLooked: Bool = false
    /// A Boolean value indicating whether choosing it tells of harm.
    public var tellsOfHarm: Bool = false

    /// Creates an option without its optional parts.
    public init(symbol: Symbol, id: String, text: LocalizedText) {
        self.symbol = symbol
        self.id = id
        self.text = text
    }
}
