public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWording

/// Explains anything that an assessment or its plan names.
public struct Explainer: Sendable {
    let assessment: Assessment
    let response: Response
    let plan: ActionPlan
    let library: QuestionnaireLibrary
    let audience: Audience

    /// Creates an explainer for an assessment and its plan.
    ///
    /// - Parameters:
    ///   - assessment: what the response amounts to.
    ///   - response: the answers that are judged.
    ///   - plan: what is to be done.
    ///   - library: the questionnaires that the others were made with.
    ///   - audience: who reads it; only a buyer is told who reported something.
    public init(
        assessment: Assessment, response: Response, plan: ActionPlan,
        library: QuestionnaireLibrary, audience: Audience = .supplier
    ) {
        self.assessment = assessment
        self.response = response
        self.plan = plan
        self.library = library
        self.audience = audience
    }

    /// The names that can be explained, in the order of the results.
    public var names: [String] {
        var names: [String] = []
        for result in assessment.questionnaires {
            let questionnaire = library.questionnaires[result.questionnaire]
            names.append(questionnaire.id)
            names += questionnaire.sections.map { questionnaire.id + ":" + $0.id }
            names += result.questions.map { library.qualifiedID(of: $0.question) }
        }
        return names + assessment.findings.map(\.identity) + plan.allActions.map(\.identity)
    }

    /// Explains what has a name; `nil` where nothing has it.
    public func explain(_ name: String) -> Explanation? {
        for finding in assessment.findings where finding.identity == name {
            return explain(finding)
        }
        for action in plan.allActions where action.isCalled(name, in: library) {
            return explain(action)
        }
        for result in assessment.questionnaires {
            let questionnaire = library.questionnaires[result.questionnaire]
            if questionnaire.id == name { return explain(result, questionnaire) }
            for question in result.questions
            where library.qualifiedID(of: question.question) == name {
                return explain(question, questionnaire)
            }
            for section in result.sections
            where questionnaire.id + ":" + questionnaire.sections[section.section].id == name {
                return explain(section, result, questionnaire)
            }
        }
        return nil
    }
}
