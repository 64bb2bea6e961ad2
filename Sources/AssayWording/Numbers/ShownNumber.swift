import AssayExpressions

/// How a score is shown to people: rounded to one digit after the point.
package func shown(_ score: ExactDecimal) -> String { score.formatted(fractionDigits: 1) }

/// How an amount in a unit of its own is shown to people: rounded to one digit after the point,
/// which is left out where it is nought.
package func shownAmount(_ amount: ExactDecimal) -> String {
    let shown = shown(amount)
    return shown.hasSuffix(".0") ? String(shown.dropLast(2)) : shown
}

/// A number of things, such as "1 row" and "2 rows".
package func counted(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)" + (number == 1 ? "" : "s")
}
