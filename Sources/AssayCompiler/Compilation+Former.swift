import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// Answers of earlier versions.
extension Compilation {
    func readFormer(_ definitions: [FormerAnswerDefinition], into question: inout Question) {
        let home = questionnaires[question.questionnaire.rawValue].id.word
        for definition in definitions {
            var former = FormerAnswer(
                questionnaire: definition.questionnaire?.word ?? home,
                question: definition.question?.word ?? question.id)
            former.since = definition.since?.word
            former.values = definition.values.map {
                FormerValue(from: $0.from.word, to: $0.to?.word)
            }
            question.formerAnswers.append(former)
            // What needs nothing but another name is read without being migrated.
            if former.questionnaire == home, former.values.isEmpty {
                question.formerIDs.append(former.question)
            }
        }
    }

    /// Checks that answers of before lead somewhere, and that none of them is an answer of today.
    mutating func checkFormer(_ definition: QuestionnaireDefinition) {
        for question in definition.sections.flatMap({ $0.questions }) {
            for former in question.formerAnswers {
                checkHome(former, of: question, in: definition)
                if let since = former.since, isVersion(since.word, after: definition.version.word) {
                    report(
                        .sinceLaterVersion(since.word, version: definition.version.word),
                        at: since.start)
                }
                checkValues(former.values, of: question)
            }
        }
    }

    private mutating func checkHome(
        _ former: FormerAnswerDefinition, of question: QuestionDefinition,
        in definition: QuestionnaireDefinition
    ) {
        guard former.values.isEmpty else { return }
        let id = former.question?.word ?? question.id.word
        let home = former.questionnaire?.word ?? definition.id.word
        guard home != definition.id.word || former.question != nil else {
            return report(.formerSaysNothing, at: former.place)
        }
        if questionIndexes[home + ":" + id] != nil {
            report(
                .formerIsAsked(id),
                at: (former.question ?? former.questionnaire)?.start ?? former.place)
        }
    }

    private mutating func checkValues(
        _ values: [FormerValueDefinition], of question: QuestionDefinition
    ) {
        guard let first = values.first else { return }
        let type = QuestionType(rawValue: question.type.word) ?? .text
        let known: [String]
        switch type.traits.values {
        case .choice: known = question.options.map { $0.id.word }
        case .boolean: known = ["yes", "no"]
        case nil:
            return report(
                .notAllowedForType(
                    what: "values of before", type: type.rawValue,
                    allowed: "one that has no columns"),
                at: first.from.start)
        default: return
        }
        var seen: Set<String> = []
        for value in values {
            if let to = value.to, !known.contains(to.word) {
                reportUnknown("answer", to, among: known)
            }
            if !seen.insert(value.from.word).inserted {
                report(
                    .duplicate(
                        kind: "value of before", id: value.from.word,
                        firstLine: first.from.start.line, firstFile: first.from.start.file),
                    at: value.from.start)
            }
        }
    }

    private func isVersion(_ version: String, after other: String) -> Bool {
        VersionNumbers(other) < VersionNumbers(version)
    }
}
