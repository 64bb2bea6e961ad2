import AssayActionPlans
import AssayAssessments
public import AssayDocuments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Writes what moved as JSON of the shape `urn:assay:comparison:1`.
public func comparisonDocument(_ comparison: Comparison) -> JSONValue {
    let library = comparison.library
    let (old, new) = (comparison.old.assessment, comparison.new.assessment)
    func names(_ findings: [FindingResult]) -> JSONValue {
        .array(findings.map { .string($0.identity) })
    }
    return .object([
        ("schema", .string("urn:assay:comparison:1")),
        ("supplier", .string(new.supplier.id)),
        ("from", .string(old.assessed.description)), ("to", .string(new.assessed.description)),
        ("programme", scores(old.programme?.score, new.programme?.score)),
        ("questionnaires", .array(comparison.parts.map { part($0, library) })),
        ("closedFindings", names(comparison.closed)), ("newFindings", names(comparison.opened)),
        ("lastingFindings", names(comparison.lasting)),
        (
            "actions",
            .array(
                comparison.actionsByStatus.map { group in
                    .object([
                        ("status", .string(group.status)),
                        ("actions", .array(group.actions.map { .string($0.identity) })),
                    ])
                })
        ),
    ])
}

private func part(_ part: Comparison.Part, _ library: QuestionnaireLibrary) -> JSONValue {
    let questionnaire = library.questionnaires[part.questionnaire]
    func level(_ result: QuestionnaireResult?) -> JSONValue {
        .text(result?.level?.reached.map { questionnaire.levels[$0].id })
    }
    return .object([
        ("id", .string(questionnaire.id)), ("version", .string(questionnaire.version)),
        ("score", scores(part.old?.score, part.new?.score)),
        ("level", .object([("from", level(part.old)), ("to", level(part.new))])),
        (
            "questions",
            .array(
                part.moves.map { move in
                    .object([
                        ("id", .string(library.question(move.question).id)),
                        ("claimed", .number(move.claimed)), ("assured", .number(move.assured)),
                        ("reasons", .array(move.reasons.map { .string($0) })),
                    ])
                })
        ),
    ])
}

private func scores(_ old: Score?, _ new: Score?) -> JSONValue {
    guard old != nil || new != nil else { return .null }
    func side(_ score: Score?) -> JSONValue {
        guard let score else { return .null }
        return .object([
            ("claimed", .number(score.claimed)), ("assured", .number(score.assured)),
            ("lowest", .number(score.lowest)), ("highest", .number(score.highest)),
        ])
    }
    return .object([("from", side(old)), ("to", side(new))])
}
