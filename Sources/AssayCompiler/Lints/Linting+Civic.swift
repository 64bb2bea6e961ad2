import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Work of a supplier that needs people who speak freely is marked, and so is what shows that it worked,
    /// so that a plan in a country where they cannot has research from outside instead, or says where nobody
    /// may be asked.
    ///
    /// Containment and remedy are left out: no research takes their place. So is research itself.
    mutating func lintCivicSpace() {
        let research = Set(library.catalogue.themes.compactMap { $0.outside })
        for action in actions where action.action.owner == .supplier {
            guard action.action.kind.mixing == 0,
                !(action.action.theme.map { research.contains($0) } ?? false)
            else { continue }
            lintAsking(action)
            lintVoices(action)
        }
    }

    private mutating func lintAsking(_ action: AuthoredAction) {
        guard !action.action.needsOpenCivicSpace else { return }
        for text in action.work.english(from: action.language) {
            guard let words = wordsForAsking(in: text.text) else { continue }
            warn(.civicUnmarked(action: action.action.id, words: words), at: text.place)
            break
        }
    }

    private mutating func lintVoices(_ action: AuthoredAction) {
        let definition = action.definition
        let unmarked =
            definition.indicators.filter { $0.civic == nil }.map { $0.text }
            + (definition.closesWithCivic == nil ? [definition.closesWith] : [])
        for text in unmarked.english(from: action.language) {
            if let words = wordsOfVoices(in: EnglishText(text.text)) {
                warn(.voicesUnmarked(action: action.action.id, words: words), at: text.place)
            }
        }
    }

    private func wordsOfVoices(in text: EnglishText) -> String? {
        text.first(of: CivicWords.saying) ?? text.first(of: CivicWords.wordOf)
            ?? text.first(of: CivicWords.asked)?.text
    }

    private func wordsForAsking(in text: String) -> String? {
        for sentence in EnglishText.sentences(of: text).map({ EnglishText($0) })
        where sentence.first(of: CivicWords.nobody) == nil {
            if let words = sentence.first(of: CivicWords.asking) { return words }
            if let words = sentence.first(of: CivicWords.agreeing) { return words }
        }
        return nil
    }
}
