import AssayExpressions
import AssayQuestionnaires

/// What shows that an action worked: the words before and after where things stand today.
package struct IndicatorWords: Sendable {
    package let before: String
    package let after: String

    package init(_ indicator: Indicator, _ text: String) {
        let sign = indicator.direction == .atLeast ? "at least" : "at most"
        before = "\(text): "
        after = "target \(sign) \(indicator.target) \(indicator.unit) (\(indicator.kind.rawValue))"
    }

    /// What shows that an action worked, each with the value today where one is known.
    package static func lines(_ indicators: [IndicatorWords], today baselines: [ExactDecimal?])
        -> [String]
    {
        indicators.enumerated().map { position, indicator in
            let known = position < baselines.count ? baselines[position] : nil
            let today = known.map { "today \(shownAmount($0)), " } ?? "today not known, "
            return indicator.before + today + indicator.after
        }
    }
}

extension Verification {
    /// Who verifies, how, and the text of it where there is one.
    package func words(_ text: String) -> String {
        let method = self.method == .voice ? "in their own words" : self.method.rawValue.spaced
        return "\(by.rawValue.spaced), \(method)" + (text.isEmpty ? "" : ": \(text)")
    }
}

extension ActionOwner {
    /// Who has to act.
    package var words: String { self == .both ? "supplier and buyer" : rawValue }
}
