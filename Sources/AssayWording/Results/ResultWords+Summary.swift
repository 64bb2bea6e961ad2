import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension ResultWords {
    /// What was found, in a sentence.
    package func found() -> String {
        guard let first = assessment.findings.first else { return phrases.summary.nothingFound }
        return phrases.summary.found(
            assessment.findings.count, finding(first), first.findingClass.rawValue)
    }

    /// How far an earlier plan has come, where there was one.
    package func progress(of plan: ActionPlan) -> String? {
        plan.progress.carried > 0 ? phrases.plan.progress(plan.progress) : nil
    }

    /// What the plan looks like as a plan, in counts.
    package func quality(of plan: ActionPlan) -> String {
        phrases.waves.quality(plan.quality.counts.map { phrases.waves.count($0) })
    }

    /// What the supplier can carry at a time; nothing where the plan was not cut.
    package func carries(_ plan: ActionPlan) -> String? {
        plan.capacity.map { phrases.waves.carries($0) }
    }

    /// The numbers that the plan was cut by, and where they stand; nothing where it was not cut.
    package func capacity(of plan: ActionPlan) -> String? {
        plan.capacity.map { phrases.waves.capacity($0) }
    }

    /// The heading of a wave.
    package func heading(of wave: ActionWave, in plan: ActionPlan) -> String {
        phrases.waves.heading(
            wave, plan.capacity == nil ? nil : phrases.waves.day(plan.end(of: wave)))
    }

    /// Where the supplier stands, in one or two sentences.
    package func standing() -> [String] {
        var numbers: [String] = []
        let scored = assessment.questionnaires.filter { $0.score != nil }
        if let score = assessment.programme?.score {
            numbers.append(
                phrases.summary.stands(
                    shown(score.claimed), score.maximum.description, shown(score.assured), nil))
        } else {
            numbers += scored.compactMap { result in
                result.score.map { score in
                    phrases.summary.stands(
                        shown(score.claimed), score.maximum.description, shown(score.assured),
                        scored.count > 1 ? library.questionnaires[result.questionnaire].id : nil)
                }
            }
        }
        let answered = scored.map { result in
            phrases.summary.answered(
                result.completeness.answered, result.completeness.applicable,
                library.questionnaires[result.questionnaire].id)
        }
        if !answered.isEmpty { numbers.append(phrases.summary.allAnswered(answered)) }
        let levels = levels()
        let scores =
            numbers.isEmpty ? phrases.summary.nothingScored : phrases.summary.standing(numbers)
        return [scores]
            + (levels.isEmpty ? [] : [phrases.summary.levels(levels)])
    }

    /// The levels that were reached, each with the questionnaires that it is of; none where all are the same.
    private func levels() -> [(level: String, questionnaires: [String])] {
        var levels: [(level: String, questionnaires: [String])] = []
        for result in assessment.questionnaires {
            guard let reached = result.level else { continue }
            let level = level(reached.reached, of: result.questionnaire)
            let questionnaire = library.questionnaires[result.questionnaire].id
            if let known = levels.firstIndex(where: { $0.level == level }) {
                levels[known].questionnaires.append(questionnaire)
            } else {
                levels.append((level, [questionnaire]))
            }
        }
        return levels.count == 1 ? [(levels[0].level, [])] : levels
    }
}
