import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Titles and steps have none of the words that a reader with school English does not know.
    mutating func lintWordsToAvoid() {
        let languages = languages
        for (definition, finding) in findings {
            lintWordsToAvoid([definition.title], languages[finding.home] ?? "")
        }
        for action in actions { lintWordsToAvoid(action.work, action.language) }
        for (theme, language) in themes {
            lintWordsToAvoid([theme.title] + theme.steps + [theme.request], language)
        }
    }

    private mutating func lintWordsToAvoid(_ texts: [AuthoredText], _ language: String) {
        for text in texts.english(from: language) {
            let words = EnglishText(text.text)
            for (phrase, better) in WordsToAvoid.all where words.has(phrase) {
                warn(.wordToAvoid(word: phrase.text, better: better), at: text.place)
            }
        }
    }
}
