import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    mutating func lintQuestions() {
        for (definition, question) in zip(questionDefinitions, library.questions) {
            if definition.citations.isEmpty {
                warn(
                    "missing-citation", definition.place,
                    "question '" + question.id + "' rests on no source",
                    "Add <cite source=\"…\" at=\"…\"/>.")
            }
            if definition.guidance.isEmpty {
                warn(
                    "missing-guidance", definition.place,
                    "question '" + question.id + "' does not say what a strong answer looks like",
                    "Add <guidance>, with the reason why it is asked.")
            }
            if question.isScored, question.layer == nil {
                warn(
                    "missing-layer", definition.place,
                    "scored question '" + question.id + "' has no layer",
                    "Add layer=\"policy\", \"process\" or \"outcome\".")
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
            for finding in definition.findings { texts += finding.contexts.map { $0.when.value } }
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
                    warn(
                        "unused-list", list.id.start,
                        "no rule uses the list '" + list.id.word + "'",
                        "Compare a question with it, or take it out.")
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
                texts += finding.actions.map { library.action($0).text }
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
                    "missing-translation", definition.id.start,
                    String(missing) + " of " + String(texts.count) + " texts have no '" + language
                        + "'", "Add the elements with xml:lang=\"" + language + "\".")
            }
        }
    }

    /// A finding must not fire on a submission that says nothing.
    mutating func lintEmptySubmission() {
        guard let day = CalendarDate(text: "2026-01-01") else { return }
        var sheet = AnswerSheet(columnCounts: library.columnCounts, assessmentDate: day)
        library.rules.settleRelevance(of: &sheet, by: library.relevanceRules)
        for (definition, finding) in findings {
            guard case .rule(let rule) = finding.trigger, case .rule(let text) = definition.trigger,
                rule.program.evaluateBoolean(on: sheet)
            else { continue }
            warn(
                "fires-on-nothing", text.start,
                "finding '" + finding.id + "' fires when nothing was answered",
                "Ask for an answer first, such as answered($question) and ….")
        }
    }
}
