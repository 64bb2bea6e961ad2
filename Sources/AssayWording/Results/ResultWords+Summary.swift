import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension ResultWords {
    /// Three sentences: where the supplier stands, what was found, what to do first.
    package func summary(of plan: ActionPlan) -> [String] { [scores(), found(), toDo(plan)] }

    private func scores() -> String {
        if let programme = assessment.programme, let score = programme.score {
            return phrases.summary.programme(
                text(library.programmes[programme.programme].title), supplierName,
                shown(score.claimed), score.maximum.description, shown(score.assured),
                shown(score.lowest), shown(score.highest))
        }
        let scores = assessment.questionnaires.compactMap { result in
            result.score.map { score in
                phrases.summary.questionnaire(
                    shown(score.claimed), score.maximum.description,
                    text(library.questionnaires[result.questionnaire].title), shown(score.assured))
            }
        }
        return scores.isEmpty
            ? phrases.summary.nothingScored : phrases.summary.claims(supplierName, scores)
    }

    private func found() -> String {
        guard let first = assessment.findings.first else { return phrases.summary.nothingFound }
        return phrases.summary.found(
            assessment.findings.count, finding(first), first.findingClass.rawValue)
    }

    private func toDo(_ plan: ActionPlan) -> String {
        let open = plan.actions.filter { !$0.standing.status.isFinished }
        guard let first = open.first else { return phrases.summary.nothingToDo }
        let urgent = open.count { template(of: $0)?.kind == .containment }
        var action = self.action(first)
        if action.hasSuffix(".") { action.removeLast() }
        return phrases.summary.toDo(
            open.count, urgent, action, first.schedule.due.description)
    }

    /// How far an earlier plan has come, where there was one.
    package func progress(of plan: ActionPlan) -> String? {
        plan.progress.carried > 0 ? phrases.plan.progress(plan.progress) : nil
    }

    /// What the plan looks like as a plan, in counts.
    package func quality(of plan: ActionPlan) -> String {
        phrases.waves.quality(plan.quality.counts.map { phrases.waves.count($0) })
    }

    /// The numbers that the plan was cut by; nothing where it was not cut.
    package func capacity(of plan: ActionPlan) -> String? {
        plan.capacity.map { phrases.waves.capacity($0) }
    }

    /// The heading of a wave.
    package func heading(of wave: ActionWave, in plan: ActionPlan) -> String {
        phrases.waves.heading(wave, phrases.waves.day(plan.end(of: wave)))
    }

    /// Where the supplier stands, in one or two sentences.
    package func standing() -> [String] {
        var numbers: [String] = []
        if let score = assessment.programme?.score {
            numbers.append(phrases.summary.stands(shown(score.claimed), score.maximum.description, shown(score.assured), nil))
        } else {
            let scored = assessment.questionnaires.filter { $0.score != nil }
            numbers += scored.compactMap { result in
                result.score.map { score in
                    phrases.summary.stands(
                        shown(score.claimed), score.maximum.description, shown(score.assured),
                        scored.count > 1 ? library.questionnaires[result.questionnaire].id : nil)
                }
            }
        }
        let answered = assessment.questionnaires.reduce(0) { $0 + $1.completeness.answered }
        let applicable = assessment.questionnaires.reduce(0) { $0 + $1.completeness.applicable }
        numbers.append(phrases.summary.answered(answered, applicable))
        let levels = levels()
        return [phrases.summary.standing(numbers)]
            + (levels.isEmpty ? [] : [phrases.summary.levels(levels)])
    }

    /// The levels that were reached, each with the number of questionnaires that it is of.
    private func levels() -> [(level: String, questionnaires: Int?)] {
        var levels: [(level: String, questionnaires: Int?)] = []
        for result in assessment.questionnaires {
            guard let reached = result.level else { continue }
            let level = level(reached.reached, of: result.questionnaire)
            if let known = levels.firstIndex(where: { $0.level == level }) {
                levels[known].questionnaires = (levels[known].questionnaires ?? 0) + 1
            } else {
                levels.append((level, 1))
            }
        }
        return levels.count == 1 ? [(levels[0].level, nil)] : levels
    }
}
