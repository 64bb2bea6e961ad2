import Testing

@testable import AssayExpressions

/// Holds the short ways of arithmetic against the long one, around every bound between them.
@Suite("Arithmetic of decimals")
struct ArithmeticTests {
    private static let numbers: [ExactDecimal] = {
        let bounds: [Int128] = [
            0, 1, 999_999, 1_000_000, 250_000_000_000, 333_333_333_333, 1_000_000_000_000,
            3_000_000_000_000, 12_345_678_901_234, 1 << 53, 1 << 62, 1 << 63, 1 << 64,
            (1 << 64) / 1_000_000 * 1_000_000, 10_000_000_000_000_000_000_000, 1 << 100, 1 << 124,
            1 << 125, 1 << 126, .max,
        ]
        let beside: [Int128] = bounds.flatMap { bound in
            [-1_000_000, -1, 0, 1, 1_000_000].map { bound.addingReportingOverflow($0).partialValue }
        }
        return (beside + beside.map { 0 &- $0 }).map { ExactDecimal(scaled: $0) }
    }()

    @Test func sumsAndDifferencesAreExactOrInfinite() {
        for left in Self.numbers {
            for right in Self.numbers {
                let negated = right.isNaN ? right : ExactDecimal(scaled: -right.scaled)
                expect(left + right, Self.sum(left, right), "\(left.scaled) + \(right.scaled)")
                expect(left - right, Self.sum(left, negated), "\(left.scaled) - \(right.scaled)")
            }
        }
    }

    @Test func productsAndQuotientsAreRoundedOnce() {
        let one = ExactDecimal.one.scaled.magnitude
        for left in Self.numbers {
            for right in Self.numbers {
                expect(
                    left * right, Self.product(left, right), "\(left.scaled) * \(right.scaled)")
                guard left.isFinite, right.isFinite, right != .zero else { continue }
                let quotient = Self.rounded(
                    left.scaled.magnitude, times: one, by: right.scaled.magnitude,
                    isNegative: (left < .zero) != (right < .zero))
                expect(left / right, quotient, "\(left.scaled) / \(right.scaled)")
            }
        }
    }

    @Test func sumsOfManyAreTheSameAsOneAfterTheOther() {
        let numbers = Self.numbers.filter { $0 >= .zero && !$0.isNaN }
        for weight in numbers {
            var sum = ExactSum()
            var total = ExactDecimal.zero
            var totalWeighed = ExactDecimal.zero
            let factor = ExactFactor(weight)
            for number in numbers {
                sum.add(number)
                total = total + number
                expect(sum.value, total, "\(number.scaled) and what is before it")
                guard factor.isWhole else { continue }
                totalWeighed = totalWeighed + weight * number
                var weighed = ExactSum()
                weighed.add(sum, times: factor)
                expect(weighed.value, totalWeighed, "all to \(number.scaled) * \(weight.scaled)")
            }
        }
    }

    /// Tells only what differs: there are many pairs.
    private func expect(
        _ found: ExactDecimal, _ expected: ExactDecimal, _ calculation: @autoclosure () -> String
    ) {
        if found != expected {
            Issue.record("\(calculation()) is \(found.scaled), not \(expected.scaled)")
        }
    }

    private static func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
        if left.isNaN || right.isNaN { return .notANumber }
        guard left.isFinite else { return right.isFinite || left == right ? left : .notANumber }
        guard right.isFinite else { return right }
        let (sum, overflows) = left.scaled.addingReportingOverflow(right.scaled)
        let result = ExactDecimal(scaled: sum)
        if !overflows, result.isFinite { return result }
        return left < .zero ? .minusInfinity : .infinity
    }

    private static func product(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
        if left.isNaN || right.isNaN { return .notANumber }
        let isNegative = (left < .zero) != (right < .zero)
        guard left.isFinite, right.isFinite else {
            if left == .zero || right == .zero { return .notANumber }
            return isNegative ? .minusInfinity : .infinity
        }
        return rounded(
            left.scaled.magnitude, times: right.scaled.magnitude,
            by: ExactDecimal.one.scaled.magnitude, isNegative: isNegative)
    }

    /// The long way: the whole product, then its division.
    private static func rounded(
        _ left: UInt128, times right: UInt128, by divisor: UInt128, isNegative: Bool
    ) -> ExactDecimal {
        let infinity = isNegative ? ExactDecimal.minusInfinity : .infinity
        let product = left.multipliedFullWidth(by: right)
        guard product.high < divisor else { return infinity }
        var (whole, rest) = divisor.dividingFullWidth(product)
        guard whole < UInt128(Int128.max) else { return infinity }
        if rest > divisor - rest || (rest == divisor - rest && whole % 2 == 1) { whole += 1 }
        return ExactDecimal(scaled: isNegative ? -Int128(whole) : Int128(whole))
    }
}
