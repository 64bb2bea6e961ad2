import ArgumentParser
import AssayCompiler
import AssayDiagnostics
import AssayDocuments
import AssayExpressions
import AssayReports
import AssayWorkspaces

struct Check: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check questionnaires, catalogues and programmes.",
        discussion: """
            Tells every problem of every file in one run: structure, names, types, circles, and \
            what an author would regret: answers that lose points and lead to no action, findings \
            that fire on an empty submission, missing citations and translations.

            Examples:
              assay check
              assay check Questionnaires --strict
              assay check --as-of 2027-01-31
              assay check my-questionnaire/definition.xml --questionnaires Questionnaires
            """)

    @Argument(
        help: "Files or folders; by default the questionnaires that ship.",
        completion: .file(extensions: ["xml"]))
    var paths: [String] = []
    @Flag(help: "Let warnings count as problems.")
    var strict = false
    @Option(
        help:
            "A day such as 2027-01-31: tell the facts that should have been looked up again by then.",
        transform: day)
    var asOf: CalendarDate?
    @Option(help: "The form of the result: text or json.")
    var format: OutputFormat = .text
    @OptionGroup var shared: SharedOptions

    var inputNames: [String] { paths }

    func run(reporting problems: ProblemPrinter) throws {
        for path in paths { try existingFile(at: path) }
        var all = paths
        // A single questionnaire is checked among the others, whose answers and catalogues it uses.
        if paths.isEmpty || shared.questionnaires != nil {
            all.append(try shared.workspace().folder)
        }
        var diagnostics = DiagnosticCollector()
        let loaded = loadDefinitions(at: all, validating: true, diagnostics: &diagnostics)
        let library = compile(
            loaded.files, isIncomplete: loaded.isIncomplete, diagnostics: &diagnostics)
        if let library { lint(library, loaded.files, asOf: asOf, diagnostics: &diagnostics) }
        let found = diagnostics.sorted()
        let isClean = !diagnostics.hasErrors && (found.isEmpty || !strict)
        switch format {
        case .json:
            let shownFirst = found.prefix(shared.maxErrors)
            let bytes = JSONWriter.bytes {
                $0.write(
                    shownFirst.map { $0.bounded() }, unshown: found.count - shownFirst.count,
                    questionnairesSHA256: DefinitionContents(at: all).digest)
            }
            try Output.write(bytes, to: nil)
        case .text:
            problems.show(found, texts: loaded.texts)
            if loaded.files.isEmpty, found.isEmpty { printError("No definitions were found.") }
            if isClean { try printOutput(loaded.files.counted + ": clean") }
        }
        if !isClean || loaded.files.isEmpty { throw ExitCode(1) }
    }
}
