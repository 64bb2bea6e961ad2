import AssayQuestionnaires
import AssayResponses

/// What an assessment is made from.
///
/// It is a class so that every step of judging, and every closure in one, keeps one reference
/// instead of copying what the library holds.
final class JudgingContext {
    let response: Response
    let library: QuestionnaireLibrary

    init(response: Response, library: QuestionnaireLibrary) {
        self.response = response
        self.library = library
    }
}
