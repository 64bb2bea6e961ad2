import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires

extension ResultWords {
    /// Three sentences: where the supplier stands, what was found, what to do first.
    package func summary(of plan: ActionPlan) -> [String] { [standing(), found(), toDo(plan)] }

    private func standing() -> String {
        if let programme = assessment.programme, let score = programme.score {
            let title = text(library.programmes[programme.programme].title)
            return "In the programme “\(title)” \(supplierName) claims "
                + "\(shown(score.claimed)) of \(score.maximum) points, of which evidence assures "
                + "\(shown(score.assured)); what is not known yet leaves anything from "
                + "\(shown(score.lowest)) to \(shown(score.highest)) possible."
        }
        let scores = assessment.questionnaires.compactMap { result in
            result.score.map { score in
                "\(shown(score.claimed)) of \(score.maximum) points in "
                    + "“\(text(library.questionnaires[result.questionnaire].title))”, of which "
                    + "evidence assures \(shown(score.assured))"
            }
        }
        return scores.isEmpty
            ? "Nothing in these answers is scored."
            : "\(supplierName) claims \(scores.joined(separator: "; "))."
    }

    private func found() -> String {
        guard let first = assessment.findings.first else {
            return "Nothing was found that asks for action."
        }
        let count = assessment.findings.count
        return (count == 1 ? "One finding asks" : "\(count) findings ask")
            + " for action; the most urgent is “\(finding(first))”, of class "
            + "\(first.findingClass.rawValue)."
    }

    private func toDo(_ plan: ActionPlan) -> String {
        let open = plan.actions.filter { !$0.standing.status.isFinished }
        guard let first = open.first else { return "The plan has no open action." }
        let containment = open.count { template(of: $0)?.kind == .containment }
        let count = open.count == 1 ? "one open action" : "\(open.count) open actions"
        let urgent = containment == 0 ? "" : ", \(containment) of them to protect people at once"
        var action = self.action(first)
        if action.hasSuffix(".") { action.removeLast() }
        return "The plan has \(count)\(urgent); it begins with “\(action)”, due on "
            + "\(first.schedule.due)."
    }

    /// How far an earlier plan has come, where there was one.
    package func progress(of plan: ActionPlan) -> String? {
        let progress = plan.progress
        guard progress.carried > 0 else { return nil }
        return "Since the earlier plan: \(progress.done) done, \(progress.verified) verified, "
            + "\(progress.effective) effective, \(progress.overdue) overdue, "
            + "\(progress.recurring) recurring, \(progress.noLongerNeeded) no longer needed, "
            + "\(progress.new) new."
    }
}
