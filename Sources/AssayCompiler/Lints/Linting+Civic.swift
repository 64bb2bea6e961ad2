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
            lintWhereClosed(action)
            lintVerifiers(action)
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

    /// Whatever stays in a plan where nobody can speak freely has something there that shows whether it worked.
    private mutating func lintWhereClosed(_ action: AuthoredAction) {
        let theme = action.action.theme.map { library.catalogue.themes[$0] }
        let isReplaced = action.action.needsOpenCivicSpace && theme?.outside != nil
        guard !isReplaced, action.action.indicators.allSatisfy({ $0.civic == .open }) else {
            return
        }
        warn(.nothingWhereClosed(action: action.action.id), at: action.definition.place)
    }

    /// Who confirms by asking people does so by their voice, which is left out where nobody can speak freely.
    private mutating func lintVerifiers(_ action: AuthoredAction) {
        let others = action.definition.verifications.filter { verification in
            verification.method.word != VerificationMethod.voice.rawValue
                && verification.by.word != Verifier.affectedPeople.rawValue
        }
        for text in others.map({ $0.text }).english(from: action.language) {
            guard let words = EnglishText(text.text).first(of: CivicWords.verifierAsks) else {
                continue
            }
            warn(.verifierAsks(action: action.action.id, words: words), at: text.place)
        }
    }

    private func wordsOfVoices(in text: EnglishText) -> String? {
        text.first(of: CivicWords.saying) ?? text.first(of: CivicWords.wordOf)
            ?? text.first(of: CivicWords.wordsOfAsking)?.text
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
