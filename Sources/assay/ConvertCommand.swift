import ArgumentParser
import AssayDiagnostics
import AssayInterchange
import AssayWorkspaces

extension SubmissionForm: ExpressibleByArgument {}

struct ConvertCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a submission or a review in another form, without loss.",
        discussion: """
            What was written is read back before anybody gets it, and says the same to the letter; \
            where the other form cannot hold something, its place is told and nothing is written. \
            Comments of XML and the layout are no part of what is said, and are not kept. A workbook \
            shows the answers as assay template --format xlsx asks for them, to be changed there.

            A review counts for the very file that was reviewed, so keep that file: reviews of the \
            one do not count for the other.

            Examples:
              assay convert supplier.xml --to json -o supplier.json
              assay convert supplier.xml --to xlsx --lang de -o supplier.xlsx
              assay convert supplier.xlsx --to xml -o supplier.xml
              assay convert supplier.json --to xml > supplier.xml
              assay convert review.json --to xml -o review.xml
              curl https://example.org/answers | assay convert - --to xml
            """)

    @Argument(
        help: "A submission or a review, or - for standard input.", completion: .submission)
    var file: String
    @ArgumentParser.Option(
        help: ArgumentHelp("The form to write: xml, json or xlsx.", valueName: "form"))
    var to: SubmissionForm
    @ArgumentParser.Option(
        help: "The language of a workbook's texts where they are translated, such as de.")
    var lang: String?
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    var inputNames: [String] { [file] }
    var outputName: String? { output }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput([file])
        let name = try existingFile(at: file)
        var found = DiagnosticCollector()
        let bytes = readBytes(
            ofFile: name, mostBytes: SubmissionFile.mostBytes, diagnostics: &found)
        let document = bytes.flatMap {
            ExchangeDocument($0, named: name, diagnostics: &found)
        }
        // A workbook asks the questions as well.
        let asked =
            to == .xlsx && document != nil
            ? AskedQuestions(in: try shared.workspace().library(), language: lang) : nil
        let converted = document?.converted(to: to, asked: asked, diagnostics: &found)
        // No line of a file is shown: in a review it could name who reported something.
        problems.show(found.sorted(), texts: [:])
        guard let converted else { throw ExitCode(1) }
        try Output.write(converted, to: output)
    }
}
