public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires

/// Writes a plan as JSON of the shape `urn:assay:plan:1`, which `--previous` reads again.
public func planDocument(
    _ plan: ActionPlan, for assessment: Assessment, with library: QuestionnaireLibrary
) -> JSONValue {
    let names = DocumentNames(library: library)
    let progress = plan.progress
    return .object([
        ("schema", .string("urn:assay:plan:1")),
        ("supplier", names.supplier(assessment.supplier)),
        ("made", .string(plan.made.description)),
        (
            "quality",
            .object([
                ("points", .int(plan.quality.points)), ("maximum", .int(20)),
                (
                    "lines",
                    .array(
                        plan.quality.marks.map { mark in
                            .object([
                                ("id", .string(mark.line.rawValue)), ("points", .int(mark.points)),
                                ("lacking", .array(mark.lacking.map { .string($0) })),
                            ])
                        })
                ),
            ])
        ),
        (
            "progress",
            .object([
                ("carried", .int(progress.carried)), ("new", .int(progress.new)),
                ("done", .int(progress.done)), ("verified", .int(progress.verified)),
                ("effective", .int(progress.effective)), ("overdue", .int(progress.overdue)),
                ("recurring", .int(progress.recurring)),
                ("noLongerNeeded", .int(progress.noLongerNeeded)),
            ])
        ),
        ("actions", .array(plan.actions.map { action($0, assessment, plan.countries, names) })),
        ("closedFindings", .array(plan.closedFindings.map { .string($0) })),
        (
            "certificates",
            .array(
                plan.certificateNotes.map { note in
                    .object([
                        ("certificate", .int(note.certificate + 1)),
                        ("scheme", .string(library.catalogue.schemes[note.scheme].id)),
                        (
                            "doesNotCover",
                            .string(library.catalogue.schemes[note.scheme].doesNotCover.original)
                        ),
                    ])
                })
        ),
        (
            "lastResort",
            .array(plan.lastResort.map { .string(library.catalogue.questionSets[$0].id) })
        ),
    ])
}

private func action(
    _ action: PlannedAction, _ assessment: Assessment, _ countries: [String],
    _ names: DocumentNames
) -> JSONValue {
    let library = names.library
    let template = action.template.map(library.action)
    let schedule = action.schedule
    return .object([
        ("id", .string(action.identity)), ("kind", .text(template?.kind.rawValue)),
        ("text", .text(template?.text.original)),
        ("owner", .text(template?.owner.rawValue)), ("role", .text(template?.role)),
        ("class", .string(action.findingClass.rawValue)), ("priority", .int(action.priority)),
        ("severity", .int(action.severity)), ("gate", .bool(action.isGate)),
        ("start", .string(schedule.start.description)), ("due", .string(schedule.due.description)),
        ("dueBecause", .string(schedule.reason.rawValue)),
        ("waitsFor", .array(schedule.waitsFor.map { .string($0) })),
        ("milestones", .array(schedule.milestones.map { .string($0.description) })),
        ("effectivenessCheck", .string(schedule.effectivenessCheck.description)),
        ("findings", .array(action.findingNames(in: assessment).map { .string($0) })),
        ("questions", names.questions(action.questions(in: assessment))),
        (
            "indicators",
            .array(
                (template?.indicators ?? []).enumerated().map { position, indicator in
                    .object([
                        ("text", .string(indicator.text.original)),
                        ("kind", .string(indicator.kind.rawValue)),
                        ("unit", .string(indicator.unit)),
                        (
                            "baseline",
                            .number(
                                position < action.baselines.count
                                    ? action.baselines[position] : nil)
                        ),
                        ("target", .number(indicator.target)),
                        ("direction", .string(indicator.direction.rawValue)),
                    ])
                })
        ),
        ("closesWith", .text(template?.closesWith.original)),
        (
            "verification",
            .array(
                (template?.verifications ?? []).map {
                    .object([
                        ("by", .string($0.by.rawValue)), ("method", .string($0.method.rawValue)),
                        ("text", .string($0.text.original)),
                    ])
                })
        ),
        (
            "leverage",
            .array(action.leverage.map { .string(library.catalogue.measures[$0].id) })
        ),
        (
            "initiatives",
            .array(
                action.initiatives(in: assessment, of: library, at: countries).map {
                    .string(library.catalogue.initiatives[$0].id)
                })
        ),
        (
            "uplift",
            .array(
                action.uplift.map { uplift in
                    .object([
                        (
                            "questionnaire",
                            .text(uplift.questionnaire.map { library.questionnaires[$0].id })
                        ),
                        ("points", .number(uplift.points)),
                    ])
                })
        ),
        ("status", .string(action.standing.status.rawValue)),
        ("new", .bool(action.standing.isNew)),
        ("begun", .text(action.standing.begun?.description)),
        ("done", .text(action.standing.done?.description)),
        ("verified", .text(action.standing.verified?.description)),
        ("effective", .text(action.standing.effective?.description)),
        ("daysOverdue", .int(action.standing.daysOverdue)),
        ("recurrences", .int(action.standing.recurrences)),
    ])
}
