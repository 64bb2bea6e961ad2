public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

/// Writes what a case states of its result: scores to two decimals, level, findings and actions.
public func caseDocument(
    _ assessment: Assessment, _ plan: ActionPlan, with library: QuestionnaireLibrary
) -> JSONValue {
    func shown(_ value: ExactDecimal) -> JSONValue {
        .string(value.formatted(fractionDigits: 2))
    }
    let questionnaires = assessment.questionnaires.map { result in
        let questionnaire = library.questionnaires[result.questionnaire]
        var members: [(String, JSONValue)] = [("id", .string(questionnaire.id))]
        if let score = result.score {
            members += [
                ("claimed", shown(score.claimed)), ("assured", shown(score.assured)),
                ("lowest", shown(score.lowest)), ("highest", shown(score.highest)),
            ]
        }
        if let validated = result.score?.validated {
            members.append(("validated", shown(validated)))
        }
        members.append(("coverage", shown(result.completeness.coverage)))
        if let level = result.level {
            members.append(("level", .text(level.reached.map { questionnaire.levels[$0].id })))
        }
        return JSONValue.object(members)
    }
    let findings = assessment.findings.map { finding in
        JSONValue.string("\(finding.priority) \(finding.identity)")
    }
    let actions = plan.actions.map { action in
        JSONValue.string(
            "\(action.schedule.due) \(action.identity) \(action.standing.status.rawValue)")
    }
    return .object([
        ("schema", .string("urn:assay:case:1")), ("questionnaires", .array(questionnaires)),
        ("findings", .array(findings)), ("actions", .array(actions)),
        ("planQuality", .int(plan.quality.points)),
    ])
}
