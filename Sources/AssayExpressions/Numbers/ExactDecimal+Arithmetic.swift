extension ExactDecimal {
    /// Returns the exact sum; infinity when it is too large.
    @inlinable public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.isModerate, right.isModerate {
            return ExactDecimal(scaled: left.scaled &+ right.scaled)
        }
        return sum(left, right)
    }

    /// Returns the exact difference; infinity when it is too large.
    @inlinable public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.isModerate, right.isModerate {
            return ExactDecimal(scaled: left.scaled &- right.scaled)
        }
        return sum(left, -right)
    }

    /// Whether the value lies far within what can be held, so that the sum of two such does too.
    @inlinable var isModerate: Bool {
        let upperHalf = Int64(truncatingIfNeeded: scaled >> 64)
        return upperHalf >= -(1 << 61) && upperHalf < 1 << 61
    }

    @usableFromInline static func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
        if left.isFinite, right.isFinite {
            let (sum, overflow) = left.scaled.addingReportingOverflow(right.scaled)
            return clamped(sum, overflow: overflow, isNegative: left.scaled < 0)
        }
        if left.isNaN || right.isNaN { return .notANumber }
        if left.isFinite { return right }
        if right.isFinite { return left }
        return left == right ? left : .notANumber
    }

    /// Returns the value with the other sign.
    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        value.isNaN ? value : ExactDecimal(scaled: -value.scaled)
    }

    /// Returns the product, rounded half to even at the twelfth digit when it has more.
    public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        // Most factors are 0, 1, or whole and small, and need no division.
        if left.scaled == Self.scale { return right }
        if right.scaled == Self.scale { return left }
        if let product = left.times(small: right) ?? right.times(small: left) { return product }
        if left.isNaN || right.isNaN { return .notANumber }
        let isNegative = (left.scaled < 0) != (right.scaled < 0)
        guard left.isFinite, right.isFinite else {
            if left.scaled == 0 || right.scaled == 0 { return .notANumber }
            return isNegative ? .minusInfinity : .infinity
        }
        return quotient(
            left.scaled.magnitude, times: right.scaled.magnitude, by: UInt128(scale),
            isNegative: isNegative)
    }

    /// Returns the quotient, rounded half to even at the twelfth digit.
    ///
    /// Division by zero gives infinity with the sign of the dividend, and not-a-number for 0 / 0.
    public static func / (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.isNaN || right.isNaN { return .notANumber }
        let isNegative = (left.scaled < 0) != (right.scaled < 0)
        if !left.isFinite {
            if !right.isFinite { return .notANumber }
            return isNegative ? .minusInfinity : .infinity
        }
        if !right.isFinite { return .zero }
        if right.scaled == 0 {
            if left.scaled == 0 { return .notANumber }
            return left.scaled < 0 ? .minusInfinity : .infinity
        }
        return quotient(
            left.scaled.magnitude, times: UInt128(scale), by: right.scaled.magnitude,
            isNegative: isNegative)
    }

    /// Returns what remains of a division cut towards zero, with the sign of the dividend.
    public static func % (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.isNaN || right.isNaN || !left.isFinite || right.scaled == 0 { return .notANumber }
        if !right.isFinite { return left }
        return ExactDecimal(scaled: left.scaled % right.scaled)
    }

    /// The greatest whole number not above the value.
    public var floor: ExactDecimal {
        guard isFinite else { return self }
        let rest = scaled % Self.scale
        if rest == 0 { return self }
        return ExactDecimal(scaled: scaled - rest - (rest < 0 ? Self.scale : 0))
    }

    /// The least whole number not below the value.
    public var ceiling: ExactDecimal {
        -(-self).floor
    }

    /// The nearest whole number; halves go towards positive infinity, as in XPath.
    public var rounded: ExactDecimal {
        guard isFinite else { return self }
        return ExactDecimal(scaled: scaled + Self.scale / 2).floor
    }

    /// Returns the value rounded for display; halves go away from zero.
    ///
    /// - Parameter digits: digits after the point, 0 to 12; more are not needed and change nothing.
    public func rounded(toFractionDigits digits: Int) -> ExactDecimal {
        guard isFinite, digits < 12 else { return self }
        var unit: Int128 = 1
        for _ in 0..<(12 - Swift.max(0, digits)) { unit *= 10 }
        let rest = scaled % unit
        let cut = scaled - rest
        guard rest.magnitude * 2 >= UInt128(unit) else { return ExactDecimal(scaled: cut) }
        return ExactDecimal(scaled: cut + (scaled < 0 ? -unit : unit))
    }

    /// The product with a small factor where this is a small whole number; `nil` elsewhere.
    private func times(small factor: ExactDecimal) -> ExactDecimal? {
        guard let value = Int64(exactly: scaled), let other = Int64(exactly: factor.scaled),
            value % Int64(Self.scale) == 0
        else { return nil }
        let (high, low) = (value / Int64(Self.scale)).multipliedFullWidth(by: other)
        return ExactDecimal(scaled: Int128(high) << 64 | Int128(low))
    }

    private static func clamped(
        _ value: Int128, overflow: Bool, isNegative: Bool
    ) -> ExactDecimal {
        let result = ExactDecimal(scaled: value)
        if !overflow, result.isFinite { return result }
        return isNegative ? .minusInfinity : .infinity
    }

    /// Returns `left * right / divisor`, rounded half to even, without losing the upper half.
    private static func quotient(
        _ left: UInt128, times right: UInt128, by divisor: UInt128, isNegative: Bool
    ) -> ExactDecimal {
        var whole: UInt128
        let rest: UInt128
        let (short, overflow) = left.multipliedReportingOverflow(by: right)
        if !overflow {
            // One division: the remainder is what the product back leaves.
            whole = short / divisor
            rest = short &- whole &* divisor
        } else {
            let product = left.multipliedFullWidth(by: right)
            guard product.high < divisor else { return isNegative ? .minusInfinity : .infinity }
            (whole, rest) = divisor.dividingFullWidth(product)
        }
        let complement = divisor - rest
        if rest > complement || (rest == complement && whole & 1 == 1) { whole += 1 }
        guard let magnitude = Int128(exactly: whole) else {
            return isNegative ? .minusInfinity : .infinity
        }
        return clamped(isNegative ? -magnitude : magnitude, overflow: false, isNegative: isNegative)
    }
}
