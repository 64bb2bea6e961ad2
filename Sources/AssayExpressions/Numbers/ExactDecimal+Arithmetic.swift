extension ExactDecimal {
    /// Returns the exact sum; infinity when it is too large.
    @inlinable @inline(__always) public static func + (
        left: ExactDecimal, right: ExactDecimal
    ) -> ExactDecimal {
        if areModerate(left, right) {
            return ExactDecimal(scaled: left.scaled &+ right.scaled)
        }
        return sum(left, right)
    }

    /// Returns the exact difference; infinity when it is too large.
    @inlinable public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if areModerate(left, right) {
            return ExactDecimal(scaled: left.scaled &- right.scaled)
        }
        return sum(left, -right)
    }

    /// Whether both lie far within what can be held, so that their sum and difference do too.
    @inlinable @inline(__always) static func areModerate(
        _ left: ExactDecimal, _ right: ExactDecimal
    ) -> Bool {
        // From -2⁶¹ to 2⁶¹ the upper half has no more than its last 62 bits after the shift.
        (left.shiftedUpperHalf | right.shiftedUpperHalf) >> 62 == 0
    }

    @inlinable var shiftedUpperHalf: UInt64 {
        UInt64(truncatingIfNeeded: scaled >> 64) &+ 1 << 61
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
    @inlinable @inline(__always) public static func * (
        left: ExactDecimal, right: ExactDecimal
    ) -> ExactDecimal {
        // Six digits of each make twelve, so most products need no rounding and no long division.
        if let first = left.millionths, let second = right.millionths {
            return ExactDecimal(scaled: Int128(first) &* Int128(second))
        }
        return product(left, right)
    }

    /// The value times 10⁶ where that is whole and the value is neither negative nor large.
    @inlinable @inline(__always) var millionths: UInt64? {
        let (whole, rest) = UInt64(truncatingIfNeeded: scaled)
            .quotientAndRemainder(dividingBy: 1_000_000)
        return isShort && rest == 0 ? whole : nil
    }

    @usableFromInline static func product(
        _ left: ExactDecimal, _ right: ExactDecimal
    ) -> ExactDecimal {
        if left.isShort, right.isShort {
            return shortQuotient(
                UInt128(truncatingIfNeeded: left.scaled)
                    &* UInt128(truncatingIfNeeded: right.scaled),
                UInt64(truncatingIfNeeded: scale))
        }
        if left.isNaN || right.isNaN { return .notANumber }
        let isNegative = (left.scaled < 0) != (right.scaled < 0)
        guard left.isFinite, right.isFinite else {
            if left.scaled == 0 || right.scaled == 0 { return .notANumber }
            return isNegative ? .minusInfinity : .infinity
        }
        return quotient(
            left.scaled.magnitude, times: right.scaled.magnitude,
            by: UInt128(truncatingIfNeeded: scale),
            isNegative: isNegative)
    }

    /// Returns the quotient, rounded half to even at the twelfth digit.
    ///
    /// Division by zero gives infinity with the sign of the dividend, and not-a-number for 0 / 0.
    public static func / (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.isShort, right.isShort, right.scaled != 0 {
            return shortQuotient(
                UInt128(truncatingIfNeeded: left.scaled) &* UInt128(truncatingIfNeeded: scale),
                UInt64(truncatingIfNeeded: right.scaled))
        }
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
            left.scaled.magnitude, times: UInt128(truncatingIfNeeded: scale),
            by: right.scaled.magnitude,
            isNegative: isNegative)
    }

    /// Returns what remains of a division cut towards zero, with the sign of the dividend.
    public static func % (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.isNaN || right.isNaN || !left.isFinite || right.scaled == 0 { return .notANumber }
        if !right.isFinite { return left }
        return ExactDecimal(scaled: left.scaled % right.scaled)
    }

    /// The greatest whole number not above the value; infinity where none can be held.
    public var floor: ExactDecimal {
        guard isFinite else { return self }
        let rest = scaled % Self.scale
        let whole = ExactDecimal(scaled: scaled - rest)
        return rest < 0 ? whole - .one : whole
    }

    /// The least whole number not below the value; infinity where none can be held.
    public var ceiling: ExactDecimal {
        -(-self).floor
    }

    /// The nearest whole number; halves go towards positive infinity, as in XPath. Infinity where
    /// none can be held.
    public var rounded: ExactDecimal {
        guard isFinite else { return self }
        let rest = scaled % Self.scale
        let cut = ExactDecimal(scaled: scaled - rest)
        if rest >= Self.scale / 2 { return cut + .one }
        return rest < -Self.scale / 2 ? cut - .one : cut
    }

    /// Returns the value rounded for display; halves go away from zero. Infinity where the result
    /// cannot be held.
    ///
    /// - Parameter digits: digits after the point, 0 to 12; more are not needed and change nothing.
    public func rounded(toFractionDigits digits: Int) -> ExactDecimal {
        guard isFinite, digits < 12 else { return self }
        var unit: Int128 = 1
        for _ in 0..<(12 - Swift.max(0, digits)) { unit *= 10 }
        let rest = scaled % unit
        let cut = ExactDecimal(scaled: scaled - rest)
        guard rest.magnitude * 2 >= UInt128(unit) else { return cut }
        return cut + ExactDecimal(scaled: scaled < 0 ? -unit : unit)
    }

    /// Whether the value is not negative and 64 bits are enough.
    @inlinable var isShort: Bool { scaled >> 64 == 0 }

    private static func clamped(
        _ value: Int128, overflow: Bool, isNegative: Bool
    ) -> ExactDecimal {
        let result = ExactDecimal(scaled: value)
        if !overflow, result.isFinite { return result }
        return isNegative ? .minusInfinity : .infinity
    }

    /// The quotient, rounded half to even, where the dividend is the product of 64-bit numbers of
    /// which one is the scale or the divisor is.
    @inline(__always) private static func shortQuotient(_ dividend: UInt128, _ divisor: UInt64)
        -> ExactDecimal
    {
        var whole = dividend / UInt128(divisor)
        // One division: the remainder is what the product back leaves.
        let rest =
            UInt64(truncatingIfNeeded: dividend) &- UInt64(truncatingIfNeeded: whole) &* divisor
        let complement = divisor &- rest
        if rest > complement || (rest == complement && whole & 1 == 1) { whole &+= 1 }
        return ExactDecimal(scaled: Int128(truncatingIfNeeded: whole))
    }

    /// Returns `left * right / divisor`, rounded half to even, without losing the upper half.
    private static func quotient(
        _ left: UInt128, times right: UInt128, by divisor: UInt128, isNegative: Bool
    ) -> ExactDecimal {
        var whole: UInt128
        let rest: UInt128
        if left.leadingZeroBitCount + right.leadingZeroBitCount >= 128 {
            // The product fits. One division: the remainder is what the product back leaves.
            let product = left &* right
            whole = product / divisor
            rest = product &- whole &* divisor
        } else {
            let product = left.multipliedFullWidth(by: right)
            guard product.high < divisor else { return isNegative ? .minusInfinity : .infinity }
            (whole, rest) = divisor.dividingFullWidth(product)
        }
        guard whole < UInt128(Int128.max) else { return isNegative ? .minusInfinity : .infinity }
        // Rounded up, the largest becomes the pattern of the infinities.
        let complement = divisor &- rest
        if rest > complement || (rest == complement && whole & 1 == 1) { whole += 1 }
        let magnitude = Int128(truncatingIfNeeded: whole)
        return ExactDecimal(scaled: isNegative ? -magnitude : magnitude)
    }
}
