import ArgumentParser
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces
import FoundationEssentials

struct ImportCSV: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Turn a survey's export with a row a supplier into submissions.",
        discussion: """
            A mapping says what the columns mean: who answers, which column answers which question, which \
            words are which options, and how numbers and days are written. --suggest writes a first one \
            from the headings, to be looked through; what it did not find stands in it as a comment.

            Rows of tables come from a second file, --tables, in which a column names the supplier, or from \
            columns of the first. A row with a mistake is told with its cells and gives no submission; the \
            others do. Columns that the mapping does not name are told.

            Examples:
              assay import csv answers.csv --suggest battery -o mapping.xml
              cd Examples/Surveys
              assay import csv export.csv --map mapping.xml --tables supply.csv -o out
              assay import csv one.csv --map mapping.xml -o - | assay score -
            """)

    @Argument(help: "The export, or - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String
    @Argument(help: "With --suggest: the programme, or the questionnaires that were asked.")
    var ids: [String] = []
    @ArgumentParser.Option(
        help: "What the columns mean.", completion: .file(extensions: ["xml"]))
    var map: String?
    @ArgumentParser.Option(
        help: "The second file, with the rows of tables.", completion: .file(extensions: ["csv"]))
    var tables: String?
    @Flag(help: "Write a first mapping from the headings.")
    var suggest = false
    @ArgumentParser.Option(help: "The form of the submissions: xml or json.")
    var to = SubmissionForm.xml
    @ArgumentParser.Option(
        help: "The day of assessment, in place of what the file says.", transform: day)
    var assessed: CalendarDate?
    @ArgumentParser.Option(
        help: "The supplier's number, where the file has one row and does not say it.")
    var supplierID: String?
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong,
        help: """
            The folder for the submissions, a file for each supplier; - for a single one on standard \
            output. With --suggest the file for the mapping.
            """,
        completion: .directory)
    var output: String?

    var inputNames: [String] { [file] + [map, tables].compactMap(\.self) }
    var outputName: String? { output }

    func validate() throws {
        if to == .xlsx { throw ValidationError("--to takes xml or json.") }
        if suggest, map != nil || tables != nil {
            throw ValidationError("--suggest writes a mapping; leave --map and --tables out.")
        }
        if !suggest, map == nil {
            throw ValidationError("Name the mapping with --map, or write one with --suggest.")
        }
        if !suggest, !ids.isEmpty {
            throw ValidationError(
                "Names of questionnaires are for --suggest; the mapping has its own.")
        }
        if !suggest, output == nil {
            throw ValidationError("Name a folder for the submissions with --output.")
        }
        if inputNames.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one of the files can be standard input.")
        }
        if supplierID?.isEmpty == true { throw ValidationError("--supplier-id must not be empty.") }
    }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput(inputNames)
        for name in inputNames { try existingFile(at: name) }
        let library = try shared.workspace().library()
        let file = try read(file, problems)
        if suggest { return try writeSuggestion(for: file, in: library, reporting: problems) }
        let mapping = try read(map ?? "-", problems)
        let survey = SurveyImport(
            file, tables: try tables.map { try read($0, problems) }, mapping: mapping,
            with: library, options: .init(assessed: assessed, supplier: supplierID))
        problems.show(survey.problems, texts: [mapping.name: mapping.bytes])
        for row in survey.rows { problems.show(row.problems, texts: [:]) }
        try write(survey, problems)
        if !survey.isSound { throw ExitCode(1) }
    }

    // MARK: Submissions

    private func write(_ survey: SurveyImport, _ problems: ProblemPrinter) throws {
        guard !survey.rows.isEmpty else { return }
        var found = DiagnosticCollector()
        var written: [(id: String, bytes: [UInt8])] = []
        for submission in survey.rows.compactMap(\.submission) {
            let document = ExchangeDocument.submission(submission)
            if let bytes = document.converted(to: to, diagnostics: &found) {
                written.append((submission.supplier.id, bytes))
            }
        }
        problems.show(found.sorted(), texts: [:])
        if output == "-" {
            guard survey.rows.count == 1 else {
                throw ValidationError(
                    "The file has \(survey.rows.count) suppliers; name a folder with --output.")
            }
            if let single = written.first { try Output.write(single.bytes, to: nil) }
        } else if let output, !written.isEmpty {
            try SubmissionFolder(output, of: written.map(\.id), form: to, sparing: inputFiles())
                .write(written)
        }
        let (all, refused) = (survey.rows.count, survey.rows.count - written.count)
        printError(
            "\(all) \(all == 1 ? "supplier" : "suppliers"): \(written.count) written, \(refused) "
                + "with errors and not written.")
        if found.hasErrors { throw ExitCode(1) }
    }

    private func read(_ name: String, _ problems: ProblemPrinter) throws -> SurveyImport.File {
        var found = DiagnosticCollector()
        let bytes = readBytes(ofFile: name, diagnostics: &found)
        problems.show(found.sorted(), texts: [:])
        guard let bytes else { throw ExitCode(1) }
        return SurveyImport.File(bytes, named: name)
    }

    // MARK: Suggestion

    private func writeSuggestion(
        for file: SurveyImport.File, in library: QuestionnaireLibrary,
        reporting problems: ProblemPrinter
    ) throws {
        let asked = try library.asked(by: ids)
        var found = DiagnosticCollector()
        let suggestion = SurveySuggestion(
            for: file, asking: asked.questionnaires, programme: asked.programme, in: library,
            diagnostics: &found)
        problems.show(found.sorted(), texts: [:])
        guard let suggestion else { throw ExitCode(1) }
        try Output.write(Array(suggestion.mapping.utf8), to: output)
        printError(
            "\(suggestion.foundCount) of \(suggestion.columnCount) columns were recognised; look "
                + "through the mapping before you use it.")
    }
}
