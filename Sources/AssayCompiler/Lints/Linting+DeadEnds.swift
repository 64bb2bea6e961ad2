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
        let search = DeadEndSearch(library: library, day: day)
        let servesUnknown = library.catalogue.standingFindings.contains { finding in
            if case .event(.unknown) = finding.trigger { return true }
            return false
        }
        for (definition, question) in zip(questionDefinitions, library.questions) {
            switch search.look(at: question, servesUnknown: servesUnknown) {
            case .none: continue
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
        case unreachable
        case deadEnd(answer: String, credit: ExactDecimal)
    }

    let library: QuestionnaireLibrary
    let day: CalendarDate
    private let candidates: CandidateAnswers
    private let findingsByQuestion: [QuestionIndex: [Program]]
    /// The most sheets that are tried for one question.
    private let mostSheets = 600

    init(library: QuestionnaireLibrary, day: CalendarDate) {
        self.library = library
        self.day = day
        candidates = CandidateAnswers(library, day: day)
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
    }

    func look(at question: Question, servesUnknown: Bool) -> Outcome {
        let sheets = sheets(for: question)
        guard !sheets.isEmpty else { return .unreachable }
        guard question.isScored else { return .none }
        for base in sheets {
            for answer in candidates.answers(to: question) {
                var sheet = base
                sheet.setAnswer(question.index, items: answer)
                library.rules.settleRelevance(of: &sheet, by: library.tables.relevanceRules)
                guard sheet.isRelevant(question.index) else { continue }
                let credit = credit(of: question, on: sheet)
                guard credit < .one, !fires(for: question, on: sheet) else { continue }
                let texts = answer.map { $0.text(in: library.symbols) }
                return .deadEnd(
                    answer: "'" + texts.joined(separator: ", ") + "'", credit: credit)
            }
        }
        guard question.allowsUnknown, question.unknownCredit < .one, !servesUnknown else {
            return .none
        }
        var sheet = sheets[0]
        sheet.setState(.unknown, of: question.index)
        library.rules.settleRelevance(of: &sheet, by: library.tables.relevanceRules)
        if fires(for: question, on: sheet) { return .none }
        return .deadEnd(answer: "unknown", credit: question.unknownCredit)
    }

    /// Sheets on which the question is put, over the candidates of what decides about it and of
    /// what its credit reads.
    private func sheets(for question: Question) -> [AnswerSheet] {
        var involved: [QuestionIndex] = []
        func involve(_ indexes: [QuestionIndex]) {
            for index in indexes where index != question.index && !involved.contains(index) {
                involved.append(index)
                involve(library.question(index).relevance?.program.dependencies ?? [])
            }
        }
        involve(question.relevance?.program.dependencies ?? [])
        for credit in question.credits {
            involve(credit.when?.program.dependencies ?? [])
            if case .share(let rule) = credit.amount { involve(rule.program.dependencies) }
        }
        var sheets = [AnswerSheet(columnCounts: library.columnCounts, assessmentDate: day)]
        for index in involved.reversed() {
            let options = candidates.answers(to: library.question(index)).prefix(24)
            var grown = sheets
            for sheet in sheets {
                for answer in options where grown.count < mostSheets {
                    var next = sheet
                    next.setAnswer(index, items: answer)
                    grown.append(next)
                }
            }
            sheets = grown
        }
        return sheets.compactMap { sheet in
            var sheet = sheet
            library.rules.settleRelevance(of: &sheet, by: library.tables.relevanceRules)
            return sheet.isRelevant(question.index) ? sheet : nil
        }
    }

    private func fires(for question: Question, on sheet: AnswerSheet) -> Bool {
        (findingsByQuestion[question.index] ?? []).contains { $0.evaluateBoolean(on: sheet) }
    }

    private func credit(of question: Question, on sheet: AnswerSheet) -> ExactDecimal {
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
