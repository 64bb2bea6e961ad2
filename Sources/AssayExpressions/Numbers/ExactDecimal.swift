/// An exact decimal number with twelve digits after the point.
///
/// Sums, differences and products of decimals are exact, so that 33.3 + 33.3 + 33.4 is 100 on every
/// machine; a quotient is rounded half to even at the twelfth digit. Like XPath's numbers it knows
/// infinity and not-a-number, and no operation traps. Finite values reach about ±10²⁶.
public struct ExactDecimal: Sendable, Hashable {
    /// The value times 10¹²; three patterns stand for not-a-number and the infinities.
    @usableFromInline let scaled: Int128

    @inlinable static var scale: Int128 { 1_000_000_000_000 }

    @inlinable init(scaled: Int128) {
        self.scaled = scaled
    }

    /// Creates a whole number.
    public init(_ value: Int) {
        scaled = Int128(value) * Self.scale
    }

    /// Zero.
    @inlinable public static var zero: ExactDecimal { ExactDecimal(scaled: 0) }
    /// One.
    @inlinable public static var one: ExactDecimal { ExactDecimal(scaled: scale) }
    /// One hundred.
    @inlinable public static var hundred: ExactDecimal {
        ExactDecimal(scaled: 100 * scale)
    }
    /// Not a number, such as the number of a text without digits.
    public static let notANumber = ExactDecimal(scaled: .min)
    /// More than any finite number.
    public static let infinity = ExactDecimal(scaled: .max)
    /// Less than any finite number.
    public static let minusInfinity = ExactDecimal(scaled: .min + 1)

    /// A Boolean value indicating whether this is not a number.
    public var isNaN: Bool { scaled == .min }

    /// A Boolean value indicating whether this is a number other than the infinities.
    public var isFinite: Bool { scaled > .min + 1 && scaled < .max }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    /// Creates a whole number.
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension ExactDecimal: Comparable {
    /// Orders values for sorting: not-a-number first, then by size.
    ///
    /// Rules compare with ``isLess(than:)``, for which not-a-number is never less.
    @inlinable public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.scaled < right.scaled
    }
}

extension ExactDecimal {
    /// Returns whether two values are equal as XPath means it: not-a-number equals nothing.
    public func isEqual(to other: ExactDecimal) -> Bool {
        scaled == other.scaled && !isNaN
    }

    /// Returns whether this value is less as XPath means it: not-a-number is never less.
    public func isLess(than other: ExactDecimal) -> Bool {
        scaled < other.scaled && !isNaN
    }
}
