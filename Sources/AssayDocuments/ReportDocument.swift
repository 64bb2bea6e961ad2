public import AssayActionPlans
public import AssayAssessments
public import AssayQuestionnaires
public import AssayResponses

/// Writes an assessment with its plan as JSON of the shape `urn:assay:report:1`.
public func reportDocument(
    _ assessment: Assessment, of response: Response, plan: ActionPlan,
    with library: QuestionnaireLibrary
) -> JSONValue {
    let open = plan.actions.filter { !$0.standing.status.isFinished }
    func count(_ holds: (ActionTemplate) -> Bool) -> JSONValue {
        .int(open.count { action in action.template.map { holds(library.action($0)) } ?? false })
    }
    return .object([
        ("schema", .string("urn:assay:report:1")),
        (
            "summary",
            .object([
                ("findings", .int(assessment.findings.count)), ("openActions", .int(open.count)),
                ("containment", count { $0.kind == .containment }),
                ("supplierActions", count { $0.owner != .buyer }),
                ("buyerActions", count { $0.owner != .supplier }),
            ])
        ),
        ("assessment", assessmentDocument(assessment, of: response, with: library)),
        ("plan", planDocument(plan, for: assessment, with: library)),
    ])
}
