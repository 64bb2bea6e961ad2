import AssayExpressions
import AssayQuestionnaires

/// What shows that an action worked: the words before and after the value of today.
package struct IndicatorWords: Sendable {
    let before: String
    let after: String
    let phrases: Phrases

    package init(_ indicator: Indicator, _ text: String, _ phrases: Phrases) {
        self.phrases = phrases
        let target =
            indicator.direction == .atLeast
            ? phrases.plan.targetAtLeast : phrases.plan.targetAtMost
        before = "\(text): "
        after =
            "\(target(indicator.target.description, indicator.unit)) (\(indicator.kind.rawValue))"
    }

    /// What shows that an action worked, each with the value today where one is known.
    package static func lines(_ indicators: [IndicatorWords], today baselines: [ExactDecimal?])
        -> [String]
    {
        indicators.enumerated().map { position, indicator in
            let plan = indicator.phrases.plan
            let known = position < baselines.count ? baselines[position] : nil
            let today = known.map { plan.baseline(shownAmount($0)) } ?? plan.baselineUnknown
            return indicator.before + today + ", " + indicator.after
        }
    }
}
