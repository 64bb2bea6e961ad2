import ArgumentParser
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks
import AssayWorkspaces
import AssayXML
import FoundationEssentials
import Glibc

struct Template: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write a blank submission, as XML or as a workbook.",
        discussion: """
            The XML has guidance as comments and can be read as it is; answers are added between them.

            The workbook is for Excel or LibreOffice: a sheet a section, with drop-down lists, number checks \
            and guidance. What comes back is read by every command that takes submissions, and by assay \
            import, whatever rows and sheets were moved.

            Examples:
              assay template supplier-profile graphite > submission.xml
              assay template oecd-five-step --assessed 2026-11-21 -o submission.xml
              assay template battery --format xlsx -o answers.xlsx
              assay template graphite --format xlsx --lang de -o antworten.xlsx
              assay template --for review supplier.xml --format xlsx -o review.xlsx
            """)

    @Argument(
        help: """
            The questionnaires to answer; for a workbook a programme as well, and for a review the submission.
            """)
    var ids: [String]
    @ArgumentParser.Option(
        name: .customLong("for"), help: "What is filled in: answers, or a review of a submission.")
    var purpose: TemplatePurpose = .answers
    @ArgumentParser.Option(help: "The form of the file: xml or xlsx.")
    var format: TemplateFormat = .xml
    @ArgumentParser.Option(
        help: """
            The day of assessment. When left out, XML has a day to be changed, and a workbook asks for it.
            """)
    var assessed: String?
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?
    @ArgumentParser.Option(
        name: [.long, .customLong("language")],
        help: "The language of texts where they are translated, such as de.")
    var lang: String?

    var inputNames: [String] { purpose == .review ? ids : [] }
    var outputName: String? { output }

    func validate() throws {
        if purpose == .review, format != .xlsx || ids.count != 1 {
            throw ValidationError(
                "--for review takes one submission and --format xlsx; 'assay review' writes XML.")
        }
        if let assessed, CalendarDate(text: assessed) == nil {
            throw ValidationError(
                "The day of assessment '\(shown(assessed))' is no day such as 2026-11-21.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        let library = try shared.workspace().library()
        if purpose == .review { return try writeReview(library) }
        if format == .xlsx { return try writeWorkbook(library) }
        let positions = try ids.map { try position(of: $0, in: library) }
        let blank = blankSubmission(
            for: positions, of: library, assessed: assessed ?? "2026-01-01", language: lang)
        try Output.write(Array(blank.utf8), to: output)
    }

    private func writeWorkbook(_ library: QuestionnaireLibrary) throws {
        let programme =
            ids.count == 1 ? library.programmes.libraryIndex { $0.id == ids[0] } : nil
        let positions =
            try programme.map { library.programmes[$0].parts.map(\.questionnaire) }
            ?? ids.map { try position(of: $0, in: library) }
        let blank = AnswerWorkbook(
            blankFor: positions, programme: programme, in: library,
            assessed: assessed.flatMap { CalendarDate(text: $0) }, language: lang)
        try Output.write(try blank.workbook().bytes(), to: output)
    }

    private func writeReview(_ library: QuestionnaireLibrary) throws {
        let read = SubmissionFile(reading: try existingFile(at: ids[0]))
        let submission = try read.soundSubmission()
        let day = assessed.flatMap { CalendarDate(text: $0) } ?? submission.assessed
        let blank = ReviewWorkbook(
            blankFor: submission, digest: read.digest, on: day, in: library, language: lang)
        try Output.write(try blank.workbook().bytes(), to: output)
    }

    private func position(
        of id: String, in library: QuestionnaireLibrary
    ) throws -> QuestionnaireIndex {
        if let position = library.position(ofQuestionnaire: id) { return position }
        let known =
            library.questionnaires.map(\.id)
            + (format == .xlsx ? library.programmes.map(\.id) : [])
        let nearest = nearestSpelling(to: id, among: known)
        printError(
            "There is no questionnaire '\(shown(id))'."
                + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
        throw ExitCode(66)
    }
}

/// What a template is for.
enum TemplatePurpose: String, CaseIterable, ExpressibleByArgument {
    case answers, review
}

/// The forms of a blank submission.
enum TemplateFormat: String, CaseIterable, ExpressibleByArgument {
    case xml, xlsx
}
