public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// The points that several actions of a plan would add together: a question for which two of them
/// are is counted once.
///
/// - Parameters:
///   - actions: actions of the plan for the assessment; those that the questionnaires no longer know
///     add nothing.
///   - assessment: the assessment of the response.
///   - response: what was said.
///   - library: the questionnaires that all were made with.
public func jointUplift(
    of actions: [PlannedAction], for assessment: Assessment, of response: Response,
    with library: QuestionnaireLibrary
) -> [ScoreUplift] {
    let questions = Set(actions.flatMap { $0.addresses(in: library) }).sorted {
        $0.rawValue < $1.rawValue
    }
    let findings = Set(actions.flatMap { $0.findings }).sorted()
    let context = PlanningContext(assessment: assessment, response: response, library: library)
    return Uplift(context).points(raising: questions, closing: findings)
}
