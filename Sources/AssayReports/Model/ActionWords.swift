import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// What reports say of an action, whoever the supplier is.
final class ActionWords: Sendable {
    private static let mostColumns = 90

    let name: String
    let text: String
    /// The text as it stands on the timeline.
    let short: String
    let kind: String
    let owner: String
    let role: String
    /// Whether it is to protect people at once.
    let isContainment: Bool
    let who: ActionEntry.Detail?
    let measures: [IndicatorWords]
    /// What shows that it worked, where nobody knows how things stand today.
    let indicators: ActionEntry.Detail?
    let closesWith: ActionEntry.Detail?
    let verifications: ActionEntry.Detail?

    init(_ template: ActionTemplate, _ kept: KeptWords) {
        name = TextLayout.inert(template.identity)
        text = kept.text(template.text)
        short = TextLayout.cut(text, to: Self.mostColumns)
        isContainment = template.kind == .containment
        kind = template.kind.rawValue
        owner = template.owner.words
        role = template.role
        who = ActionEntry.Detail("Who", ["\(owner): \(role)"])
        measures = template.indicators.map { IndicatorWords($0, kept.text($0.text)) }
        let lines = IndicatorWords.lines(measures, today: [])
        indicators = ActionEntry.Detail("Indicator", lines)
        closesWith = ActionEntry.Detail("Closes with", [kept.text(template.closesWith)])
        let verified = template.verifications.map { $0.words(kept.text($0.text)) }
        verifications = ActionEntry.Detail("Verified by", verified)
    }

    /// What shows that it worked, with the values today.
    func indicators(today baselines: [ExactDecimal?]) -> ActionEntry.Detail? {
        Self.isKnown(baselines)
            ? ActionEntry.Detail("Indicator", IndicatorWords.lines(measures, today: baselines))
            : indicators
    }

    private static func isKnown(_ baselines: [ExactDecimal?]) -> Bool {
        baselines.contains { $0 != nil }
    }
}
