/// A number made ready to multiply many others, such as the weight of a question.
public struct ExactFactor: Sendable, Hashable {
    /// The number.
    public let value: ExactDecimal
    /// The number itself where it is whole and above 0, and 31 bits are enough; else 0.
    @usableFromInline let whole: UInt32

    /// A Boolean value indicating whether products with it are not rounded.
    public var isWhole: Bool { whole > 0 }

    /// Makes a number ready.
    public init(_ value: ExactDecimal) {
        self.value = value
        let (whole, rest) = value.scaled.quotientAndRemainder(dividingBy: ExactDecimal.scale)
        self.whole = rest == 0 && whole > 0 && whole < 1 << 31 ? UInt32(whole) : 0
    }
}
