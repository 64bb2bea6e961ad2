import ArgumentParser
import AssayDiagnostics
import AssayInterchange
import AssayWorkspaces

extension SubmissionForm: ExpressibleByArgument {}

/// The forms that are written.
enum ConversionForm: String, CaseIterable, ExpressibleByArgument {
    case xml, json, xlsx, csv
}

struct ConvertCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a submission or a review in another form, without loss.",
        discussion: """
            What was written is read back before anybody gets it, and says the same to the letter; \
            where the other form cannot hold something, its place is told and nothing is written. \
            Comments of XML and the layout are no part of what is said, and are not kept. A workbook \
            shows the answers as assay template --format xlsx asks for them, to be changed there.

            In csv a supplier has a row, and several submissions can be named. What a row cannot hold, \
            such as tables and evidence, stands in a second file, FILE-tables.csv, that is written and \
            read together with FILE.csv. Of several rows the submissions are written into a folder.

            A review counts for the very file that was reviewed, so keep that file: reviews of the \
            one do not count for the other.

            Examples:
              assay convert supplier.xml --to json -o supplier.json
              assay convert supplier.xml --to xlsx --lang de -o supplier.xlsx
              assay convert supplier.xlsx --to xml -o supplier.xml
              assay convert supplier.json --to xml > supplier.xml
              assay convert review.json --to xml -o review.xml
              assay convert submissions --to csv -o all.csv
              assay convert all.csv --to xml -o submissions
              curl https://example.org/answers | assay convert - --to xml
            """)

    @Argument(
        help: "A submission or a review, or - for standard input; several for csv.",
        completion: .file(extensions: submissionEndings + ["csv"]))
    var files: [String]
    @ArgumentParser.Option(
        help: ArgumentHelp("The form to write: xml, json, xlsx or csv.", valueName: "form"))
    var to: ConversionForm
    @ArgumentParser.Option(
        help: "The second file of a csv, where it is not named FILE-tables.csv.",
        completion: .file(extensions: ["csv"]))
    var tables: String?
    @ArgumentParser.Option(
        help: "The language of a workbook's texts where they are translated, such as de.")
    var lang: String?
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    var inputNames: [String] { files }
    var outputName: String? { output }

    func validate() throws {
        if files.count > 1, to != .csv {
            throw ValidationError("Only csv holds several submissions; name one file.")
        }
        if tables != nil, to != .csv, !readsTable {
            throw ValidationError("Only a csv has a second file; leave --tables out.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput(files)
        switch SubmissionForm(rawValue: to.rawValue) {
        case let form? where readsTable: try writeSubmissions(as: form, reporting: problems)
        case let form?: try writeDocument(as: form, reporting: problems)
        case nil: try writeTable(reporting: problems)
        }
    }

    private func writeDocument(
        as form: SubmissionForm, reporting problems: ProblemPrinter
    ) throws {
        let file = files.first ?? "-"
        let name = try existingFile(at: file)
        var found = DiagnosticCollector()
        let bytes = readBytes(
            ofFile: name, mostBytes: SubmissionFile.mostBytes, diagnostics: &found)
        let document = bytes.flatMap {
            ExchangeDocument($0, named: name, diagnostics: &found)
        }
        let asked = document == nil ? nil : try asked(by: form)
        let converted = document?.converted(to: form, asked: asked, diagnostics: &found)
        // No line of a file is shown: in a review it could name who reported something.
        problems.show(found.sorted(), texts: [:])
        guard let converted else { throw ExitCode(1) }
        try Output.write(converted, to: output)
    }

    /// A workbook asks the questions as well; other forms need none.
    func asked(by form: SubmissionForm) throws -> AskedQuestions? {
        guard form == .xlsx else { return nil }
        return AskedQuestions(in: try shared.workspace().library(), language: lang)
    }
}
