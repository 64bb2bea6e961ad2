import Mustache

/// What the template of the page sets in as it is.
extension ReportPage {
    func markup(named wanted: String) -> Markup? {
        switch wanted {
        case "boardsMarkup": Markup(of: boards, \.markup)
        case "findingCards": Markup(of: findings, \.markup)
        case "actionRows": Markup(of: actions, \.row)
        case "actionCards": Markup(of: actions, \.card)
        case "timelineTable": timeline?.markup
        case "openQuestions": Markup(of: unknowns, \.markup)
        case "sourceList": Markup(of: sources, \.markup)
        default: nil
        }
    }
}

extension Markup: MustacheCustomRenderable {
    var renderText: String { String(decoding: bytes, as: UTF8.self) }
    var isNull: Bool { false }
}
