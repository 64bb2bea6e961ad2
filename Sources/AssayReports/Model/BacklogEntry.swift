import AssayActionPlans
import AssayAssessments
import AssayWording

/// An action of the backlog, in one line.
struct BacklogEntry: Sendable {
    /// The most columns of a title.
    private static let mostColumns = 80

    let name: String
    /// The first sentence of what is to be done, cut.
    let title: String
    /// The title of the most urgent finding that asks for it.
    let why: String
    let year: String
    let owner: String

    init(_ action: PlannedAction, _ words: ResultWords) {
        name = action.identity.inert
        let text = words.action(action)
        let sentence = text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) } ?? text
        title = TextLayout.cut(sentence, to: Self.mostColumns)
        why = action.findings.first.map { words.finding(words.assessment.findings[$0]) } ?? ""
        year = action.wave?.year.map { String($0) } ?? ""
        owner =
            words.template(of: action).map { words.owner($0) } ?? words.phrases.plan.unknownOwner
    }
}

extension SupplierReport {
    /// What waits, by the year in which it comes up.
    func backlog() -> [BacklogEntry] { plan.backlog.map { BacklogEntry($0, words) } }
}
