import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// The answer to a question as people write it, or what is said in its place.
package func answerText(
    _ question: QuestionIndex, _ response: Response, _ library: QuestionnaireLibrary
) -> String {
    guard response.sheet.isRelevant(question) else { return "not put" }
    switch response.sheet.state(of: question) {
    case .unanswered: return "not answered"
    case .unknown: return "not known yet"
    case .notApplicable: return "does not apply"
    case .answered: break
    }
    if library.question(question).type == .table {
        let rows = response.sheet.rowCount(of: question)
        return counted(rows, "row")
    }
    let values = response.sheet.items(of: question).map { $0.text(in: library.symbols) }
    return values.joined(separator: ", ").inert.cut(to: 60)
}
