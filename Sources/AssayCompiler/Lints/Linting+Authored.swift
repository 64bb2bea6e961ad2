import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

/// An action with where it was written.
struct AuthoredAction {
    let definition: ActionDefinition
    let action: ActionTemplate
    /// The finding inside of which it is defined.
    let finding: Finding
    /// The language of texts without one of their own.
    let language: String

    var place: SourcePlace { definition.place }

    /// The texts that say what is done: title, steps, and the customer's part.
    var work: [AuthoredText] { [definition.title] + definition.steps + [definition.buyerPart] }
}

extension Linting {
    /// Every action, in the order of findings.
    var actions: [AuthoredAction] {
        let languages = languages
        return findings.flatMap { definition, finding in
            definition.actions.compactMap { action in
                let name = finding.home + ":" + action.id.word
                return library.tables.actionIndexes[name].map {
                    AuthoredAction(
                        definition: action, action: library.action($0), finding: finding,
                        language: languages[finding.home] ?? "")
                }
            }
        }
    }

    /// Every theme, with the language of its catalogue.
    var themes: [(definition: ThemeDefinition, language: String)] {
        catalogues.flatMap { catalogue in
            catalogue.themes.map { ($0, catalogue.language.word) }
        }
    }

    /// The language of each questionnaire and catalogue.
    var languages: [String: String] {
        var languages: [String: String] = [:]
        for catalogue in catalogues { languages[catalogue.id.word] = catalogue.language.word }
        for questionnaire in questionnaires {
            languages[questionnaire.id.word] = questionnaire.language.word
        }
        return languages
    }
}

extension QuestionnaireLibrary {
    /// The questionnaires and catalogues in which something is asked of a supplier: others are about
    /// the buyer itself.
    var homesForSuppliers: Set<String> {
        Set(actions.lazy.filter { $0.owner == .supplier }.map { $0.home })
    }
}

extension AuthoredText {
    /// The versions in English; one without a language is in that of its file.
    func english(from language: String) -> [Version] {
        versions.filter { ($0.language?.word ?? language).hasPrefix("en") }
    }
}

extension Sequence<AuthoredText> {
    /// The English versions of all texts.
    func english(from language: String) -> [AuthoredText.Version] {
        flatMap { $0.english(from: language) }
    }
}
