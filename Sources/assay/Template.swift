import ArgumentParser
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayWorkspaces
import AssayXML
import FoundationEssentials
import Glibc

struct Template: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write a blank submission, with guidance as comments.",
        discussion: """
            The result can be read as it is; answers are added between the comments.

            Examples:
              assay template supplier-profile graphite > submission.xml
              assay template oecd-five-step --assessed 2026-11-21 -o submission.xml
            """)

    @Argument(help: "The questionnaires to answer.")
    var ids: [String]
    @ArgumentParser.Option(
        help: "The day of assessment; a day to be changed is written when left out.")
    var assessed = "2026-01-01"
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?
    @ArgumentParser.Option(help: "The language of texts where they are translated, such as de.")
    var lang: String?

    var outputName: String? { output }

    func validate() throws {
        if CalendarDate(text: assessed) == nil {
            throw ValidationError(
                "The day of assessment '\(shown(assessed))' is no day such as 2026-11-21.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        let library = try shared.workspace().library()
        var positions: [QuestionnaireIndex] = []
        for id in ids {
            guard let position = library.position(ofQuestionnaire: id) else {
                let nearest = nearestSpelling(
                    to: id, among: library.questionnaires.map { $0.id })
                printError(
                    "There is no questionnaire '\(shown(id))'."
                        + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
                throw ExitCode(66)
            }
            positions.append(position)
        }
        let blank = blankSubmission(
            for: positions, of: library, assessed: assessed, language: lang)
        try Output.write(Array(blank.utf8), to: output)
    }
}
