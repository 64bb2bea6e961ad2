import AssayQuestionnaires
import AssayResponses

/// What an assessment is made from.
struct JudgingContext {
    let response: Response
    let library: QuestionnaireLibrary
    let schemeChecks: [SchemeCheck]
}
