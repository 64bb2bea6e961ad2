import AssayExpressions
import AssayQuestionnaires

/// What reports say of an action, whoever the supplier is.
final class ActionWords: Sendable {
    /// What shows that an action worked: the words before and behind where things stand today.
    struct Measure: Sendable {
        let before: String
        let after: String
    }

    private static let mostColumns = 90

    let text: String
    /// The text as it stands on the timeline.
    let short: String
    let kind: String
    let owner: String
    let role: String
    let who: String
    let measures: [Measure]
    let closesWith: String
    let verifications: [String]

    init(_ template: ActionTemplate, _ kept: KeptWords) {
        text = kept.text(template.text)
        short = TextLayout.cut(text, to: Self.mostColumns)
        kind = template.kind.rawValue
        owner = template.owner == .both ? "supplier and buyer" : template.owner.rawValue
        role = template.role
        who = "\(owner): \(role)"
        measures = template.indicators.map { indicator in
            let sign = indicator.direction == .atLeast ? "at least" : "at most"
            return Measure(
                before: "\(kept.text(indicator.text)): ",
                after: "target \(sign) \(indicator.target) \(indicator.unit) "
                    + "(\(indicator.kind.rawValue))")
        }
        closesWith = kept.text(template.closesWith)
        verifications = template.verifications.map { verification in
            let method =
                verification.method == .voice
                ? "in their own words" : verification.method.rawValue.spaced
            let text = kept.text(verification.text)
            return "\(verification.by.rawValue.spaced), \(method)"
                + (text.isEmpty ? "" : ": \(text)")
        }
    }

    /// What shows that it worked, each with the value today where one is known.
    func indicators(today baselines: [ExactDecimal?]) -> [String] {
        measures.enumerated().map { position, measure in
            let known = position < baselines.count ? baselines[position] : nil
            let today = known.map { "today \(shown($0)), " } ?? "today not known, "
            return measure.before + today + measure.after
        }
    }
}
