import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    /// Searches over answers: telling of harm must never be worse for a supplier than silence.
    mutating func lintTelling() {
        var search = TellingSearch(library: library, search: answerSearch)
        for (definition, question) in zip(questionDefinitions, library.questions) {
            for fault in search.faults(of: question) {
                warn(warning(of: fault, question), at: definition.place)
            }
        }
        for (definition, finding) in findings {
            lintGate(finding, search.opened, at: definition.place)
            lintDeduction(finding, at: definition.place)
        }
    }

    private func warning(of fault: TellingSearch.Fault, _ question: Question) -> LintWarning {
        switch fault {
        case .tooManyQuestions:
            .searchTooWide(question: question.id, most: AnswerSearch.mostDeciding, of: "questions")
        case .tooManyAnswers(let other):
            .searchTooWide(question: other, most: AnswerSearch.mostStates, of: "sets of answers")
        case .costs(let telling, let silence):
            .tellingCosts(
                question: question.id, answer: telling.answer, credit: telling.credit,
                silence: silence.answer, most: silence.credit)
        case .costsElsewhere(let other, let answer, let most, let telling, let silence):
            .tellingCostsElsewhere(
                question: other, answer: answer.answer, credit: answer.credit, most: most,
                harm: question.id, telling: telling, silence: silence)
        case .silencePays(let silence, let unknown):
            .silencePays(
                question: question.id, answer: silence.answer, credit: silence.credit,
                unknown: unknown)
        case .changesQuestions(let other, let telling, let silence):
            .tellingChangesQuestions(
                question: question.id, other: other, telling: telling, silence: silence)
        }
    }

    /// A gate must open where somebody tells of harm and of a first step.
    private mutating func lintGate(
        _ finding: Finding, _ opened: Set<QuestionIndex>, at place: SourcePlace
    ) {
        guard finding.isGate, opened.isDisjoint(with: finding.questions) else { return }
        warn(.gateNeverOpens(finding: finding.id), at: place)
    }

    /// Points must not be taken off because harm is told.
    private mutating func lintDeduction(_ finding: Finding, at place: SourcePlace) {
        guard finding.kind == .harm,
            let scoring = library.questionnaires.first(where: { $0.id == finding.home })?.scoring,
            scoring.scheme == .deductions,
            let points = scoring.deductions[finding.findingClass], points > .zero
        else { return }
        warn(.harmDeducts(finding: finding.id, points: points), at: place)
    }
}
