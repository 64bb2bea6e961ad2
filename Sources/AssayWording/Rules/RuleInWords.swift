import AssayExpressions
import AssayQuestionnaires

/// The rules of findings in words.
package enum RuleInWords {
    /// Of so many answers each has a letter of its own.
    package static let mostAnswers = 26

    /// The rule of a finding as an English sentence.
    package static func sentence(
        of definition: Finding, over questions: [QuestionIndex], in library: QuestionnaireLibrary,
        language: String?
    ) -> String? {
        let condition = condition(
            of: definition, over: questions, in: library, language: language, phrases: .english)
        return condition.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
    }

    /// When the rule of a finding holds, with questions and options as suppliers see them; `nil` for
    /// a finding without a rule.
    ///
    /// Where it reads several questions, they are named by the letters of the answers.
    package static func condition(
        of definition: Finding, over questions: [QuestionIndex], in library: QuestionnaireLibrary,
        language: String?, phrases: RulePhrases
    ) -> String? {
        guard case .rule(let rule) = definition.trigger else { return nil }
        let names = names(
            for: questions.map { library.question($0) },
            home: library.position(ofQuestionnaire: definition.home), language, phrases)
        return wording(ofRule: rule.text, naming: names, phrases: phrases)
    }

    private static func names(
        for questions: [Question], home: QuestionnaireIndex?, _ language: String?,
        _ phrases: RulePhrases
    ) -> RuleNames {
        @Sendable func question(_ prefix: String?, _ name: String) -> Question? {
            questions.first { $0.id == name && ($0.questionnaire == home) == (prefix == nil) }
        }
        return RuleNames { prefix, name in
            guard
                let position = questions.firstIndex(where: {
                    $0.index == question(prefix, name)?.index
                })
            else { return name }
            guard questions.count > 1 else { return phrases.onlyAnswer }
            return letter(position).map { phrases.answer($0) } ?? phrases.otherAnswer
        } column: { prefix, name, column in
            let known = question(prefix, name)?.columns.first { $0.id == column }
            return phrases.text(known?.text.text(in: language) ?? column)
        } word: { prefix, name, column, word in
            guard let question = question(prefix, name) else { return word }
            let known = column.flatMap { id in question.columns.first { $0.id == id } }
            let type = column == nil ? question.type : known?.type
            if type == .boolean { return word == "yes" ? phrases.yes : phrases.no }
            let options = column == nil ? question.options : known?.options ?? []
            let option = options.first { $0.id == word }
            return option?.text.text(in: language) ?? country(word) ?? word
        }
    }

    /// A letter for each of several answers; a single answer needs none.
    package static func letters(for count: Int) -> [String?] {
        (0..<count).map { position in
            count > 1 ? letter(position) ?? "among the others" : nil
        }
    }

    private static func letter(_ position: Int) -> String? {
        guard position < mostAnswers else { return nil }
        return String(Character(Unicode.Scalar(UInt8(65 + position))))
    }

    private static func country(_ word: String) -> String? {
        word.utf8.count == 2 ? Country.all.first { $0.code == word }?.name : nil
    }
}
