public import AssayExpressions

/// What values a question or a column takes.
public struct ValueLimits: Sendable {
    /// The unit of a number.
    public var unit: String? = nil
    /// The least number.
    public var minimum: ExactDecimal? = nil
    /// The greatest number.
    public var maximum: ExactDecimal? = nil
    /// The most digits after the point.
    public var digits: Int? = nil
    /// The most characters of a text.
    public var maximumLength: Int = 4000

    /// Creates limits that allow every value.
    public init() {
    }
}
