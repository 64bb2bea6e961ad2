import ArgumentParser
import AssayDiagnostics
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces

struct ExportCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Fill the blank template of others with what a submission knows.",
        discussion: """
            The blank is the workbook as it was downloaded from those whose template it is: emrt, cmrt or \
            amrt. Only the cells that are known are written; the rest of the file stays as it is, and the \
            spreadsheet that opens it computes its formulas anew. Answers that came out of such a template \
            go back to their cells; others are asked less, so that much stays open. What its own checker \
            still calls incomplete is told.

            Examples:
              assay export emrt supplier.xml --blank RMI_EMRT_2.1.xlsx -o emrt.xlsx
              assay export cmrt supplier.xml --blank RMI_CMRT_6.5.xlsx -o cmrt.xlsx
            """)

    @Argument(help: "The template: emrt, cmrt or amrt.")
    var template: String
    @Argument(help: "The submission, or - for standard input.", completion: .submission)
    var file: String
    @ArgumentParser.Option(
        help: "The blank template, as it was downloaded.",
        completion: .file(extensions: ["xlsx"]))
    var blank: String
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String

    var inputNames: [String] { [file, blank] }
    var outputName: String? { output }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput([file])
        try existingFile(at: blank)
        let read = SubmissionFile(reading: try existingFile(at: file))
        let submission = try read.soundSubmission()
        var selection = DefinitionSelection(of: [submission])
        selection.takesTemplates = true
        let library = try shared.workspace().library(for: selection)
        let titles = library.templates.workbooks.map { $0.title.original.lowercased() }
        guard titles.contains(template.lowercased()) else {
            throw ValidationError(
                "There is no template '\(shown(template))'; known are "
                    + Set(titles).sorted().joined(separator: ", ") + ".")
        }
        var found = DiagnosticCollector()
        let response = interpret(submission, with: library, diagnostics: &found)
        let bytes = readBytes(ofFile: blank, diagnostics: &found)
        let made = response.flatMap { response in
            bytes.flatMap {
                TemplateExport(
                    template, blank: $0, file: blank, from: response, library: library,
                    diagnostics: &found)
            }
        }
        problems.show(found.sorted(), texts: [:])
        guard let made else { throw ExitCode(1) }
        // What was written is read again: whoever opens it finds the same.
        var again = DiagnosticCollector()
        guard
            let filled = FilledTemplate(
                made.bytes, file: output, library: library, diagnostics: &again)
        else {
            problems.show(again.sorted(), texts: [:])
            throw ExitCode(1)
        }
        try Output.write(made.bytes, to: output)
        let missing = filled.checks.count { $0.standing == .missing }
        printError(
            "\(made.name): \(made.cellCount) cells were written; its own checker would call "
                + "\(missing == 0 ? "nothing" : "\(missing) lines") incomplete.")
    }
}
