import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    /// Searches over answers: whenever one earns less than full credit, a finding must fire whose
    /// action addresses the question.
    ///
    /// The search tries every candidate answer on sheets that put the question to a supplier, with
    /// the other questions that its credit reads at each of their candidates. What is not answered
    /// or not known is served by the standing findings.
    mutating func lintDeadEnds() {
        var search = DeadEndSearch(library: library, search: answerSearch)
        let servesUnknown = library.catalogue.standingFindings.contains { finding in
            if case .event(.unknown) = finding.trigger { return true }
            return false
        }
        for (definition, question) in zip(questionDefinitions, library.questions) {
            switch search.look(at: question, servesUnknown: servesUnknown) {
            case .none: continue
            case .tooWide(let most):
                warn(
                    .searchTooWide(question: question.id, most: most, of: "questions"),
                    at: (definition.relevant ?? definition.id).start)
            case .unreachable:
                warn(
                    .unreachableQuestion(question.id),
                    at: (definition.relevant ?? definition.id).start)
            case .deadEnd(let answer, let credit):
                warn(
                    .deadEnd(question: question.id, answer: answer, credit: credit),
                    at: definition.place)
            }
        }
    }
}
