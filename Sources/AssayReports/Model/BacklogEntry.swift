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
    /// The year of the next plan, or a word for all that comes after it.
    let year: String
    let owner: String

    init(_ action: PlannedAction, nextPlan: Int?, _ words: ResultWords) {
        name = action.identity.inert
        let text = words.action(action)
        let sentence = text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) } ?? text
        title = TextLayout.cut(sentence, to: Self.mostColumns)
        why = action.findings.first.map { words.finding(words.assessment.findings[$0]) } ?? ""
        let later = words.phrases.waves.comesLater
        year = action.wave?.year.map { $0 == nextPlan ? String($0) : later } ?? ""
        owner =
            words.template(of: action).map { words.owner($0) } ?? words.phrases.plan.unknownOwner
    }
}

extension SupplierReport {
    /// What waits: first what comes up in the next plan. Later years are an order and no promise, so that
    /// they are not named.
    func backlog() -> [BacklogEntry] {
        let nextPlan = plan.backlog.first?.wave?.year
        return plan.backlog.map { BacklogEntry($0, nextPlan: nextPlan, words) }
    }
}
