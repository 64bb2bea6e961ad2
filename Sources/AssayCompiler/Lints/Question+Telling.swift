import AssayExpressions
import AssayQuestionnaires

extension Question {
    /// A Boolean value indicating whether an answer is marked as telling of harm or as silence.
    var isMarked: Bool {
        tellsOfHarm != nil
            || (options + columns.flatMap { $0.options }).contains {
                $0.tellsOfHarm || $0.saysNobodyLooked
            }
    }

    /// Returns whether an answer has an option or a cell that is marked as telling of harm.
    func hasOptionThatTells(in answer: [AnswerSheet.Item]) -> Bool {
        let marked = (options + columns.flatMap { $0.options }).filter { $0.tellsOfHarm }
        return answer.contains { item in marked.contains { .symbol($0.symbol) == item } }
    }

    /// Returns whether all that an answer says is that nobody looked.
    func saysNobodyLooked(_ answer: [AnswerSheet.Item]) -> Bool {
        let marked = options.filter { $0.saysNobodyLooked }
        return answer.allSatisfy { item in marked.contains { .symbol($0.symbol) == item } }
    }

    /// Returns whether what it earns depends on another question.
    func readsInCredits(_ question: QuestionIndex) -> Bool {
        credits.contains { credit in
            if case .share(let rule) = credit.amount,
                rule.program.dependencies.contains(question)
            {
                return true
            }
            return credit.when?.program.dependencies.contains(question) ?? false
        }
    }
}
