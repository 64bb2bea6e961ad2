import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// What closes an action, and what shows that it worked, can exist before its time is over.
    mutating func lintWindows() {
        for action in actions {
            let texts =
                [action.definition.closesWith] + action.definition.indicators.map { $0.text }
            for text in texts.english(from: action.language) {
                guard let wait = WaitingTimes.longest(in: EnglishText(text.text)),
                    !wait.fits(within: action.action.within)
                else { continue }
                warn(
                    .evidenceAfterWindow(
                        action: action.action.id, words: wait.words, within: action.action.within),
                    at: text.place)
            }
        }
    }
}
