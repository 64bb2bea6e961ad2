import ArgumentParser
import AssayExpressions
import AssayResponses
import AssayWorkspaces
import AssayXML

struct ReviewCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write a review of a submission to be filled in: accept, correct, send back.",
        discussion: """
            The result can be read as it is and says nothing yet. What the supplier said stands in \
            comments, with the verdicts to copy out of them. Name it with --review when you judge \
            the submission; it counts for these very bytes, so keep the file as it came.

            Examples:
              assay review supplier.xml -o review.xml
              assay review supplier.xml --on 2026-12-04 > review.xml
              assay plan supplier.xml --review review.xml
            """)

    @Argument(help: "A submission, or - for standard input.", completion: .submission)
    var file: String
    @ArgumentParser.Option(
        help: "The day of the review; the day of assessment when left out.",
        transform: day)
    var on: CalendarDate?
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    var inputNames: [String] { [file] }
    var outputName: String? { output }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput([file])
        let read = SubmissionFile(reading: try existingFile(at: file))
        let submission = try read.soundSubmission()
        let blank = blankReview(
            of: submission, digest: read.digest, on: on ?? submission.assessed)
        try Output.write(Array(blank.utf8), to: output)
    }
}
