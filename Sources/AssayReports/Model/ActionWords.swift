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
    let measures: [Measure]
    /// What shows that it worked, where nobody knows how things stand today.
    let indicators: ActionEntry.Detail?
    let closesWith: ActionEntry.Detail?
    let verifications: ActionEntry.Detail?
    /// The text as it stands on a page.
    let textPiece: Markup

    init(_ template: ActionTemplate, _ kept: KeptWords) {
        name = TextLayout.inert(template.identity)
        text = kept.text(template.text)
        short = TextLayout.cut(text, to: Self.mostColumns)
        isContainment = template.kind == .containment
        kind = template.kind.rawValue
        owner = Self.owner(template.owner)
        role = template.role
        who = ActionEntry.Detail.kept("Who", ["\(owner): \(role)"])
        measures = template.indicators.map { Measure($0, kept.text($0.text)) }
        let lines = Self.lines(for: measures, today: [])
        indicators = ActionEntry.Detail.kept("Indicator", lines)
        closesWith = ActionEntry.Detail.kept("Closes with", [kept.text(template.closesWith)])
        let verified = template.verifications.map { Self.line(for: $0, kept.text($0.text)) }
        verifications = ActionEntry.Detail.kept("Verified by", verified)
        textPiece = "\(text)"
    }

    /// What shows that it worked, with the values today.
    func indicators(today baselines: [ExactDecimal?]) -> ActionEntry.Detail? {
        Self.isKnown(baselines)
            ? ActionEntry.Detail("Indicator", Self.lines(for: measures, today: baselines))
            : indicators
    }

    private static func isKnown(_ baselines: [ExactDecimal?]) -> Bool {
        baselines.contains { $0 != nil }
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
