import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// The answer to a question as people write it, or what is said in its place.
package func answerText(
    _ question: QuestionIndex, _ response: Response, _ library: QuestionnaireLibrary,
    _ phrases: Phrases = .english
) -> String {
    guard response.sheet.isRelevant(question) else { return phrases.answer.notPut }
    switch response.sheet.state(of: question) {
    case .unanswered: return phrases.answer.unanswered
    case .unknown: return phrases.answer.unknown
    case .notApplicable: return phrases.answer.notApplicable
    case .answered: break
    }
    if library.question(question).type == .table {
        let rows = response.sheet.rowCount(of: question)
        return phrases.answer.rows(rows)
    }
    let values = response.sheet.items(of: question).map { $0.text(in: library.symbols) }
    return values.joined(separator: ", ").inert.cut(to: 60)
}
