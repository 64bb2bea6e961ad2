public import AssayActionPlans
import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

/// Writes a leverage plan as JSON of the shape `urn:assay:leverage:1`.
///
/// - Parameters:
///   - plan: the plan.
///   - library: the library that it was made with.
///   - unread: names of files that could not be read.
public func leverageDocument(
    _ plan: LeveragePlan, with library: QuestionnaireLibrary, unread: [String] = []
) -> JSONValue {
    let writer = LeverageDocumentWriter(plan: plan, library: library)
    return .object([
        ("schema", .string("urn:assay:leverage:1")),
        ("buyer", DocumentNames(library: library).supplier(plan.position.buyer)),
        ("assessed", .string(plan.position.assessed.description)),
        ("sharedBy", .int(plan.sharedBy)),
        ("suppliers", .array(plan.suppliers.map { writer.partner($0) })),
        ("unread", .array(unread.sorted().map { .string($0) })),
        (
            "superseded",
            .array(
                plan.superseded.map { old in
                    .object([
                        ("supplier", .string(old.supplier)), ("file", .string(old.file)),
                        ("assessed", .string(old.assessed.description)),
                    ])
                })
        ),
        ("findings", .array(plan.findings.map { writer.finding($0) })),
        ("measures", .array(plan.uses.map { writer.use($0) })),
        ("shared", .array(plan.joint.map { writer.joint($0) })),
        ("engage", .array(plan.engagements.map { writer.engagement($0) })),
        ("lastResort", .array(plan.lastResorts.map { writer.lastResort($0) })),
    ])
}

private struct LeverageDocumentWriter {
    let plan: LeveragePlan
    let library: QuestionnaireLibrary

    func partner(_ partner: LeveragePlan.Partner) -> JSONValue {
        .object([
            ("supplier", DocumentNames(library: library).supplier(partner.supplier)),
            ("assessed", .string(partner.assessed.description)),
            ("findings", .int(partner.findings)), ("gravest", .int(partner.gravest)),
            ("severeAbuse", .bool(partner.hasGate)),
        ])
    }

    func finding(_ finding: LeveragePlan.SharedFinding) -> JSONValue {
        .object([
            ("id", .string(finding.name)), ("severity", .int(finding.severity)),
            ("priority", .int(finding.priority)), ("severeAbuse", .bool(finding.isGate)),
            ("suppliers", suppliers(finding.suppliers)), ("weight", .int(finding.weight)),
        ])
    }

    func use(_ use: LeveragePlan.Use) -> JSONValue {
        let measure = library.catalogue.measures[use.measure]
        let names = DocumentNames(library: library)
        return .object([
            ("id", .string(measure.id)), ("category", .string(measure.category.rawValue)),
            ("step", .string(use.step.rawValue)),
            (
                "fit",
                .object([
                    ("state", .string(use.standing.fit.rawValue)),
                    ("questions", names.questions(use.standing.fitQuestions)),
                ])
            ),
            (
                "prerequisite",
                .object([
                    ("state", .string(use.standing.prerequisite.rawValue)),
                    ("questions", names.questions(use.standing.prerequisiteQuestions)),
                ])
            ),
            ("weight", .int(use.weight)), ("severeAbuse", .bool(use.servesGate)),
            ("suppliers", suppliers(use.suppliers)), ("serves", serves(use.serves)),
        ])
    }

    func joint(_ joint: LeveragePlan.Joint) -> JSONValue {
        .object([
            ("finding", .string(plan.findings[joint.finding].name)),
            ("suppliers", .int(plan.findings[joint.finding].suppliers.count)),
            (
                "measures",
                .array(
                    joint.uses.map { .string(library.catalogue.measures[plan.uses[$0].measure].id) }
                )
            ),
        ])
    }

    func engagement(_ engagement: LeveragePlan.Engagement) -> JSONValue {
        .object([
            ("initiative", .string(library.catalogue.initiatives[engagement.initiative].id)),
            ("participation", .string(engagement.participation.rawValue)),
            ("weight", .int(engagement.weight)), ("severeAbuse", .bool(engagement.servesGate)),
            ("suppliers", suppliers(engagement.suppliers)),
            (
                "topics",
                .array(
                    engagement.topics.map { topic in
                        .object([
                            ("material", .text(topic.material)), ("issue", .string(topic.issue)),
                            ("serves", serves(topic.serves)),
                        ])
                    })
            ),
        ])
    }

    func lastResort(_ resort: LeveragePlan.LastResort) -> JSONValue {
        let check = resort.check
        func strings(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
        return .object([
            ("supplier", .string(plan.suppliers[resort.supplier].supplier.id)),
            ("severeFindings", strings(check.severe)),
            ("earlierPlan", .bool(check.hasEarlierPlan)),
            ("triedInVain", check.hasEarlierPlan ? .bool(check.wasTriedInVain) : .null),
            ("ownActions", strings(check.ownActions)),
            ("ownActionsOpen", strings(check.ownActionsOpen)),
            ("untriedMeasures", strings(resort.untried.map { library.catalogue.measures[$0].id })),
            (
                "questions",
                resort.isOffered
                    ? .array(
                        plan.questionSets.flatMap { library.catalogue.questionSets[$0].questions }
                            .map { .string($0.original) })
                    : .array([])
            ),
        ])
    }

    private func suppliers(_ positions: [Int]) -> JSONValue {
        .array(positions.map { .string(plan.suppliers[$0].supplier.id) })
    }

    private func serves(_ served: [LeveragePlan.Served]) -> JSONValue {
        .array(
            served.map { part in
                .object([
                    ("finding", .string(plan.findings[part.finding].name)),
                    ("suppliers", suppliers(part.suppliers)),
                ])
            })
    }
}
