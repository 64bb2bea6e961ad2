import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Work of a supplier that needs people who speak freely is marked, so that a plan in a country where
    /// they cannot has research from outside instead.
    ///
    /// Containment and remedy are left out: no research takes their place. So is research itself.
    mutating func lintCivicSpace() {
        let research = Set(library.catalogue.themes.compactMap { $0.outside })
        for action in actions where action.action.owner == .supplier {
            if action.action.needsOpenCivicSpace {
                let theme = action.action.theme.map { library.catalogue.themes[$0] }
                if theme?.outside == nil {
                    warn(.noOutsideResearch(action: action.action.id), at: action.place)
                }
                continue
            }
            guard action.action.kind.mixing == 0,
                !(action.action.theme.map { research.contains($0) } ?? false)
            else { continue }
            for text in action.work.english(from: action.language) {
                guard let words = wordsForAsking(in: text.text) else { continue }
                warn(.civicUnmarked(action: action.action.id, words: words), at: text.place)
                break
            }
        }
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
