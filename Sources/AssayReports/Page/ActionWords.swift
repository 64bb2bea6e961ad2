import AssayExpressions
import AssayQuestionnaires

/// What reports say of an action, whoever the supplier is.
final class ActionWords: Sendable {
    /// What shows that an action worked: the words before and behind where things stand today.
    struct Measure: Sendable {
        let before: String
        let after: String

        init(_ indicator: Indicator, _ text: String) {
            let sign = indicator.direction == .atLeast ? "at least" : "at most"
            before = "\(text): "
            after =
                "target \(sign) \(indicator.target) \(indicator.unit) (\(indicator.kind.rawValue))"
        }
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
        owner = Self.owner(template.owner)
        role = template.role
        who = "\(owner): \(role)"
        measures = template.indicators.map { Measure($0, kept.text($0.text)) }
        closesWith = kept.text(template.closesWith)
        verifications = template.verifications.map { Self.line(for: $0, kept.text($0.text)) }
    }

    static func owner(_ owner: ActionOwner) -> String {
        owner == .both ? "supplier and buyer" : owner.rawValue
    }

    /// What shows that it worked, each with the value today where one is known.
    static func lines(for measures: [Measure], today baselines: [ExactDecimal?]) -> [String] {
        measures.enumerated().map { position, measure in
            let known = position < baselines.count ? baselines[position] : nil
            let today = known.map { "today \(shownAmount($0)), " } ?? "today not known, "
            return measure.before + today + measure.after
        }
    }

    static func line(for verification: Verification, _ text: String) -> String {
        let method =
            verification.method == .voice
            ? "in their own words" : verification.method.rawValue.spaced
        return "\(verification.by.rawValue.spaced), \(method)" + (text.isEmpty ? "" : ": \(text)")
    }
}
