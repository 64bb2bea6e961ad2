import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// How results are said to people: the same words in every form of report.
///
/// Words of the supplier are inert and cut; words of questionnaires are in the language of the
/// reader where they are translated.
package struct ResultWords: Sendable {
    package let assessment: Assessment
    package let response: Response
    package let library: QuestionnaireLibrary
    package let language: String?
    package let phrases: Phrases

    package init(
        assessment: Assessment, response: Response, library: QuestionnaireLibrary, language: String?
    ) {
        self.assessment = assessment
        self.response = response
        self.library = library
        self.language = language
        phrases = .phrases(in: language)
    }

    package func text(_ text: LocalizedText) -> String { text.text(in: language) }

    /// What a supplier wrote, on one line and not longer than people read.
    package static func said(_ text: String, most columns: Int = 160) -> String {
        text.inert.cut(to: columns)
    }

    package var supplierName: String { Self.said(assessment.supplier.name, most: 120) }

    // MARK: Findings

    /// What was found, with what it is about where the title alone does not say it.
    package func finding(_ finding: FindingResult) -> String {
        self.finding(finding, titled: text(finding.definition(in: library).title))
    }

    package func finding(_ finding: FindingResult, titled title: String) -> String {
        subject(of: finding).map { "\(title): \($0)" } ?? title
    }

    /// What a finding is about beyond its answers.
    package func subject(of finding: FindingResult) -> String? {
        switch finding.subject {
        case .section(let section):
            guard let questionnaire = finding.questionnaire else { return nil }
            return text(library.questionnaires[questionnaire].sections[section].title)
        case .observation:
            // Every report may reach the supplier, who must not learn who spoke.
            return "a report from outside"
        case .certificate(let position):
            return Self.said(response.submission.certificates[position].scheme)
        case .check(let check):
            return text(library.question(check.question).checks[check.check].message)
        case .answers, .questionnaire:
            return nil
        }
    }

    package func clause(_ citation: Citation) -> String {
        "\(citation.source), \(citation.location)"
    }

    /// The clauses on which something rests.
    package func clauses(_ citations: [Citation]) -> String {
        citations.map { clause($0) }.joined(separator: "; ")
    }

    // MARK: Actions

    package func template(of action: PlannedAction) -> ActionTemplate? {
        action.template.map { library.action($0) }
    }

    /// What is to be done; an action that the questionnaires no longer know keeps its name.
    package func action(_ action: PlannedAction) -> String {
        action.title(in: library).map { text($0) } ?? action.identity.inert
    }

    /// The tasks of an action.
    package func steps(of action: PlannedAction) -> [String] {
        action.steps(in: library).map { text($0) }
    }

    /// What an action joins, each with its materials; nothing where it is one action of the library.
    package func joined(in action: PlannedAction) -> [String] {
        guard action.parts.count > 1 || action.isRequest else { return [] }
        return action.parts.map { part in
            let title = text(library.action(part.action).title)
            let materials = action.materials(of: part, in: assessment, library).map { $0.spaced }
            return materials.isEmpty ? title : "\(title) (\(materials.joined(separator: ", ")))"
        }
    }

    /// The materials that an action joins; nothing where it is about one or none.
    package func materials(in action: PlannedAction) -> String {
        var materials: [String] = []
        for part in action.parts {
            for material in action.materials(of: part, in: assessment, library)
            where !materials.contains(material) {
                materials.append(material)
            }
        }
        return materials.count > 1 ? materials.map { $0.spaced }.joined(separator: ", ") : ""
    }

    /// The first clause of each law or guidance that asks for an action, in names that people know; at most two.
    package func askedBy(_ action: PlannedAction) -> [String] {
        var (names, clauses): ([String], [String]) = ([], [])
        for position in action.findings {
            let citations = assessment.findings[position].definition(in: library).citations
            for citation in citations {
                // A report from which several lists were made recommends, and asks nobody.
                let frameworks = library.catalogue.frameworks.filter {
                    $0.source == citation.source
                }
                guard clauses.count < 2, frameworks.count == 1, let framework = frameworks.first
                else { continue }
                let name = String(text(framework.title).prefix { $0 != "," })
                guard !names.contains(name) else { continue }
                names.append(name)
                clauses.append("\(name), \(citation.location)")
            }
        }
        return clauses
    }

    package func owner(_ template: ActionTemplate) -> String {
        phrases.owner(template.owner)
    }

    /// Who has to act, with the function that answers for it.
    package func who(_ action: PlannedAction, _ template: ActionTemplate) -> String {
        let person = text(action.person)
        return owner(template) + (person.isEmpty ? "" : ": \(person)")
    }

    package func dueReason(_ action: PlannedAction) -> String? {
        switch action.schedule.reason {
        case .ownTimeFrame: nil
        case .levelled: phrases.plan.levelled
        case .containmentLimit: phrases.plan.containmentLimit
        case .earlierPlan: phrases.plan.earlierPlan
        case .agreed: phrases.plan.agreed
        case .extended: phrases.plan.extended
        }
    }

    /// Where both sides stand on an action; `nil` where nobody has said anything.
    package func agreement(on action: PlannedAction) -> String? {
        let agreement = action.agreement
        guard !agreement.history.isEmpty else { return nil }
        var parts = [agreement.state.rawValue]
        if let person = agreement.person { parts.append(Self.said(person, most: 60)) }
        if let due = agreement.due { parts.append(phrases.plan.agreedBy(due.description)) }
        if agreement.isExtended, agreement.state != .extended {
            parts.append(AgreementState.extended.rawValue)
        }
        if let asked = agreement.asked, agreement.isOpen {
            parts.append(phrases.plan.asked(asked.description))
        }
        return parts.joined(separator: ", ")
    }

    package func status(_ standing: ActionStanding) -> String {
        var words = [standing.isNew ? phrases.plan.new : standing.status.rawValue.spaced]
        if standing.isOverdue { words.append(phrases.plan.overdue(standing.daysOverdue)) }
        if standing.recurrences > 0 {
            words.append(phrases.plan.recurring(standing.recurrences))
        }
        return words.joined(separator: ", ")
    }

    package func indicators(of action: PlannedAction) -> [String] {
        action.indicators(in: library).map { planned in
            let indicator = planned.definition
            let target =
                indicator.direction == .atLeast
                ? phrases.plan.targetAtLeast : phrases.plan.targetAtMost
            let today = planned.today.map { phrases.plan.baseline(shownAmount($0)) }
            return "\(text(indicator.text)): \(today ?? phrases.plan.baselineUnknown), "
                + "\(target(indicator.target.description, indicator.unit)) (\(indicator.kind.rawValue))"
        }
    }

    /// What there is when an action is done.
    package func closesWith(_ action: PlannedAction) -> String {
        action.closesWith(in: library).map { text($0) } ?? ""
    }

    /// Who confirms an action, and how.
    package func verifications(of action: PlannedAction) -> [String] {
        action.verifications(in: library).map { phrases.verification($0, text($0.text)) }
    }

    package func uplift(_ uplift: [ScoreUplift]) -> String {
        uplift.map { part in
            let name =
                part.questionnaire.map { library.questionnaires[$0].id } ?? phrases.plan.programme
            return phrases.plan.points(shown(part.points), name)
        }.joined(separator: ", ")
    }

    // MARK: Scores

    /// A level by its place among all, such as "2 of 4, Emerging"; one that rests on the core alone says
    /// so.
    package func level(_ position: Int?, of questionnaire: QuestionnaireIndex) -> String {
        let levels = library.questionnaires[questionnaire].levels
        let name =
            position.map { phrases.level.step($0 + 1, levels.count, text(levels[$0].title)) }
            ?? phrases.level.none
        return response.depth(of: questionnaire).depth == .core
            ? phrases.exposure.coreLevel(name) : name
    }

    /// The level that was reached, with the one as claimed beside it.
    package func level(_ result: LevelResult, of questionnaire: QuestionnaireIndex) -> String {
        level(result.reached, of: questionnaire) + "; "
            + phrases.level.asClaimed(level(result.claimed, of: questionnaire))
    }

    package func shortfall(_ shortfall: LevelResult.Shortfall, in questionnaire: Questionnaire)
        -> String
    {
        switch shortfall {
        case .section(let section, let score, let minimum):
            phrases.level.section(
                text(questionnaire.sections[section].title), shown(score), minimum.description)
        case .critical(let question, _, _):
            phrases.level.criticalName(library.question(question).id)
        case .coverage(let coverage, let minimum):
            phrases.level.coverage(shown(coverage), minimum.description)
        case .gate(let finding): phrases.level.gate(finding)
        case .silence(let question): phrases.level.silence(library.question(question).id)
        }
    }

    /// What a reviewer's answers say about the claim, if there was a reviewer.
    package func validation(_ score: Score) -> String? {
        guard let validated = score.validated, let gap = score.gap else { return nil }
        if gap == .zero { return phrases.score.noGap(shown(validated)) }
        return gap > .zero
            ? phrases.score.evidenceGap(shown(validated), shown(gap))
            : phrases.score.declarationGap(shown(validated), shown(-gap))
    }

    package func paperToOutcome(_ result: QuestionnaireResult) -> String? {
        guard let gap = result.paperToOutcomeGap, gap > .zero else { return nil }
        return phrases.score.gap(shown(gap))
    }

    /// The answers of which nothing is assured because others report otherwise; never who does.
    package func contradicted(_ result: QuestionnaireResult) -> [String] {
        result.questions.filter { $0.isContradicted }.map {
            phrases.score.contradicted(text(library.question($0.question).text))
        }
    }

    /// How many of the questions put have an answer.
    package func coverage(_ complete: Completeness) -> String {
        phrases.score.coverage(
            String(complete.answered), String(complete.applicable), String(complete.unknown),
            String(complete.unanswered))
            + (complete.notApplicable > 0
                ? phrases.score.coverageNotApplicable(String(complete.notApplicable)) : "")
    }

    /// The points that findings of a class cost.
    package func deduction(_ deduction: DeductionResult) -> String {
        phrases.score.deduction(
            deduction.findingClass.rawValue, deduction.count.description,
            deduction.points.description, shown(deduction.total))
    }

    /// From when to when, and when to look whether it worked.
    package func when(_ action: PlannedAction) -> String {
        let schedule = action.schedule
        return phrases.plan.when(
            schedule.start.description, schedule.due.description, dueReason(action),
            schedule.effectivenessCheck.description)
    }

    /// How far an action on which no more work is expected came, with the day.
    package func finished(_ standing: ActionStanding) -> String {
        let status = standing.status.rawValue.spaced
        guard let day = standing.effective ?? standing.verified ?? standing.done else {
            return status
        }
        return phrases.plan.finishedOn(status, day.description)
    }
}
