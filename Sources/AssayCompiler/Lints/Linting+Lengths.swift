import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    private static let mostTitleWords = 8
    private static let mostSentenceWords = 25
    private static let mostSteps = 3

    /// What is to be done is said in a short title and at most three steps of plain sentences.
    mutating func lintLengths() {
        for action in actions {
            let subject = "action '" + action.action.id + "'"
            lintTitle(action.definition.title, of: subject, action.language)
            lintSentences(
                action.definition.steps + [action.definition.buyerPart], of: subject,
                action.language)
            lintSteps(action.definition.steps, of: subject, at: action.place)
        }
        for (theme, language) in themes {
            let subject = "theme '" + theme.id.word + "'"
            lintTitle(theme.title, of: subject, language)
            lintSentences(theme.steps + [theme.request], of: subject, language)
            lintSteps(theme.steps, of: subject, at: theme.id.start)
        }
        for catalogue in catalogues {
            for place in catalogue.places {
                lintSentences(
                    [place.note], of: "place '" + place.id.word + "'", catalogue.language.word)
            }
            for practice in catalogue.practices {
                lintSentences(
                    [practice.title, practice.result, practice.condition, practice.carryOver],
                    of: "practice '" + practice.id.word + "'", catalogue.language.word)
            }
        }
    }

    private mutating func lintTitle(
        _ title: AuthoredText, of subject: String, _ language: String
    ) {
        for text in title.english(from: language) {
            let words = EnglishText(text.text).words.count
            guard words > Self.mostTitleWords else { continue }
            warn(
                .titleTooLong(subject: subject, words: words, most: Self.mostTitleWords),
                at: text.place)
        }
    }

    private mutating func lintSentences(
        _ texts: [AuthoredText], of subject: String, _ language: String
    ) {
        for text in texts.english(from: language) {
            let longest =
                EnglishText.sentences(of: text.text).map { EnglishText($0).words.count }.max() ?? 0
            guard longest > Self.mostSentenceWords else { continue }
            warn(
                .stepTooLong(subject: subject, words: longest, most: Self.mostSentenceWords),
                at: text.place)
        }
    }

    private mutating func lintSteps(
        _ steps: [AuthoredText], of subject: String, at place: SourcePlace
    ) {
        guard steps.count > Self.mostSteps else { return }
        warn(
            .tooManySteps(subject: subject, steps: steps.count, most: Self.mostSteps), at: place)
    }
}
