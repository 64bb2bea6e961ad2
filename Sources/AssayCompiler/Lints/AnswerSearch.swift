import AssayExpressions
import AssayQuestionnaires

/// Puts answers on a sheet on which a question is put to a supplier: the question at each of its
/// candidates, and what decides about it at each of theirs.
struct AnswerSearch {
    /// The most answers to what decides about a question that are tried together.
    static let mostStates = 600
    /// The most questions that may decide about one that is searched.
    static let mostDeciding = 32

    let library: QuestionnaireLibrary
    private let candidates: CandidateAnswers
    /// For each question when its relevance is settled: after all that its rule reads.
    private let relevanceRanks: [QuestionIndex: Int]
    /// The sheet on which answers are tried, empty in between: a new one for each would take time
    /// for all the questions that have nothing to do with it.
    private(set) var sheet: AnswerSheet

    /// A question, with the answers to it that are tried.
    struct Deciding {
        var question: QuestionIndex
        var answers: [[AnswerSheet.Item]]
    }

    /// For each question that decides the position of its answer, `nil` for none.
    typealias State = [Int?]

    init(library: QuestionnaireLibrary, day: CalendarDate) {
        self.library = library
        candidates = CandidateAnswers(library, day: day)
        sheet = AnswerSheet(columnCounts: library.columnCounts, assessmentDate: day)
        var ranks: [QuestionIndex: Int] = [:]
        for (rank, rule) in library.tables.relevanceRules.enumerated() {
            ranks[rule.question] = rank
        }
        relevanceRanks = ranks
    }

    func answers(to question: Question) -> [[AnswerSheet.Item]] {
        candidates.answers(to: question)
    }

    /// What decides about a question, what its credit reads and what else is read, each after what
    /// it depends on itself; `nil` where that is too much to search.
    func deciding(
        about question: Question, andReading read: [QuestionIndex] = []
    ) -> [Deciding]? {
        var known: Set<QuestionIndex> = [question.index]
        var open = (question.relevance?.program.dependencies ?? []) + read
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
    mutating func states(of deciding: [Deciding], for question: Question) -> [State] {
        reachableStates(of: deciding, for: question).filter { state in
            place(state, of: deciding, for: question) { _ in }
            return sheet.isRelevant(question.index)
        }
    }

    /// The answers to what decides, whether the question is put on them or not.
    mutating func reachableStates(of deciding: [Deciding], for question: Question) -> [State] {
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
        return states
    }

    /// Puts the answers of a state on the sheet, and what `answering` does to the question, and
    /// settles what is asked.
    mutating func place(
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

    mutating func clear(_ deciding: [Deciding], _ question: Question) {
        sheet.takeItems([])
        for index in deciding.map({ $0.question }) + [question.index] {
            sheet.setState(.unanswered, of: index)
            sheet.setRelevance(true, of: index)
        }
    }

    /// The credit that the answer on the sheet earns.
    func credit(of question: Question) -> ExactDecimal {
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

    /// An answer as people read it in a message.
    func text(of answer: [AnswerSheet.Item]) -> String {
        "'" + answer.map { $0.text(in: library.symbols) }.joined(separator: ", ") + "'"
    }
}
