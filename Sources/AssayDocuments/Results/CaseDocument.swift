public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes what a case states of its result in the shape `urn:assay:case:1`: scores to two
    /// decimals, level, findings and actions.
    public mutating func writeCase(
        _ assessment: Assessment, _ plan: ActionPlan, with library: QuestionnaireLibrary
    ) {
        object { json in
            json.member("schema", "urn:assay:case:1")
            json.array("questionnaires", assessment.questionnaires) { json, result in
                json.object { $0.members(of: result, library) }
            }
            json.array("findings", assessment.findings) { json, finding in
                json.value("\(finding.priority) \(finding.identity)")
            }
            json.array("actions", plan.actions) { json, action in
                let wave = action.wave.map { $0.word + " " } ?? ""
                let status = action.standing.status.rawValue
                json.value("\(wave)\(action.schedule.due) \(action.identity) \(status)")
            }
            json.array("backlog", plan.backlog) { json, action in
                let year = action.wave?.year.map { String($0) } ?? ""
                json.value("\(year) \(action.identity) \(action.standing.status.rawValue)")
            }
        }
    }

    private mutating func members(
        of result: QuestionnaireResult, _ library: QuestionnaireLibrary
    ) {
        let questionnaire = library.questionnaires[result.questionnaire]
        member("id", questionnaire.id)
        if let score = result.score {
            shown("claimed", score.claimed)
            shown("assured", score.assured)
            shown("lowest", score.lowest)
            shown("highest", score.highest)
        }
        if let validated = result.score?.validated { shown("validated", validated) }
        shown("coverage", result.completeness.coverage)
        if let level = result.level {
            member("level", level.reached.map { questionnaire.levels[$0].id })
            member("levelAsClaimed", level.claimed.map { questionnaire.levels[$0].id })
        }
    }

    private mutating func shown(_ name: StaticString, _ number: ExactDecimal) {
        member(name, number.formatted(fractionDigits: 2))
    }
}
