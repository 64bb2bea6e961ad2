import ArgumentParser
import AssayDiagnostics
import AssayEngine
import AssayExpressions
import AssayInterchange
import AssayWorkspaces

struct ImportWorkbook: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "Turn workbooks that Assay wrote and people filled in into submissions.",
        discussion: """
            A workbook of assay template --format xlsx is read whatever rows, columns and sheets were moved; \
            formulas count by their result, and numbers and days as people write them. What cannot be an \
            answer is told with its sheet and cell, and a workbook with such a cell gives no file. What \
            stands where nothing is read is told and becomes a note of the submission.

            A workbook of a review gives a review.

            Examples:
              assay import workbook answers.xlsx -o submissions
              assay import answers.xlsx -o submissions --to json
              assay import workbook returned/*.xlsx -o submissions --assessed 2026-12-31
              assay import workbook answers.xlsx --supplier-id S-4711 -o - | assay score -
            """)

    @Argument(help: "Workbooks, or - for standard input.", completion: .file(extensions: ["xlsx"]))
    var files: [String]
    @ArgumentParser.Option(
        name: .shortAndLong,
        help: """
            The folder for the submissions, one a workbook under its name; - for standard output, of one \
            workbook.
            """,
        completion: .directory)
    var output: String
    @ArgumentParser.Option(
        help: ArgumentHelp("The form of the submissions: xml or json.", valueName: "form"))
    var to: SubmissionForm = .xml
    @ArgumentParser.Option(
        help: "The day of assessment, for workbooks that do not say it.", transform: day)
    var assessed: CalendarDate?
    @ArgumentParser.Option(
        help: "The number of the supplier, for a workbook that does not say it.")
    var supplierId: String?
    @OptionGroup var shared: SharedOptions

    var inputNames: [String] { files }

    func validate() throws {
        if files.count > 1 {
            if output == "-" {
                throw ValidationError("Name a folder with -o; - takes a single submission.")
            }
            if supplierId != nil {
                throw ValidationError("--supplier-id is for one workbook; there are several.")
            }
        }
        if to == .xlsx { throw ValidationError("--to takes xml or json.") }
        if output != "-", isFolder(output) == false {
            throw ValidationError(
                "The output '\(shown(output))' is a file; name a folder, or - for standard output.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput(files)
        for file in files { try existingFile(at: file) }
        // Files that cannot be read are told without the questionnaires.
        var engine: Engine?
        let names = ReportNames(of: files, endings: [to.fileEnding])
        var isComplete = true
        for file in files {
            guard let bytes = try submission(from: file, &engine, problems) else {
                isComplete = false
                continue
            }
            guard output != "-" else {
                try Output.write(bytes, to: nil)
                continue
            }
            do throws(SystemError) {
                try makeFolder(output)
            } catch {
                printError("The folder '\(shown(output))' cannot be made: \(error.reason).")
                throw ExitCode(73)
            }
            try Output.write(bytes, to: output + "/" + names[file, to.fileEnding])
        }
        if !isComplete { throw ExitCode(1) }
    }

    /// The submission in a workbook, as it is written; `nil` after showing why there is none.
    private func submission(
        from file: String, _ engine: inout Engine?, _ printer: ProblemPrinter
    ) throws -> [UInt8]? {
        var found = DiagnosticCollector()
        defer { printer.show(found.sorted(), texts: [:]) }
        let read = readBytes(
            ofFile: file, mostBytes: SubmissionFile.mostBytes, diagnostics: &found)
        if let read, ReviewWorkbook.isInside(read) {
            return ExchangeDocument(read, named: file, diagnostics: &found)?
                .converted(to: to, diagnostics: &found)
        }
        guard let read,
            let submission = readSubmission(
                workbook: read, file: file, assessed: assessed, supplier: supplierId,
                diagnostics: &found)
        else { return nil }
        let judging = try engine ?? Engine(shared.workspace().library())
        engine = judging
        // What cannot be judged is no submission yet.
        guard judging.judge(submission, diagnostics: &found) != nil else { return nil }
        return ExchangeDocument.submission(submission).converted(to: to, diagnostics: &found)
    }
}
