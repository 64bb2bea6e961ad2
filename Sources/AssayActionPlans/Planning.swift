public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// Turns findings into a plan: what to do first, by when, and how to know that it worked.
///
/// - Parameters:
///   - assessment: the assessment of the response.
///   - response: what was said, with the progress that was reported.
///   - library: the questionnaires that both were made with.
///   - earlier: the plan made for the same supplier before; actions keep their name, their dates
///     and what was reported of them.
///   - policy: what the buyer says that suppliers can carry, in place of what the catalogue says.
public func plan(
    for assessment: Assessment, of response: Response, with library: QuestionnaireLibrary,
    after earlier: EarlierPlan? = nil, policy: PlanCapacity? = nil
) -> ActionPlan {
    let carryOver = CarryOver(
        earlier: earlier, progress: response.progress, made: assessment.assessed,
        library: library)
    let context = PlanningContext(
        assessment: assessment, response: response, library: library, policy: policy)
    let merging = Merging(
        context: context, carryOver: carryOver, recurrence: Recurrence(after: earlier))
    let merged = merging.actions()
    let joint = merged.filter { context.row(of: $0)?.addressee == .buyersTogether }
    var actions = merged.filter { context.row(of: $0)?.addressee != .buyersTogether }
    actions += closed(of: earlier, besides: actions, carryOver, library)
    let agreements = AgreementIndex(earlier: earlier, entries: response.agreements)
    if !agreements.isEmpty {
        for position in actions.indices { actions[position].take(agreements, in: context) }
    }
    var scheduling = Scheduling(context, ordered(actions, context), after: earlier)
    scheduling.schedule()
    actions = scheduling.actions
    let uplift = Uplift(context)
    for position in actions.indices {
        let due = actions[position].schedule.due
        if !actions[position].standing.status.isFinished {
            actions[position].standing.daysOverdue = Swift.max(
                0, due.days(until: assessment.assessed))
        }
        actions[position].uplift = uplift.points(of: actions[position])
    }
    let planned = ActionWave.plan.flatMap { wave in actions.filter { $0.wave == wave } }
    let finished = actions.filter { $0.wave == nil }
    let later = backlog(actions)
    var plan = ActionPlan(
        made: assessment.assessed, actions: planned + finished, backlog: later,
        capacity: context.inUse,
        quality: PlanQuality(of: planned, backlog: later.count, in: context),
        progress: PlanProgress(of: actions),
        certificateNotes: certificateNotes(assessment, response, library),
        lastResort: lastResort(actions, library),
        closedFindings: closedFindings(earlier, assessment),
        countries: response.namedCountries(in: library))
    plan.joint = joint
    return plan
}

/// What waits, by the year in which it comes up, in a year in the order of work.
private func backlog(_ actions: [PlannedAction]) -> [PlannedAction] {
    let years = Set(actions.compactMap { $0.wave?.year }).sorted()
    return years.flatMap { year in actions.filter { $0.wave?.year == year } }
}

/// Actions of the earlier plan that no finding asks for any more; they keep their place in history.
private func closed(
    of earlier: EarlierPlan?, besides actions: [PlannedAction], _ carryOver: CarryOver,
    _ library: QuestionnaireLibrary
) -> [PlannedAction] {
    guard let earlier else { return [] }
    let joined = actions.flatMap { $0.parts }.map { library.action($0.action).identity }
    let asked = Set(actions.map { $0.identity } + joined)
    return earlier.actions.filter { !asked.contains($0.identity) }.map { known in
        PlannedAction(
            identity: known.identity, template: library.tables.actionIndexes[known.identity],
            findings: [],
            formerFindings: known.findings,
            findingClass: FindingClass(rawValue: known.findingClass) ?? .observation,
            priority: known.priority, severity: (known.priority - 1) / 4,
            isGate: false,
            schedule: ActionSchedule(
                start: known.start, due: known.due, reason: .earlierPlan, waitsFor: [],
                milestones: [], effectivenessCheck: known.due),
            baselines: [], leverage: [], uplift: [],
            standing: carryOver.standing(of: known.identity, isAskedFor: false))
    }
}

/// Containment first, then severe abuse, the most urgent finding, class, time frame and name; finished
/// work last.
private func ordered(
    _ actions: [PlannedAction], _ context: PlanningContext
) -> [PlannedAction] {
    // Actions are large and what orders them is not, so positions are sorted.
    let ranks = actions.map { action in
        let row = context.row(of: action)
        return (
            action.standing.status.isFinished ? 1 : 0, row?.kind == .containment ? 0 : 1,
            action.isGate ? 0 : 1, rank(of: action, in: context.assessment),
            action.findingClass.urgency, row?.within ?? CalendarDuration(months: 0, days: 0)
        )
    }
    return actions.indices.sorted { left, right in
        ranks[left] == ranks[right]
            ? actions[left].identity < actions[right].identity : ranks[left] < ranks[right]
    }.map { actions[$0] }
}

/// The rank of the most urgent finding of an action; what no finding asks for any more comes last.
private func rank(of action: PlannedAction, in assessment: Assessment) -> Int {
    action.findings.reduce(assessment.findings.count) {
        Swift.min($0, assessment.findings[$1].rank)
    }
}

private func certificateNotes(
    _ assessment: Assessment, _ response: Response, _ library: QuestionnaireLibrary
) -> [CertificateNote] {
    guard !response.submission.certificates.isEmpty else { return [] }
    var used: Set<Int> = []
    for result in assessment.questionnaires {
        for position in result.questions.indices {
            if let certificate = result.questions[position].certificate {
                used.insert(certificate)
            }
        }
    }
    return used.sorted().compactMap { position in
        let id = response.submission.certificates[position].scheme
        return library.catalogue.schemes.libraryIndex { $0.id == id }.map {
            CertificateNote(certificate: position, scheme: $0)
        }
    }
}

/// The questions before a responsible disengagement, where a severe finding came back at least
/// twice and its action is overdue.
private func lastResort(_ actions: [PlannedAction], _ library: QuestionnaireLibrary) -> [Int] {
    guard actions.contains(where: { $0.isExhausted }) else { return [] }
    return library.catalogue.questionSets.indices.filter {
        library.catalogue.questionSets[$0].offer == .lastResort
    }
}

private func closedFindings(_ earlier: EarlierPlan?, _ assessment: Assessment) -> [String] {
    guard let earlier else { return [] }
    let holding = Set(assessment.findings.map { $0.identity })
    let known = Set(earlier.actions.flatMap { $0.findings } + earlier.closedFindings)
    return known.subtracting(holding).sorted()
}
