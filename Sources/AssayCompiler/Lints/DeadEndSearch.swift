import AssayExpressions
import AssayQuestionnaires

/// Searches for an answer to a question that loses points and leads to no action.
struct DeadEndSearch {
    enum Outcome {
        case none
        case tooWide(most: Int)
        case unreachable
        case deadEnd(answer: String, credit: ExactDecimal)
    }

    private var search: AnswerSearch
    private let helpByQuestion: [QuestionIndex: [Help]]

    /// When an action that addresses a question is asked for.
    private struct Help {
        var finding: Program
        var action: Program?
    }

    init(library: QuestionnaireLibrary, search: AnswerSearch) {
        self.search = search
        // A questionnaire that asks nothing of suppliers is about the buyer itself.
        let homes = library.homesForSuppliers
        var help: [QuestionIndex: [Help]] = [:]
        for questionnaire in library.questionnaires {
            for finding in questionnaire.findings {
                guard case .rule(let rule) = finding.trigger else { continue }
                for action in finding.actions.map({ library.action($0) })
                where action.owner == .supplier || !homes.contains(finding.home) {
                    for question in Set(action.addresses) {
                        help[question, default: []].append(
                            Help(finding: rule.program, action: action.when?.program))
                    }
                }
            }
        }
        helpByQuestion = help
    }

    mutating func look(at question: Question, servesUnknown: Bool) -> Outcome {
        guard let deciding = search.deciding(about: question) else {
            return .tooWide(most: AnswerSearch.mostDeciding)
        }
        defer { search.clear(deciding, question) }
        let states = search.states(of: deciding, for: question)
        guard let first = states.first else { return .unreachable }
        guard question.isScored else { return .none }
        let answers = search.answers(to: question)
        for state in states {
            for answer in answers {
                search.place(state, of: deciding, for: question) {
                    $0.setAnswer(question.index, items: answer)
                }
                guard search.sheet.isRelevant(question.index) else { continue }
                let credit = search.credit(of: question)
                guard credit < .one, !fires(for: question) else { continue }
                return .deadEnd(answer: search.text(of: answer), credit: credit)
            }
        }
        guard question.allowsUnknown, question.unknownCredit < .one, !servesUnknown else {
            return .none
        }
        search.place(first, of: deciding, for: question) {
            $0.setState(.unknown, of: question.index)
        }
        if fires(for: question) { return .none }
        return .deadEnd(answer: "unknown", credit: question.unknownCredit)
    }

    private func fires(for question: Question) -> Bool {
        (helpByQuestion[question.index] ?? []).contains { help in
            help.finding.evaluateBoolean(on: search.sheet)
                && help.action?.evaluateBoolean(on: search.sheet) ?? true
        }
    }
}
