import ArgumentParser
import AssayDefinitions
import AssayDiagnostics
import AssayReports
import AssayWorkspaces

extension DifferenceReader: ExpressibleByArgument {}

struct DiffCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what differs between two versions of a questionnaire.",
        discussion: """
            For authors: questions, options, weights, rules, findings and actions that are new, gone, \
            renamed or changed. For suppliers: what is newly asked, what is no longer asked, what \
            reads otherwise, and what becomes of answers that were given already.

            Each side is a definition, the folder of a questionnaire, or a folder of questionnaires.

            Examples:
              assay diff old/graphite/definition.xml Questionnaires/graphite/definition.xml
              assay diff questionnaires-2025 Questionnaires --for supplier
              assay diff old/graphite Questionnaires/graphite --format json
            """)

    @Argument(help: "The earlier version.", completion: .file())
    var old: String
    @Argument(help: "The later version.", completion: .file())
    var new: String
    @ArgumentParser.Option(
        name: .customLong("for"), help: "Whom it is for: author or supplier.")
    var reader = DifferenceReader.author
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    var inputNames: [String] { [old, new] }
    var outputName: String? { output.output }

    func run(reporting problems: ProblemPrinter) throws {
        let before = try questionnaires(at: old, reporting: problems)
        let now = try questionnaires(at: new, reporting: problems)
        let ids = Set(before.keys).union(now.keys).sorted()
        let differences = ids.compactMap { id in
            QuestionnaireDifference(from: before[id], to: now[id], language: output.lang)
        }.filter { ids.count == 1 || !$0.isEmpty }
        switch output.format {
        case .json: try output.write { $0.write(differences, for: reader) }
        case .text:
            let layout = shared.layout(for: 1, language: output.lang)
            let texts = differences.map { differenceText($0, for: reader, layout: layout) }
            try output.write(
                texts.isEmpty ? "All questionnaires say the same.\n" : texts.joined(separator: "\n")
            )
        }
    }

    private func questionnaires(
        at path: String, reporting problems: ProblemPrinter
    ) throws -> [String: QuestionnaireDefinition] {
        try existingFile(at: path)
        var found = DiagnosticCollector()
        let loaded = loadDefinitions(at: [path], validating: false, diagnostics: &found)
        problems.show(found.sorted(), texts: loaded.texts)
        guard !found.hasErrors else { throw ExitCode(1) }
        var questionnaires: [String: QuestionnaireDefinition] = [:]
        for case .questionnaire(let definition) in loaded.files {
            questionnaires[definition.id.value] = definition
        }
        guard !questionnaires.isEmpty else {
            printError("There is no questionnaire in '\(shown(path))'.")
            throw ExitCode(66)
        }
        return questionnaires
    }
}
