import AssayExpressions
import AssayQuestionnaires

/// Searches for an answer that tells of harm and is worse for a supplier than keeping silent.
///
/// An answer tells of harm where it is marked so, or where it raises a finding of harm. Silence is
/// no answer, "unknown", and an answer marked that nobody looked. What is compared is the credit of
/// the question itself, and which other questions are put and what they earn. Scores and levels
/// only grow with credits, so what holds for these holds for them.
struct TellingSearch {
    enum Fault {
        case tooManyQuestions
        case tooManyAnswers(question: String)
        case costs(telling: Valued, silence: Valued)
        case costsElsewhere(
            question: String, answer: Valued, most: ExactDecimal, telling: String, silence: String)
        case silencePays(silence: Valued, unknown: ExactDecimal)
        case changesQuestions(other: String, telling: String, silence: String)
    }

    /// An answer in words, with the credit that it earns.
    struct Valued {
        var answer: String
        var credit: ExactDecimal
    }

    /// What a supplier does with a question.
    fileprivate enum Step {
        case nothing
        case unknown
        case answer([AnswerSheet.Item])
    }

    private let library: QuestionnaireLibrary
    private var search: AnswerSearch
    /// The rules of findings of harm by the questions that they read.
    private let harms: [QuestionIndex: [Program]]
    /// The gates by the questions that they read.
    private let gates: [QuestionIndex: [Finding]]
    /// The questions that count, each with all that decides about it.
    private let dependents: [QuestionIndex: [QuestionIndex]]
    /// Questions behind gates, where some answer tells of harm and opens them.
    private(set) var opened: Set<QuestionIndex> = []

    init(library: QuestionnaireLibrary, search: AnswerSearch) {
        self.library = library
        self.search = search
        var harms: [QuestionIndex: [Program]] = [:]
        var gates: [QuestionIndex: [Finding]] = [:]
        for finding in library.questionnaires.flatMap({ $0.findings }) {
            guard case .rule(let rule) = finding.trigger else { continue }
            for question in rule.program.dependencies {
                if finding.kind == .harm { harms[question, default: []].append(rule.program) }
                if finding.isGate { gates[question, default: []].append(finding) }
            }
        }
        (self.harms, self.gates) = (harms, gates)
        var dependents: [QuestionIndex: [QuestionIndex]] = [:]
        for question in library.questions where question.isScored || gates[question.index] != nil {
            for deciding in search.deciding(about: question) ?? [] {
                dependents[deciding.question, default: []].append(question.index)
            }
        }
        self.dependents = dependents
    }

    mutating func faults(of question: Question) -> [Fault] {
        let harms = harms[question.index] ?? []
        guard !harms.isEmpty || question.isMarked else { return [] }
        let read =
            harms.flatMap { $0.dependencies }
            + (gates[question.index] ?? []).flatMap {
                $0.until?.program.dependencies ?? []
            }
        guard let deciding = search.deciding(about: question, andReading: read) else {
            return [.tooManyQuestions]
        }
        defer { search.clear(deciding, question) }
        let answers = search.answers(to: question)
        let silent = answers.filter { question.saysNobodyLooked($0) }
        var telling: [[AnswerSheet.Item]] = []
        var found: Fault?
        for state in search.states(of: deciding, for: question) {
            search.place(state, of: deciding, for: question) { _ in }
            let alreadyHarmed = harms.map { $0.evaluateBoolean(on: search.sheet) }
            let silence = silences(of: question, silent).map { step in
                place(step, of: question, on: state, of: deciding)
                return value(of: step, question)
            }
            if let fault = silencePays(silence, question) { found = found ?? fault }
            for answer in answers where !silent.contains(answer) {
                place(.answer(answer), of: question, on: state, of: deciding)
                let raises = zip(harms, alreadyHarmed).contains { harm, already in
                    !already && harm.evaluateBoolean(on: search.sheet)
                }
                guard raises || tells(answer, question) else { continue }
                if !telling.contains(answer) { telling.append(answer) }
                if !isHeld(question) { opened.insert(question.index) }
                let told = value(of: .answer(answer), question)
                if question.isScored, let better = silence.first(where: { $0.credit > told.credit })
                {
                    found = found ?? .costs(telling: told, silence: better)
                }
            }
        }
        search.clear(deciding, question)
        let others = (dependents[question.index] ?? []).compactMap { other in
            fault(in: library.question(other), telling, silent, by: question)
        }
        return [found].compactMap { $0 } + others
    }

    // MARK: The question itself

    private func silences(
        of question: Question, _ silent: [[AnswerSheet.Item]]
    ) -> [Step] {
        [.nothing] + (question.allowsUnknown ? [.unknown] : []) + silent.map { .answer($0) }
    }

    private mutating func place(
        _ step: Step, of question: Question, on state: AnswerSearch.State,
        of deciding: [AnswerSearch.Deciding]
    ) {
        search.place(state, of: deciding, for: question) { $0.take(step, of: question.index) }
    }

    /// What is on the sheet, with the credit that it earns.
    private func value(of step: Step, _ question: Question) -> Valued {
        switch step {
        case .nothing: Valued(answer: "nothing", credit: .zero)
        case .unknown: Valued(answer: "unknown", credit: question.unknownCredit)
        case .answer(let items):
            Valued(answer: search.text(of: items), credit: search.credit(of: question))
        }
    }

    private func silencePays(_ silence: [Valued], _ question: Question) -> Fault? {
        guard question.isScored, question.allowsUnknown else { return nil }
        return silence.first { $0.credit > question.unknownCredit }.map {
            .silencePays(silence: $0, unknown: question.unknownCredit)
        }
    }

    private func tells(_ answer: [AnswerSheet.Item], _ question: Question) -> Bool {
        question.hasOptionThatTells(in: answer)
            || question.tellsOfHarm?.program.evaluateBoolean(on: search.sheet) ?? false
    }

    private func isHeld(_ question: Question) -> Bool {
        (gates[question.index] ?? []).contains { gate in
            guard case .rule(let rule) = gate.trigger,
                rule.program.evaluateBoolean(on: search.sheet)
            else { return false }
            return !(gate.until?.program.evaluateBoolean(on: search.sheet) ?? false)
        }
    }

    // MARK: Other questions

    /// What telling of harm in a question does to another, compared with silence there.
    private mutating func fault(
        in other: Question, _ telling: [[AnswerSheet.Item]], _ silent: [[AnswerSheet.Item]],
        by question: Question
    ) -> Fault? {
        guard !telling.isEmpty, var deciding = search.deciding(about: other),
            let place = deciding.firstIndex(where: { $0.question == question.index })
        else { return nil }
        deciding[place].answers = telling
        defer { search.clear(deciding, other) }
        let answers = search.answers(to: other)
        var isReached = false
        for state in search.reachableStates(of: deciding, for: other) {
            guard let position = state[place] else { continue }
            isReached = true
            var silentState = state
            silentState[place] = nil
            for step in silences(of: question, silent) {
                search.place(state, of: deciding, for: other) { _ in }
                let isPut = search.sheet.isRelevant(other.index)
                search.place(silentState, of: deciding, for: other) {
                    $0.take(step, of: question.index)
                }
                guard isPut == search.sheet.isRelevant(other.index) else {
                    return .changesQuestions(
                        other: other.id, telling: search.text(of: telling[position]),
                        silence: value(of: step, question).answer)
                }
                guard isPut, other.readsInCredits(question.index) else { continue }
                for answer in answers {
                    search.place(state, of: deciding, for: other) {
                        $0.setAnswer(other.index, items: answer)
                    }
                    let told = search.credit(of: other)
                    search.place(silentState, of: deciding, for: other) {
                        $0.take(step, of: question.index)
                        $0.setAnswer(other.index, items: answer)
                    }
                    guard search.credit(of: other) > told else { continue }
                    return .costsElsewhere(
                        question: other.id,
                        answer: Valued(answer: search.text(of: answer), credit: told),
                        most: search.credit(of: other), telling: search.text(of: telling[position]),
                        silence: value(of: step, question).answer)
                }
            }
        }
        return isReached ? nil : .tooManyAnswers(question: other.id)
    }
}

extension AnswerSheet {
    fileprivate mutating func take(_ step: TellingSearch.Step, of question: QuestionIndex) {
        switch step {
        case .nothing: setState(.unanswered, of: question)
        case .unknown: setState(.unknown, of: question)
        case .answer(let items): setAnswer(question, items: items)
        }
    }
}
