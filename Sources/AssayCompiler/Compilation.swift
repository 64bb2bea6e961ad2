public import AssayDefinitions
public import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires

/// Compiles definitions to a library in which names are indexes and rules are programs.
///
/// Every problem of every file is reported in one run, none caused by another. The library is
/// returned only when there was no error, whatever warnings there are.
///
/// - Parameters:
///   - files: in any order; the library is the same.
///   - isIncomplete: whether files were left out because they could not be read. What they may
///     define is then not reported as missing.
///   - diagnostics: where problems are reported.
public func compile(
    _ files: [DefinitionFile], isIncomplete: Bool = false, diagnostics: inout DiagnosticCollector
) -> QuestionnaireLibrary? {
    var compilation = Compilation(files, isIncomplete: isIncomplete)
    for stage in Compilation.stages { stage(&compilation) }
    diagnostics.report(contentsOf: compilation.diagnostics)
    guard !compilation.diagnostics.hasErrors, !isIncomplete else { return nil }
    return compilation.library.library()
}

/// The work of the compiler: what was written, what came of it, and what is wrong.
struct Compilation {
    /// The stages in their order: each needs what the ones before it have settled.
    static let stages: [@Sendable (inout Compilation) -> Void] = [
        { $0.gatherNames() },
        { $0.compileCatalogues() },
        { $0.declareQuestions() },
        { $0.compileScoring() },
        { $0.compileQuestions() },
        { $0.declareActions() },
        { $0.compileFindings() },
        { $0.compileEquivalences() },
        { $0.compileReadiness() },
        { $0.compileExposure() },
        { $0.compileProgrammes() },
        { $0.compilePrefills() },
        { $0.compileWorkbooks() },
        { $0.orderRelevance() },
        { $0.refuseActionCycles() },
    ]

    var questionnaires: [QuestionnaireDefinition] = []
    var catalogues: [CatalogueDefinition] = []
    var programmes: [ProgrammeDefinition] = []
    var workbooks: [WorkbookDefinition] = []
    /// The facts in all texts.
    let facts: [FactDefinition]
    let isIncomplete: Bool

    var library = LibraryBuilder()
    var diagnostics = DiagnosticCollector()
    /// For each questionnaire, the names that its rules can use.
    var scopes: [RuleScope] = []
    /// The signature of each question by index.
    var signatures: [QuestionSignature] = []
    /// Question indexes by `questionnaire:question`.
    var questionIndexes: [String: QuestionIndex] = [:]
    /// The definition of each question by index.
    var questionDefinitions: [QuestionDefinition] = []
    /// Action indexes by `home:action`.
    var actionIndexes: [String: ActionIndex] = [:]
    /// Where each action is defined, by index.
    var actionPlaces: [SourcePlace] = []
    var questionnairePositions: [String: QuestionnaireIndex] = [:]
    var sourceIDs: Set<String> = []
    /// Where the capacity is that was found first.
    var capacityPlace: SourcePlace?
    var measurePositions: [String: MeasureIndex] = [:]
    var practicePositions: [String: PracticeIndex] = [:]
    var schemePositions: [String: SchemeIndex] = [:]
    var themePositions: [String: ThemeIndex] = [:]
    var frameworkPositions: [String: FrameworkIndex] = [:]
    /// The clauses of all frameworks by `framework clause`.
    var clausePositions: [String: ServedClause] = [:]
    /// Evidence ranks by kind, of all tables together.
    var evidenceRanks: [String: UInt8] = [:]

    /// The roles that a company can have, by the choices of the profile's question.
    private(set) var roles: [String] = []

    init(_ files: [DefinitionFile], isIncomplete: Bool) {
        self.isIncomplete = isIncomplete
        facts = files.flatMap { $0.facts }
        for file in files {
            switch file {
            case .questionnaire(let definition): questionnaires.append(definition)
            case .catalogue(let definition): catalogues.append(definition)
            case .programme(let definition): programmes.append(definition)
            case .workbook(let definition): workbooks.append(definition)
            }
        }
        workbooks.sort { ($0.id.word, $0.place) < ($1.id.word, $1.place) }
        questionnaires.sort { ($0.id.word, $0.place) < ($1.id.word, $1.place) }
        catalogues.sort { ($0.id.word, $0.place) < ($1.id.word, $1.place) }
        programmes.sort { ($0.id.word, $0.place) < ($1.id.word, $1.place) }
        roles = Self.roles(in: questionnaires)
    }

    private static func roles(in questionnaires: [QuestionnaireDefinition]) -> [String] {
        for questionnaire in questionnaires {
            guard let question = questionnaire.exposure?.roles else { continue }
            for section in questionnaire.sections {
                for defined in section.questions where defined.id.word == question.word {
                    return defined.options.map { $0.id.word }
                }
            }
        }
        return []
    }

    mutating func report(_ error: CompilationError, at place: SourcePlace) {
        diagnostics.report(error.diagnostic(at: place))
    }

    /// Reports a name that nothing has, unless a file that may define it could not be read.
    mutating func reportUnknown(
        _ kind: String, _ text: EmbeddedText, among names: some Sequence<String>
    ) {
        guard !isIncomplete else { return }
        let nearest =
            diagnostics.makesSuggestions ? nearestSpelling(to: text.word, among: names) : nil
        report(.unknown(kind: kind, id: text.word, nearest: nearest), at: text.start)
    }

    /// Compiles a rule and reports its problems at their places in the file.
    mutating func rule(
        _ text: EmbeddedText, as type: RuleType = .boolean, in scope: RuleScope
    ) -> Rule? {
        program(text, as: type, in: scope).map { numbered(text.value, $0) }
    }

    /// Compiles a rule that judging does not need, so that it gets no number.
    mutating func program(
        _ text: EmbeddedText, as type: RuleType = .boolean, in scope: RuleScope
    ) -> Program? {
        compiled(text, as: type, in: scope).program
    }

    /// Compiles a rule, reports its problems at their places in the file, and tells what it gives.
    mutating func compiled(
        _ text: EmbeddedText, as type: RuleType, in scope: RuleScope
    ) -> RuleCompilation {
        var scope = scope
        scope.makesSuggestions = diagnostics.makesSuggestions
        let compilation = compileRule(
            text.value, expecting: type, in: scope, symbols: &library.symbols)
        for problem in compilation.problems {
            if isIncomplete, problem.mayBeDefinedElsewhere { continue }
            diagnostics.report(problem.diagnostic(in: text))
        }
        return compilation
    }

    /// Adds a program to the library's book of rules.
    mutating func numbered(_ text: String, _ program: Program) -> Rule {
        Rule(text: text, program: program, number: library.rules.add(program))
    }

    /// Compiles a rule that may be left out.
    mutating func rule(
        _ text: EmbeddedText?, as type: RuleType = .boolean, in scope: RuleScope
    ) -> Rule? {
        guard let text else { return nil }
        return rule(text, as: type, in: scope)
    }

    /// Reports citations of sources that no catalogue has.
    mutating func check(_ citations: [CitationDefinition]) {
        for citation in citations where !sourceIDs.contains(citation.source.word) {
            reportUnknown("source", citation.source, among: sourceIDs)
        }
    }

    func localized(_ text: AuthoredText, _ language: String) -> LocalizedText {
        text.localized(from: language)
    }
}

extension RuleProblem {
    /// A Boolean value indicating whether a file that could not be read may settle the problem.
    fileprivate var mayBeDefinedElsewhere: Bool {
        switch kind {
        case .unknownPrefix, .unknownQuestion: true
        default: false
        }
    }
}
