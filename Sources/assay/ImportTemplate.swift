import ArgumentParser
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces
import FoundationEssentials

struct ImportTemplate: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Turn the filled templates of others, such as an EMRT, into a submission.",
        discussion: """
            EMRT 1.x and 2.x, CMRT 6.x, AMRT 1.3 and EFRAG's VSME 1.2.0 and 1.3.0 are known by what they \
            say of themselves, in any language of the sheet. Several files are of one supplier, and are \
            united. The answers to the template stay in the submission as they are; what they say to \
            other questionnaires is filled in, with the cells that say it and the file as evidence that \
            nobody has reviewed. That is little: a template asks few of the questions. What it says in \
            part, such as rows of smelters and mines, comes in as drafts, which count as unanswered until \
            somebody completes them.

            What the template's own checker would call incomplete is told. Nothing is written where a \
            file cannot be read.

            Examples:
              assay import template emrt.xlsx --supplier-id 312459982 --assessed 2026-12-01 -o .
              assay import template emrt.xlsx cmrt.xlsx --supplier-id 31 --assessed 2026-12-01 -o in
              assay import template emrt.xlsx --supplier-id 31 --assessed 2026-12-01 -o - --to json
              assay import template emrt.xlsx --supplier-id 31 --assessed 2026-12-01 \\
                --smelters smelters.csv --checker -o in
            """)

    @Argument(
        help: "Filled templates of one supplier, each of another kind.",
        completion: .file(extensions: ["xlsx"]))
    var files: [String]
    @ArgumentParser.Option(
        help:
            "The number by which you know the supplier; a template has none that can be relied on.")
    var supplierId: String
    @ArgumentParser.Option(help: "The day of assessment; no template says it.", transform: day)
    var assessed: CalendarDate
    @ArgumentParser.Option(
        help: "A list of smelters as CSV or XLSX; those that it does not have are named.",
        completion: .file(extensions: ["csv", "xlsx"]))
    var smelters: String?
    @Flag(help: "Tell every line of the template's own checker, not only what is incomplete.")
    var checker = false
    @ArgumentParser.Option(
        help: ArgumentHelp("The form to write: xml or json.", valueName: "form"))
    var to = SubmissionForm.xml
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong,
        help: "Write the submission into this folder; - for standard output.",
        completion: .directory)
    var output: String

    var inputNames: [String] { files + (smelters.map { [$0] } ?? []) }

    func validate() throws {
        if to == .xlsx { throw ValidationError("--to takes xml or json.") }
        if supplierId.allSatisfy(\.isWhitespace) {
            throw ValidationError("The number of the supplier is empty.")
        }
        if inputNames.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one of the files can be standard input.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        for name in inputNames where name != "-" { try existingFile(at: name) }
        var selection = DefinitionSelection()
        selection.takesTemplates = true
        let library = try shared.workspace().library(for: selection)
        var found = DiagnosticCollector()
        let list = try smelters.map { try smelterList(at: $0, problems) }
        var sources: [TemplateImport.Source] = []
        for file in files {
            guard let bytes = readBytes(ofFile: file, diagnostics: &found) else { continue }
            if let template = FilledTemplate(
                bytes, file: file, library: library, diagnostics: &found)
            {
                sources.append(
                    TemplateImport.Source(
                        template: template, sha256: sha256(of: bytes),
                        fileName: file == "-"
                            ? "standard input" : URL(fileURLWithPath: file).lastPathComponent))
            }
        }
        var matches: [(found: Int, of: Int)] = []
        if let list {
            for source in sources {
                matches.append(
                    source.template.match(with: list, library: library, diagnostics: &found))
            }
        }
        let made =
            found.hasErrors
            ? nil
            : TemplateImport(
                sources, supplier: supplierId, assessed: assessed, library: library,
                diagnostics: &found)
        let response = made.flatMap {
            interpret($0.submission, with: library, diagnostics: &found)
        }
        problems.show(found.sorted(), texts: [:])
        guard let made, let response, !found.hasErrors else { throw ExitCode(1) }
        for source in sources { tellChecks(of: source.template) }
        for (source, match) in zip(sources, matches) {
            printError(
                "\(source.template.name): \(match.found) of \(match.of) smelters are in the list.")
        }
        try write(made.submission)
        tellAnswers(made, response, library)
    }

    private func smelterList(at name: String, _ problems: ProblemPrinter) throws -> SmelterList {
        var found = DiagnosticCollector()
        let list = readBytes(ofFile: name, diagnostics: &found).flatMap {
            SmelterList($0, file: name, diagnostics: &found)
        }
        problems.show(found.sorted(), texts: [:])
        guard let list else { throw ExitCode(1) }
        return list
    }

    private func write(_ submission: Submission) throws {
        let bytes = try to.bytes(of: submission)
        guard output != "-" else { return try Output.write(bytes, to: nil) }
        try? FileManager.default.createDirectory(
            atPath: output, withIntermediateDirectories: true)
        // A number may hold what no file name can.
        let name = supplierId.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" }
        let path = output + "/" + String(name) + "." + to.fileEnding
        if let input = InputFiles(inputNames).input(sameAs: path) {
            throw overwriting(input, by: path)
        }
        try Output.write(bytes, to: path)
        printError("Wrote \(shown(path)).")
    }

    /// Tells what the template's own checker would call incomplete.
    private func tellChecks(of template: FilledTemplate) {
        let needed = template.checks.filter { $0.standing != .notNeeded }
        let missing = needed.filter { $0.standing == .missing }
        let name = template.name
        if missing.isEmpty {
            if !template.checks.isEmpty {
                printError("\(name): its own checker would call nothing incomplete.")
            }
        } else {
            printError(
                "\(name): its own checker would call \(missing.count) of \(needed.count) lines "
                    + "incomplete.")
        }
        if template.breaksTotal {
            printError("\(name): the total of its checker is an error.")
        }
        for check in checker ? template.checks : missing {
            let cell = check.cellName.map { ", " + $0 } ?? ""
            printError(
                "  Checker!\(check.row) \(shown(check.label))\(cell): \(check.standing.rawValue)")
        }
    }

    /// Tells how little the templates answer.
    private func tellAnswers(
        _ made: TemplateImport, _ response: Response, _ library: QuestionnaireLibrary
    ) {
        let own = Set(library.templates.workbooks.map(\.questionnaire))
        for (position, completeness) in zip(response.questionnaires, response.completeness)
        where !own.contains(position) {
            printError(
                "\(library.questionnaires[position].id): \(completeness.answered) of "
                    + "\(completeness.applicable) questions are answered.")
        }
        printError(
            "The templates answer \(made.answered.answers) questions, to be confirmed by the "
                + "supplier, and begin \(made.answered.drafts) others, which count as unanswered.")
    }
}
