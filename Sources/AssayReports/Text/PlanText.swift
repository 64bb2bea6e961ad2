public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWording

/// Writes a plan for people: what to do first, by when, and how to know that it worked.
///
/// What waits in the backlog has a line each; `full` writes it as what is in the plan.
public func planText(
    _ plan: ActionPlan, for assessment: Assessment, of response: Response,
    with library: QuestionnaireLibrary, full: Bool = false, layout: TextLayout
) -> String {
    PlanTextWriter(
        plan: plan, assessment: assessment, response: response, library: library, isFull: full,
        layout: layout
    ).text()
}

struct PlanTextWriter {
    let plan: ActionPlan
    let assessment: Assessment
    let response: Response
    let library: QuestionnaireLibrary
    let isFull: Bool
    let layout: TextLayout

    private var words: ResultWords {
        ResultWords(
            assessment: assessment, response: response, library: library,
            language: layout.language)
    }
    private var open: [PlannedAction] { plan.actions.filter { !$0.standing.status.isFinished } }
    private var finished: [PlannedAction] { plan.actions.filter { $0.standing.status.isFinished } }

    func text() -> String {
        var output = layout.styled(
            "Corrective action plan for \(words.supplierName)", .bold)
        output += "\n" + summary()
        var wave: ActionWave?
        for (number, action) in open.enumerated() {
            if let next = action.wave, next != wave {
                wave = next
                let heading = words.phrases.waves.heading(next, plan.end(of: next).description)
                output += "\n" + layout.styled(heading, .bold) + "\n"
            }
            output += self.action(action, number + 1)
        }
        output += backlog() + history() + notes()
        return output
    }

    private func summary() -> String {
        let containment = open.filter { kind(of: $0) == .containment }.count
        let supplier = open.filter { template(of: $0)?.owner != .buyer }.count
        let buyer = open.filter { template(of: $0)?.owner != .supplier }.count
        let scores = assessment.questionnaires.compactMap { result in
            result.score.map { score in
                let id = library.questionnaires[result.questionnaire].id
                return "\(id) claimed \(shown(score.claimed)), assured \(shown(score.assured))"
            }
        }
        var output =
            layout.folded(
                "Made on \(plan.made) from \(assessment.findings.count) findings. \(open.count) actions"
                    + words.phrases.plan.urgent(containment)
                    + "; the supplier takes part in \(supplier), the buyer in \(buyer).") + "\n"
        if !scores.isEmpty {
            output += layout.folded("Today: " + scores.joined(separator: "; ") + ".") + "\n"
        }
        if let capacity = words.capacity(of: plan) { output += layout.folded(capacity) + "\n" }
        output += layout.folded(words.quality(of: plan)) + "\n"
        if let progress = words.progress(of: plan) { output += layout.folded(progress) + "\n" }
        return output + dueFirst()
    }

    /// What is due within two months of the day of the plan, by date. What was due before that day is
    /// overdue, and said to be where it stands.
    private func dueFirst() -> String {
        let soon = open.enumerated().filter {
            (0...60).contains(plan.made.days(until: $0.element.schedule.due))
        }
        let days = Set(soon.map(\.element.schedule.due)).sorted()
        guard open.count > 8, !days.isEmpty else { return "" }
        let entries = days.map { day in
            let numbers = soon.filter { $0.element.schedule.due == day }.map { $0.offset + 1 }
            return numbers.map(String.init).joined(separator: ", ") + " by \(day)"
        }
        return layout.folded("Due within 60 days: " + entries.joined(separator: "; ") + ".") + "\n"
    }

    private func action(_ action: PlannedAction, _ number: Int) -> String {
        guard let template = template(of: action) else { return closedLine(action) }
        let labels = words.phrases.labels
        let first = TextLayout.padded("\(number).", to: 4)
        var output =
            "\n" + layout.folded(words.action(action), first: first, hanging: 4)
        output += "\n"
        for (position, step) in words.steps(of: action).enumerated() {
            output += field(position == 0 ? labels.steps : "", step)
        }
        for (position, part) in words.joined(in: action).enumerated() {
            output += field(position == 0 ? labels.joins : "", part)
        }
        output += field(labels.who, words.who(action, template))
        output += field(labels.when, words.when(action))
        if !action.schedule.milestones.isEmpty {
            let dates = action.schedule.milestones.map(\.description).joined(separator: ", ")
            output += field(labels.milestones, dates)
        }
        output += field(labels.status, status(action))
        if let agreement = words.agreement(on: action) {
            output += field(labels.agreement, agreement)
        }
        for (position, finding) in action.findings.enumerated() where position < 3 {
            output += field(position == 0 ? labels.why : "", why(assessment.findings[finding]))
        }
        if action.findings.count > 3 {
            output += field("", "and \(counted(action.findings.count - 3, "more finding"))")
        }
        let questions = action.questions(in: assessment)
        if !questions.isEmpty { output += field(labels.answers, answers(questions)) }
        for (position, indicator) in words.indicators(of: action).enumerated() {
            output += field(position == 0 ? labels.indicator : "", indicator)
        }
        output += field(labels.closesWith, template.closesWith.text(in: layout.language))
        output += field(
            labels.verifiedBy,
            template.verifications.map { words.verification($0) }.joined(separator: "; "))
        if let cause = action.rootCauses(in: assessment, of: library).first {
            let definition = assessment.findings[cause.finding].definition(in: library)
            output += field(labels.ask, definition.rootCauses[cause.cause].ask)
        }
        if !action.schedule.waitsFor.isEmpty {
            output += field(labels.waitsFor, action.schedule.waitsFor.joined(separator: ", "))
        }
        if !action.uplift.isEmpty { output += field(labels.adds, words.uplift(action.uplift)) }
        if !action.leverage.isEmpty {
            let titles = action.leverage.prefix(3).map {
                library.catalogue.measures[$0].title.text(in: layout.language)
            }
            output += field(labels.leverage, titles.joined(separator: "; "))
        }
        let initiatives = action.initiatives(in: assessment, of: library, at: plan.countries)
        if !initiatives.isEmpty {
            let titles = initiatives.prefix(5).map {
                library.catalogue.initiatives[$0].title.text(in: layout.language)
            }
            output += field(labels.engage, titles.joined(separator: "; "))
        }
        output += field(labels.name, action.identity)
        return output
    }

    private func field(_ name: String, _ text: String) -> String {
        let label = layout.styled(TextLayout.padded(name, to: 12), .dim)
        let folded = layout.folded(
            text, first: TextLayout.spaces(16), hanging: 16)
        return "    " + label + folded.dropFirst(16) + "\n"
    }

    private func status(_ action: PlannedAction) -> String {
        words.status(action.standing)
            + ", class \(action.findingClass.rawValue), priority \(action.priority) of 20"
    }

    private func why(_ finding: FindingResult) -> String {
        let citation = finding.definition(in: library).citations.first
        return words.finding(finding) + (citation.map { " (\(words.clause($0)))" } ?? "")
    }

    private func answers(_ questions: [QuestionIndex]) -> String {
        let shown = questions.prefix(4).map { question in
            "\(library.question(question).id) = \(answerText(question, response, library))"
        }
        let more = questions.count > 4 ? ", and \(questions.count - 4) more" : ""
        return shown.joined(separator: ", ") + more
    }

    /// What waits: a line each, or all of it.
    private func backlog() -> String {
        guard !plan.backlog.isEmpty else { return "" }
        let waves = words.phrases.waves
        var output = "\n" + layout.styled(waves.backlog, .bold) + "\n"
        output += layout.folded(waves.backlogHelp) + "\n"
        for (number, action) in plan.backlog.enumerated() {
            if isFull {
                output += self.action(action, open.count + number + 1)
            } else {
                let entry = BacklogEntry(action, words)
                output += layout.folded(
                    "\(entry.year)  \(entry.title) (\(entry.why))", first: "  ", hanging: 8)
                output += "\n"
            }
        }
        return output
    }

    private func history() -> String {
        guard !finished.isEmpty else { return "" }
        var output = "\n" + layout.styled(words.phrases.plan.finished, .bold) + "\n"
        for action in finished { output += closedLine(action) }
        return output
    }

    private func closedLine(_ action: PlannedAction) -> String {
        let text = words.action(action)
        let status = words.finished(action.standing)
        return layout.folded("\(status): \(text) [\(action.identity)]", first: "  - ", hanging: 4)
            + "\n"
    }

    private func notes() -> String {
        var output = ""
        for limit in words.limits(of: plan) { output += "\n" + layout.folded(limit) + "\n" }
        for position in plan.lastResort {
            let set = library.catalogue.questionSets[position]
            output += "\n" + layout.styled(set.title.text(in: layout.language), .bold) + "\n"
            for question in set.questions {
                output +=
                    layout.folded(question.text(in: layout.language), first: "  - ", hanging: 4)
                    + "\n"
            }
        }
        return output
    }

    private func template(of action: PlannedAction) -> ActionTemplate? {
        action.template.map { library.action($0) }
    }

    private func kind(of action: PlannedAction) -> ActionKind? { template(of: action)?.kind }
}
