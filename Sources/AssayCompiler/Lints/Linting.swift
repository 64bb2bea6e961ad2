import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// The work of linting: the library, where its parts were written, and what was found.
struct Linting {
    /// The rules in the order in which they look.
    static let rules: [@Sendable (inout Linting) -> Void] = [
        { $0.lintQuestions() },
        { $0.lintFindings() },
        { $0.lintActions() },
        { $0.lintTranslations() },
        { $0.lintEmptySubmission() },
        { $0.lintDeadEnds() },
    ]

    /// The ids of warnings with what each means.
    static let catalogue: [(id: String, meaning: String)] = [
        ("dead-end", "An answer loses points and leads to no action."),
        ("fires-on-nothing", "A finding fires when nothing at all was answered."),
        ("missing-action", "A finding leads to no action."),
        ("missing-buyer-action", "A severe finding asks nothing of the buyer."),
        ("missing-citation", "A question or finding rests on no source."),
        ("missing-containment", "A harm has no action that protects people within a week."),
        ("missing-guidance", "A question does not say what a strong answer looks like."),
        (
            "missing-layer",
            "A scored question does not say whether it is policy, process or outcome."
        ),
        ("missing-outcome-indicator", "A severe finding has no indicator of what changes."),
        ("missing-root-cause", "A finding has no cause to talk about."),
        ("missing-translation", "Some texts are translated to a language and others are not."),
        ("supplier-verifies-alone", "A severe finding is confirmed by the supplier alone."),
        ("too-long-for-class", "An action takes longer than its class allows."),
        ("unreachable-question", "No answers put a question to anybody."),
        ("unused-list", "No rule uses a list."),
    ]

    let library: QuestionnaireLibrary
    let questionnaires: [QuestionnaireDefinition]
    let catalogues: [CatalogueDefinition]
    var diagnostics = DiagnosticCollector()

    init(_ library: QuestionnaireLibrary, _ files: [DefinitionFile]) {
        self.library = library
        var questionnaires: [QuestionnaireDefinition] = []
        var catalogues: [CatalogueDefinition] = []
        for file in files {
            switch file {
            case .questionnaire(let definition): questionnaires.append(definition)
            case .catalogue(let definition): catalogues.append(definition)
            case .programme: break
            }
        }
        self.questionnaires = questionnaires.sorted { $0.id.word < $1.id.word }
        self.catalogues = catalogues.sorted { $0.id.word < $1.id.word }
    }

    mutating func warn(_ id: String, _ place: SourcePlace, _ message: String, _ help: String) {
        diagnostics.report(
            Diagnostic(id: id, severity: .warning, place: place, message: message, help: help))
    }

    /// Every finding with the place of its definition.
    var findings: [(definition: FindingDefinition, finding: Finding)] {
        var pairs: [(definition: FindingDefinition, finding: Finding)] = []
        for (definition, questionnaire) in zip(questionnaires, library.questionnaires) {
            for finding in definition.findings {
                let compiled = questionnaire.findings.first { $0.id == finding.id.word }
                if let compiled { pairs.append((finding, compiled)) }
            }
        }
        for catalogue in catalogues {
            for finding in catalogue.standingFindings {
                let compiled = library.catalogue.standingFindings.first {
                    $0.id == finding.id.word && $0.home == catalogue.id.word
                }
                if let compiled { pairs.append((finding, compiled)) }
            }
        }
        return pairs
    }

    /// The definition of each question, by index.
    var questionDefinitions: [QuestionDefinition] {
        questionnaires.flatMap { $0.sections.flatMap { $0.questions } }
    }
}
