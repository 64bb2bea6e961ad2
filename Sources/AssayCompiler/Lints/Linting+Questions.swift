import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    mutating func lintQuestions() {
        for (definition, question) in zip(questionDefinitions, library.questions) {
            if definition.citations.isEmpty {
                warn(
                    .missingCitation(subject: "question '" + question.id + "'"),
                    at: definition.place)
            }
            if definition.guidance.isEmpty {
                warn(.missingGuidance(question: question.id), at: definition.place)
            }
            if question.isScored, question.layer == nil {
                warn(.missingLayer(question: question.id), at: definition.place)
            }
        }
        lintLists()
    }

    private mutating func lintLists() {
        for definition in questionnaires {
            var texts = definition.findings.compactMap { finding -> String? in
                if case .rule(let text) = finding.trigger { return text.value }
                return nil
            }
            for finding in definition.findings {
                texts += finding.contexts.map { $0.when.value }
                texts += finding.actions.compactMap { $0.when?.value }
            }
            for question in definition.sections.flatMap({ $0.questions }) {
                texts += question.credits.compactMap { $0.when?.value }
                texts += question.credits.compactMap { $0.share?.value }
                texts += question.checks.map { $0.when.value }
                texts += [question.relevant?.value].compactMap { $0 }
            }
            for list in definition.lists {
                let name = Array(("$" + list.id.word).utf8)
                let isUsed = texts.contains { text in
                    let bytes = Array(text.utf8)
                    guard bytes.count >= name.count else { return false }
                    return (0...(bytes.count - name.count)).contains { start in
                        bytes[start..<(start + name.count)].elementsEqual(name)
                    }
                }
                if !isUsed {
                    warn(.unusedList(list.id.word), at: list.id.start)
                }
            }
        }
    }

    /// Counts texts that lack a language which other texts of the questionnaire have.
    mutating func lintTranslations() {
        for (definition, questionnaire) in zip(questionnaires, library.questionnaires) {
            var texts = [questionnaire.title]
            for section in questionnaire.sections { texts.append(section.title) }
            for question in library.questions[questionnaire.questions] {
                texts.append(question.text)
                if !question.guidance.isEmpty { texts.append(question.guidance) }
                texts += question.options.map { $0.text }
                texts += question.columns.map { $0.text }
            }
            for finding in questionnaire.findings {
                texts.append(finding.title)
                texts.append(finding.because)
                for action in finding.actions.map({ library.action($0) }) {
                    texts += [action.title] + action.steps
                }
            }
            var counts: [String: Int] = [:]
            for text in texts {
                for translation in text.translations {
                    counts[translation.language, default: 0] += 1
                }
            }
            for language in counts.keys.sorted() {
                let missing = texts.count - (counts[language] ?? 0)
                guard missing > 0 else { continue }
                warn(
                    .missingTranslation(
                        language: language, missing: missing, texts: texts.count),
                    at: definition.id.start)
            }
        }
    }

    /// A finding must not fire on a submission that says nothing.
    mutating func lintEmptySubmission() {
        var sheet = AnswerSheet(columnCounts: library.columnCounts, assessmentDate: Self.day)
        library.rules.settleRelevance(of: &sheet, by: library.tables.relevanceRules)
        for (definition, finding) in findings {
            guard case .rule(let rule) = finding.trigger, case .rule(let text) = definition.trigger,
                rule.program.evaluateBoolean(on: sheet)
            else { continue }
            warn(.firesOnNothing(finding: finding.id), at: text.start)
        }
    }
}
