import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// What several buyers do together never touches price, volume, term or award, and is said to be
    /// for several buyers.
    mutating func lintJoint() {
        var jointThemes: Set<String> = []
        for action in actions {
            let texts = action.work.english(from: action.language)
            guard action.action.addressee == .buyersTogether else {
                lintTogether(action, texts)
                continue
            }
            if let theme = action.definition.theme { jointThemes.insert(theme.word) }
            lintTerms(texts, of: "action '" + action.action.id + "'")
        }
        for (theme, language) in themes where jointThemes.contains(theme.id.word) {
            lintTerms(
                ([theme.title] + theme.steps).english(from: language),
                of: "theme '" + theme.id.word + "'")
        }
    }

    private mutating func lintTerms(_ texts: [AuthoredText.Version], of subject: String) {
        for text in texts {
            for sentence in EnglishText.sentences(of: text.text).map({ EnglishText($0) }) {
                guard let word = sentence.first(of: JointWords.terms),
                    sentence.first(of: JointWords.leavingOut) == nil
                else { continue }
                warn(.jointAboutTerms(subject: subject, word: word.text), at: text.place)
                break
            }
        }
    }

    private mutating func lintTogether(
        _ action: AuthoredAction, _ texts: [AuthoredText.Version]
    ) {
        for text in texts {
            guard let words = EnglishText(text.text).first(of: JointWords.together) else {
                continue
            }
            warn(
                .jointNotAddressed(
                    action: action.action.id, words: words.text,
                    addressee: action.action.addressee),
                at: text.place)
        }
    }
}
