import ArgumentParser
import AssayDiagnostics
import AssayDocuments
import AssayInterchange
import AssayQuestionnaires
import AssayWorkspaces
import AssayXML

/// The languages in which the form of submissions can be stated.
enum SchemaFormat: String, CaseIterable, ExpressibleByArgument {
    case jsonSchema = "json-schema"
    case rng, xsd
}

struct SchemaCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Write what a submission must look like, for programs that make one.",
        discussion: """
            json-schema is a JSON Schema of 2020-12 for submissions in JSON that answer these \
            questionnaires: every question with its options, limits and columns. What fits it can be \
            read and judged; rules that look at several answers, and calendars, it does not know.

            rng (RELAX NG) and xsd (XML Schema) are for submissions in XML. They state the elements, \
            which are the same whatever is answered; the ids and options are those of json-schema.

            Examples:
              assay schema battery -o battery.schema.json
              assay schema supplier-profile graphite --lang de > graphite.schema.json
              assay schema graphite --format xsd -o submission.xsd
            """)

    @Argument(help: "A programme, or the questionnaires to answer.")
    var ids: [String]
    @ArgumentParser.Option(
        help: ArgumentHelp("json-schema, rng or xsd.", valueName: "language"))
    var format: SchemaFormat = .jsonSchema
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?
    @ArgumentParser.Option(help: "The language of titles where they are translated, such as de.")
    var lang: String?

    var outputName: String? { output }

    func run(reporting problems: ProblemPrinter) throws {
        let workspace = try shared.workspace()
        let library = try workspace.library()
        let asked = try library.asked(by: ids)
        switch format {
        case .jsonSchema:
            let schema = SubmissionSchema(
                of: asked.questionnaires, programme: asked.programme, in: library, language: lang)
            try Output.write(JSONWriter.bytes { $0.write(schema) }, to: output)
        case .rng: try Output.write(SchemaName.submission.text, to: output)
        case .xsd:
            var found = DiagnosticCollector()
            let shipped = readBytes(
                ofFile: workspace.folder + "/Schema/submission.xsd", diagnostics: &found)
            problems.show(found.sorted(), texts: [:])
            guard let shipped else { throw ExitCode(66) }
            try Output.write(shipped, to: output)
        }
    }
}

extension QuestionnaireLibrary {
    /// Returns what some ids name: questionnaires, and at most one programme with its own.
    ///
    /// - Throws: a `ValidationError` where there are two programmes, and an exit code after telling which
    ///   name is of neither.
    func asked(
        by ids: [String]
    ) throws -> (questionnaires: [QuestionnaireIndex], programme: ProgrammeIndex?) {
        var programme: ProgrammeIndex?
        var found: [QuestionnaireIndex] = []
        for id in ids {
            if let position = programmes.libraryIndex(where: { $0.id == id }) {
                if let programme, programme != position {
                    throw ValidationError("A submission names one programme; name one here.")
                }
                programme = position
                found += programmes[position].parts.map(\.questionnaire)
            } else if let position = position(ofQuestionnaire: id) {
                found.append(position)
            } else {
                let nearest = nearestSpelling(
                    to: id, among: programmes.map { $0.id } + questionnaires.map { $0.id })
                printError(
                    "There is no programme or questionnaire '\(shown(id))'."
                        + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
                throw ExitCode(66)
            }
        }
        var seen: Set<QuestionnaireIndex> = []
        return (found.filter { seen.insert($0).inserted }, programme)
    }
}
