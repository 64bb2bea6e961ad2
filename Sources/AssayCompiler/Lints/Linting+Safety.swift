import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Nobody is sent to the state where its forces may be the cause, and nothing is put right on a
    /// suspicion.
    mutating func lintSafety() {
        let languages = languages
        for (definition, finding) in findings {
            for action in finding.actions.map({ library.action($0) })
            where action.kind == .remedy && finding.kind != .harm {
                warn(
                    .remedyOnSuspicion(action: action.id, finding: finding.id, kind: finding.kind),
                    at: definition.place)
            }
            guard mayBeAboutTheState(finding) else { continue }
            for leverage in definition.leverage where leverage.measure.word == StateWords.measure {
                warn(
                    .statePartner(
                        subject: "finding '" + finding.id + "'", words: StateWords.measure),
                    at: leverage.measure.start)
            }
            for action in definition.actions {
                let texts = [action.title] + action.steps + [action.buyerPart]
                for text in texts.english(from: languages[finding.home] ?? "") {
                    guard let words = EnglishText(text.text).first(of: StateWords.partner) else {
                        continue
                    }
                    warn(
                        .statePartner(subject: "action '" + action.id.word + "'", words: words),
                        at: text.place)
                }
            }
        }
    }

    /// Whether the state or its forces may be those who do harm, by the topic or by a theme.
    private func mayBeAboutTheState(_ finding: Finding) -> Bool {
        if let issue = finding.issue, StateWords.issues.contains(issue) { return true }
        let themes = finding.actions.compactMap { library.action($0).theme }
        return themes.contains { theme in
            StateWords.themes.contains { library.catalogue.themes[theme].id.hasPrefix($0) }
        }
    }
}
