import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Compares English words for the gravest harm with the scale: who writes that somebody dies says
    /// scale 4, or why not.
    mutating func lintGraveWords() {
        for (definition, finding) in findings
        where finding.severity.scale < 4 && definition.scaleBecause == nil {
            let texts = [definition.title, definition.because].flatMap { $0.versions }
            for text in texts where isEnglish(text, in: finding) {
                guard let word = GraveWords.first(in: text.text) else { continue }
                warn(
                    .mildForItsWords(
                        finding: finding.id, word: word, scale: finding.severity.scale),
                    at: definition.place)
                break
            }
        }
    }

    private func isEnglish(_ text: AuthoredText.Version, in finding: Finding) -> Bool {
        let homes =
            questionnaires.lazy.filter { $0.id.word == finding.home }.map { $0.language.word }
        let catalogues =
            self.catalogues.lazy.filter { $0.id.word == finding.home }.map { $0.language.word }
        let language = text.language?.word ?? homes.first ?? catalogues.first ?? ""
        return language.hasPrefix("en")
    }
}

/// English words for the gravest harm.
enum GraveWords {
    private static let words: Set<String> = [
        "kill", "kills", "killed", "killing", "dead", "death", "deaths", "die", "dies", "died",
        "child", "children", "childhood", "forced", "slave", "slaves", "slavery", "torture",
        "tortured", "rape", "raped",
    ]

    /// Returns the first such word of a text; a die caster is none.
    static func first(in text: String) -> String? {
        let parts = text.lowercased().split { !$0.isLetter }
        for (number, part) in parts.enumerated() where words.contains(String(part)) {
            let next = parts.indices.contains(number + 1) ? parts[number + 1] : ""
            if part == "die", next.hasPrefix("cast") { continue }
            return String(part)
        }
        return nil
    }
}
