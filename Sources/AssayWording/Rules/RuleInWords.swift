import AssayExpressions
import AssayQuestionnaires

/// The rules of findings as sentences.
package enum RuleInWords {
    /// Of so many answers each has a letter of its own.
    package static let mostAnswers = 26

    /// The rule of a finding as a sentence, with questions and options as suppliers see them.
    ///
    /// Where it reads several questions, they are named by the letters of the answers.
    package static func wording(
        of definition: Finding, over questions: [QuestionIndex], in library: QuestionnaireLibrary,
        language: String?
    ) -> String? {
        guard case .rule(let rule) = definition.trigger else { return nil }
        let questions = questions.map { library.question($0) }
        let names = names(
            for: questions, home: library.position(ofQuestionnaire: definition.home),
            language: language)
        guard let wording = AssayWording.wording(ofRule: rule.text, naming: names) else {
            return nil
        }
        return wording.prefix(1).uppercased() + wording.dropFirst() + "."
    }

    private static func names(for questions: [Question], home: Int?, language: String?)
        -> RuleNames
    {
        @Sendable func question(_ prefix: String?, _ name: String) -> Question? {
            questions.first { $0.id == name && ($0.questionnaire == home) == (prefix == nil) }
        }
        let letters = letters(for: questions.count)
        return RuleNames { prefix, name in
            guard
                let position = questions.firstIndex(where: {
                    $0.index == question(prefix, name)?.index
                })
            else { return name }
            return letters[position].map { "answer \($0)" } ?? "the answer"
        } column: { prefix, name, column in
            let known = question(prefix, name)?.columns.first { $0.id == column }
            return "“\(known?.text.text(in: language) ?? column)”"
        } word: { prefix, name, column, word in
            guard let question = question(prefix, name) else { return word }
            let options =
                column.map { id in question.columns.first { $0.id == id }?.options ?? [] }
                ?? question.options
            let option = options.first { $0.id == word }
            return option?.text.text(in: language) ?? Self.country(word) ?? word
        }
    }

    /// A letter for each of several answers; an answer that stands alone needs none.
    package static func letters(for count: Int) -> [String?] {
        (0..<count).map { position in
            guard count > 1, let letter = Unicode.Scalar(65 + UInt32(position)) else { return nil }
            return position < mostAnswers ? String(Character(letter)) : "among the others"
        }
    }

    private static func country(_ word: String) -> String? {
        word.utf8.count == 2 ? Country.all.first { $0.code == word }?.name : nil
    }
}
