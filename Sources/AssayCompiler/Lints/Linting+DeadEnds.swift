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
        guard let day = CalendarDate(text: "2026-01-01") else { return }
        var search = DeadEndSearch(library: library, day: day)
        let servesUnknown = library.catalogue.standingFindings.contains { finding in
            if case .event(.unknown) = finding.trigger { return true }
            return false
        }
        for (definition, question) in zip(questionDefinitions, library.questions) {
            switch search.look(at: question, servesUnknown: servesUnknown) {
            case .none: continue
            case .tooWide(let most):
                warn(
                    .searchTooWide(question: question.id, most: most),
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

/// Searches for an answer to a question that loses points and leads to no action.
struct DeadEndSearch {
    enum Outcome {
        case none
        case tooWide(most: Int)
        case unreachable
        case deadEnd(answer: String, credit: ExactDecimal)
    }

    /// The most answers to what decides about a question that are tried together.
    private static let mostStates = 600
    /// The most questions that may decide about one for which dead ends are searched.
    private static let mostDeciding = 32

    let library: QuestionnaireLibrary
    private let candidates: CandidateAnswers
    private let findingsByQuestion: [QuestionIndex: [Program]]
    /// For each question when its relevance is settled: after all that its rule reads.
    private let relevanceRanks: [QuestionIndex: Int]
    /// The sheet on which answers are tried, empty in between: a new one for each would take time
    /// for all the questions that have nothing to do with it.
    private var sheet: AnswerSheet

    /// A question, with the answers to it that are tried.
    private struct Deciding {
        var question: QuestionIndex
        var answers: [[AnswerSheet.Item]]
    }

    /// For each question that decides the position of its answer, `nil` for none.
    private typealias State = [Int?]

    init(library: QuestionnaireLibrary, day: CalendarDate) {
        self.library = library
        candidates = CandidateAnswers(library, day: day)
        sheet = AnswerSheet(columnCounts: library.columnCounts, assessmentDate: day)
        var programs: [QuestionIndex: [Program]] = [:]
        for questionnaire in library.questionnaires {
            for finding in questionnaire.findings {
                guard case .rule(let rule) = finding.trigger else { continue }
                var addressed: Set<QuestionIndex> = []
                for action in finding.actions {
                    addressed.formUnion(library.action(action).addresses)
                }
                for question in addressed { programs[question, default: []].append(rule.program) }
            }
        }
        findingsByQuestion = programs
        var ranks: [QuestionIndex: Int] = [:]
        for (rank, rule) in library.tables.relevanceRules.enumerated() {
            ranks[rule.question] = rank
        }
        relevanceRanks = ranks
    }

    mutating func look(at question: Question, servesUnknown: Bool) -> Outcome {
        guard let deciding = deciding(about: question) else {
            return .tooWide(most: Self.mostDeciding)
        }
        defer { clear(deciding, question) }
        let states = states(of: deciding, for: question)
        guard let first = states.first else { return .unreachable }
        guard question.isScored else { return .none }
        let answers = candidates.answers(to: question)
        for state in states {
            for answer in answers {
                place(state, of: deciding, for: question) {
                    $0.setAnswer(question.index, items: answer)
                }
                guard sheet.isRelevant(question.index) else { continue }
                let credit = credit(of: question)
                guard credit < .one, !fires(for: question) else { continue }
                let texts = answer.map { $0.text(in: library.symbols) }
                return .deadEnd(
                    answer: "'" + texts.joined(separator: ", ") + "'", credit: credit)
            }
        }
        guard question.allowsUnknown, question.unknownCredit < .one, !servesUnknown else {
            return .none
        }
        place(first, of: deciding, for: question) { $0.setState(.unknown, of: question.index) }
        if fires(for: question) { return .none }
        return .deadEnd(answer: "unknown", credit: question.unknownCredit)
    }

    /// What decides about a question and what its credit reads, each after what it depends on
    /// itself; `nil` where that is too much to search.
    private func deciding(about question: Question) -> [Deciding]? {
        var known: Set<QuestionIndex> = [question.index]
        var open = question.relevance?.program.dependencies ?? []
        for credit in question.credits {
            open += credit.when?.program.dependencies ?? []
            if case .share(let rule) = credit.amount { open += rule.program.dependencies }
        }
        var involved: [QuestionIndex] = []
        while let index = open.popLast() {
            guard known.insert(index).inserted else { continue }
            involved.append(index)
            guard involved.count <= Self.mostDeciding else { return nil }
            open += library.question(index).relevance?.program.dependencies ?? []
        }
        let sorted = involved.sorted {
            (relevanceRanks[$0] ?? -1, $0.rawValue) < (relevanceRanks[$1] ?? -1, $1.rawValue)
        }
        return sorted.map { index in
            let answers = candidates.answers(to: library.question(index)).prefix(24)
            return Deciding(question: index, answers: Array(answers))
        }
    }

    /// The answers to what decides on which the question is put.
    private mutating func states(of deciding: [Deciding], for question: Question) -> [State] {
        var states: [State] = [State(repeating: nil, count: deciding.count)]
        for (position, next) in deciding.enumerated() {
            var grown = states
            for state in states {
                guard grown.count < Self.mostStates else { break }
                place(state, of: deciding, for: question) { _ in }
                // To rules an answer to what is not asked is none.
                guard sheet.isRelevant(next.question) else { continue }
                for answer in next.answers.indices where grown.count < Self.mostStates {
                    var answered = state
                    answered[position] = answer
                    grown.append(answered)
                }
            }
            states = grown
        }
        return states.filter { state in
            place(state, of: deciding, for: question) { _ in }
            return sheet.isRelevant(question.index)
        }
    }

    /// Puts the answers of a state on the sheet, and what `answering` does to the question, and
    /// settles what is asked.
    private mutating func place(
        _ state: State, of deciding: [Deciding], for question: Question,
        _ answering: (inout AnswerSheet) -> Void
    ) {
        clear(deciding, question)
        for (next, answer) in zip(deciding, state) {
            if let answer { sheet.setAnswer(next.question, items: next.answers[answer]) }
        }
        answering(&sheet)
        for next in deciding { settle(next.question) }
        settle(question.index)
    }

    private mutating func settle(_ index: QuestionIndex) {
        guard let relevance = library.question(index).relevance else { return }
        sheet.setRelevance(relevance.program.evaluateBoolean(on: sheet), of: index)
    }

    private mutating func clear(_ deciding: [Deciding], _ question: Question) {
        sheet.takeItems([])
        for index in deciding.map { $0.question } + [question.index] {
            sheet.setState(.unanswered, of: index)
            sheet.setRelevance(true, of: index)
        }
    }

    private func fires(for question: Question) -> Bool {
        (findingsByQuestion[question.index] ?? []).contains { $0.evaluateBoolean(on: sheet) }
    }

    private func credit(of question: Question) -> ExactDecimal {
        for credit in question.credits
        where credit.when?.program.evaluateBoolean(on: sheet) ?? true {
            switch credit.amount {
            case .fixed(let amount): return amount
            case .share(let rule):
                let share = rule.program.evaluateNumber(on: sheet)
                return share.isNaN ? .zero : Swift.min(Swift.max(share, .zero), .one)
            }
        }
        return .zero
    }
}
