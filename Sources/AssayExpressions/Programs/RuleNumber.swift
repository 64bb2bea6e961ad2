/// The position of a rule in its book.
public struct RuleNumber: Sendable, Hashable {
    /// The position, from 0.
    public let rawValue: Int32

    init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The number of a blank rule, which is in no book.
    package static let none = RuleNumber(rawValue: 0)
}
