import AssayExpressions

/// How a score is shown to people: rounded to one digit after the point.
func shown(_ score: ExactDecimal) -> String { score.formatted(fractionDigits: 1) }
