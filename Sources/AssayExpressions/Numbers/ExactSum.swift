/// A sum of numbers and products, of fewer than 2³¹ that are not negative.
///
/// It is the same as if each were added with `+`, in any order.
public struct ExactSum: Sendable {
    /// The sum of all that 64 bits are enough for.
    @usableFromInline var short: UInt128 = 0
    /// The sum of all others.
    @usableFromInline var rest = ExactDecimal.zero

    /// Creates a sum of nothing.
    public init() {}

    /// Adds a number.
    @inlinable public mutating func add(_ number: ExactDecimal) {
        guard number.isShort else { return addLong(number) }
        short &+= UInt128(UInt64(truncatingIfNeeded: number.scaled))
    }

    @usableFromInline mutating func addLong(_ number: ExactDecimal) {
        rest = rest + number
    }

    /// Adds the product of another sum, to which numbers and no products were added.
    ///
    /// - Parameters:
    ///   - sum: the sum.
    ///   - factor: a whole factor, so that it is the same as if each number were multiplied.
    @inlinable @inline(__always) public mutating func add(
        _ sum: ExactSum, times factor: ExactFactor
    ) {
        // Below 2⁹⁵ times below 2³¹.
        short &+= sum.short &* UInt128(factor.whole)
        if sum.rest != .zero { addLong(factor.value, times: sum.rest) }
    }

    @usableFromInline mutating func addLong(_ factor: ExactDecimal, times number: ExactDecimal) {
        rest = rest + factor * number
    }

    /// The sum; infinity when it is too large.
    public var value: ExactDecimal {
        ExactDecimal(scaled: Int128(truncatingIfNeeded: short)) + rest
    }
}
