import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// The work of linting: the library, where its parts were written, and what was found.
struct Linting {
    /// The rules in the order in which they look.
    static let rules: [@Sendable (inout Linting) -> Void] = [
        { $0.lintQuestions() },
        { $0.lintUnread() },
        { $0.lintFindings() },
        { $0.lintGraveWords() },
        { $0.lintActions() },
        { $0.lintTranslations() },
        { $0.lintEmptySubmission() },
        { $0.lintDeadEnds() },
        { $0.lintTelling() },
        { $0.lintCore() },
        { $0.lintLengths() },
        { $0.lintPractices() },
        { $0.lintPlaces() },
        { $0.lintFacts() },
        { $0.lintThemes() },
        { $0.lintJoint() },
        { $0.lintAddressees() },
        { $0.lintSameWork() },
        { $0.lintWindows() },
        { $0.lintSafety() },
        { $0.lintWordsToAvoid() },
        { $0.lintCivicSpace() },
    ]

    /// The day on which answers are tried, 1 January 2026.
    static let day = CalendarDate(dayNumber: 20_454)

    let library: QuestionnaireLibrary
    let questionnaires: [QuestionnaireDefinition]
    let catalogues: [CatalogueDefinition]
    let programmes: [ProgrammeDefinition]
    /// The facts in all texts.
    let facts: [FactDefinition]
    /// The day against which facts are held.
    let asOf: CalendarDate?
    /// What searches over answers start from.
    let answerSearch: AnswerSearch
    var diagnostics = DiagnosticCollector()

    init(_ library: QuestionnaireLibrary, _ files: [DefinitionFile], asOf: CalendarDate? = nil) {
        self.library = library
        self.asOf = asOf
        facts = files.flatMap { $0.facts }
        answerSearch = AnswerSearch(library: library, day: Self.day)
        var questionnaires: [QuestionnaireDefinition] = []
        var catalogues: [CatalogueDefinition] = []
        var programmes: [ProgrammeDefinition] = []
        for file in files {
            switch file {
            case .questionnaire(let definition): questionnaires.append(definition)
            case .catalogue(let definition): catalogues.append(definition)
            case .programme(let definition): programmes.append(definition)
            case .workbook: break
            }
        }
        self.programmes = programmes.sorted { $0.id.word < $1.id.word }
        self.questionnaires = questionnaires.sorted { $0.id.word < $1.id.word }
        self.catalogues = catalogues.sorted { $0.id.word < $1.id.word }
    }

    mutating func warn(_ warning: LintWarning, at place: SourcePlace) {
        diagnostics.report(warning.diagnostic(at: place))
    }

    /// Every finding with the place of its definition.
    var findings: [(definition: FindingDefinition, finding: Finding)] {
        var pairs: [(definition: FindingDefinition, finding: Finding)] = []
        for (definition, questionnaire) in zip(questionnaires, library.questionnaires) {
            let compiled = byID(questionnaire.findings)
            for finding in definition.findings {
                if let compiled = compiled[finding.id.word] { pairs.append((finding, compiled)) }
            }
        }
        for catalogue in catalogues {
            let compiled = byID(
                library.catalogue.standingFindings.filter { $0.home == catalogue.id.word })
            for finding in catalogue.standingFindings {
                if let compiled = compiled[finding.id.word] { pairs.append((finding, compiled)) }
            }
        }
        return pairs
    }

    private func byID(_ findings: [Finding]) -> [String: Finding] {
        var byID: [String: Finding] = [:]
        for finding in findings where byID[finding.id] == nil { byID[finding.id] = finding }
        return byID
    }

    /// The definition of each question, by index.
    var questionDefinitions: [QuestionDefinition] {
        questionnaires.flatMap { $0.sections.flatMap { $0.questions } }
    }
}
