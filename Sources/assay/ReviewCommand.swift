import ArgumentParser
import AssayDiagnostics
import AssayEngine
import AssayExpressions
import AssayInterchange
import AssayReports
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

            A review is the buyer's: it may name people who spoke, so it never goes to the supplier as it \
            is. --for-supplier writes the part of a review that the supplier may read, which its form \
            opens. --voices writes one for what came back on the page of assay form voices.

            Examples:
              assay review supplier.xml -o review.xml
              assay review supplier.xml --on 2026-12-04 > review.xml
              assay plan supplier.xml --review review.xml
              assay review supplier.xml --for-supplier review.xml -o sent-back.xml
              assay review supplier.xml --voices -o voices.xml
            """)

    @Argument(help: "A submission, or - for standard input.", completion: .submission)
    var file: String
    @ArgumentParser.Option(
        help: "The day of the review; the day of assessment when left out.",
        transform: day)
    var on: CalendarDate?
    @ArgumentParser.Option(
        help: "A finished review of the submission: write of it what the supplier may read.",
        completion: .file(extensions: ReviewForm.allCases.map(\.fileEnding)))
    var forSupplier: String?
    @OptionGroup var audience: AudienceOptions
    @Flag(help: "Write a review for what those affected said, by the topics of their page.")
    var voices = false
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    var inputNames: [String] { [file] + (forSupplier.map { [$0] } ?? []) }
    var outputName: String? { output }

    func validate() throws {
        if voices, forSupplier != nil {
            throw ValidationError("--voices and --for-supplier exclude each other.")
        }
        if forSupplier == nil {
            try audience.refuse(
                .supplier, what: "A review is the buyer's and",
                instead: "--for-supplier writes of a finished one what the supplier may read.")
        } else {
            try audience.refuse(
                .buyer, what: "What --for-supplier writes",
                instead: "The review itself is the buyer's.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput([file])
        let read = SubmissionFile(reading: try existingFile(at: file))
        let submission = try read.soundSubmission()
        if let forSupplier {
            let reviews = try editions(ofReviewsAt: [forSupplier], of: read, reporting: problems)
            return try Output.write(Array(writeReview(reviews[0]).utf8), to: output)
        }
        if voices {
            let library = try shared.workspace().library()
            let judged = try Judging(by: library).judge(read)
            let topics = VoiceTopic.topics(of: judged.response.questionnaires, in: library)
            let blank = blankVoicesReview(
                of: submission, digest: read.digest, on: on ?? submission.assessed,
                about: topics.map { ($0.issue, $0.questionnaire) })
            return try Output.write(Array(blank.utf8), to: output)
        }
        let blank = blankReview(
            of: submission, digest: read.digest, on: on ?? submission.assessed)
        try Output.write(Array(blank.utf8), to: output)
    }
}
