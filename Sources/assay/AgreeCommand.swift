import ArgumentParser
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayReports
import AssayResponses
import AssayWorkspaces
import AssayXML

struct AgreeCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: "Take what was written into a plan that came back: replies, dates, names, notes.",
        discussion: """
            A supplier answers a plan in the columns Person, Agreed date, Reply, Reason, Cost, Evidence \
            link and Notes: it accepts, counters with another day, or disputes. A buyer agrees, returns, \
            extends or waives in the same columns. Words are understood in English, German, Spanish, \
            French and Chinese. What cannot be used is told with its cell and kept as a note; nothing \
            that anybody wrote is lost.

            --as buyer writes a review of the submission with the decisions, --as supplier the \
            submission again with the replies added. Where the file is a review by the buyer already, the \
            decisions are added to it. The review is the buyer's; assay review --for-supplier \
            writes of it what the supplier may read. A review counts for the very bytes of a submission, \
            so add the replies before you review it.

            Examples:
              assay agree supplier.xml --plan plan.xlsx --as supplier --by "Li Wei" -o replied.xml
              assay agree replied.xml --plan plan.xlsx --by "A. Berg" --on 2026-12-14 -o review.xml
              assay plan replied.xml --review review.xml
              assay agree review.xml --plan plan.xlsx --on 2026-12-20 -o review-2.xml
              assay agree supplier.xml --plan back.json --sent plan.json -o review.xml
            """)

    /// Who wrote into a plan.
    enum Side: String, CaseIterable, ExpressibleByArgument {
        case buyer, supplier
    }

    @Argument(
        help: """
            The submission that the plan was made for, or a review of it to go on with; - for standard \
            input.
            """,
        completion: .submission)
    var file: String
    @ArgumentParser.Option(
        help:
            "The plan that came back: the workbook or the CSV of a report, or the JSON of a plan.",
        completion: .file(extensions: ReturnedPlanForm.allCases.map(\.rawValue)))
    var plan: String
    @ArgumentParser.Option(
        help: "The same CSV or JSON as it was sent; a workbook remembers it.",
        completion: .file(extensions: ["csv", "json"]))
    var sent: String?
    @ArgumentParser.Option(name: .customLong("as"), help: "Who wrote into the plan.")
    var side = Side.buyer
    @ArgumentParser.Option(
        help: """
            Who speaks for that side; of a supplier who filled the submission in when left out. The \
            name of a buyer's person is never told to the supplier.
            """)
    var by: String?
    @ArgumentParser.Option(
        help: "The day on which that side speaks; the day of assessment when left out.",
        transform: day)
    var on: CalendarDate?
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    var inputNames: [String] { [file, plan] + (sent.map { [$0] } ?? []) }
    var outputName: String? { output }

    func validate() throws {
        if side == .buyer {
            try audience.refuse(
                .supplier, what: "A review is the buyer's and",
                instead: "'assay review --for-supplier' writes of it what the supplier may read.")
        }
        if inputNames.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one of the files can be standard input.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        promptForStandardInput([file])
        let read = SubmissionFile(reading: try existingFile(at: file))
        if read.submission == nil, let file = ReviewFile(read.bytes ?? [], named: file) {
            return try goOn(with: file, reporting: problems)
        }
        var submission = try read.soundSubmission()
        let day = on ?? submission.assessed
        switch side {
        case .supplier:
            let speaker = submission.supplier.respondent ?? submission.supplier.name
            submission.add(
                try returnedPlan(
                    by: PlanSide(party: .supplier, by: by ?? speaker, on: day),
                    of: submission.supplier.id, reporting: problems))
            try Output.write(Array(writeSubmission(submission).utf8), to: output)
        case .buyer:
            let review = Review(
                file: "-", of: submission.supplier.id, submission: read.digest, day: day,
                reviewer: Reviewer(name: by ?? "Buyer", party: .buyer))
            try write(review, decidedOn: day, reporting: problems)
        }
    }

    /// Adds the decisions to a review that is there.
    private func goOn(with file: ReviewFile, reporting problems: ProblemPrinter) throws {
        problems.show(file.problems, texts: file.texts)
        guard let review = file.review else { throw ExitCode(1) }
        guard side == .buyer, review.reviewer.party == .buyer else {
            throw ValidationError(
                side == .supplier
                    ? "A supplier's replies go into its submission; name that in place of the review."
                    : "The review '\(shown(file.name))' is not the buyer's, who alone decides on a plan."
            )
        }
        try write(review, decidedOn: on ?? review.day, reporting: problems)
    }

    /// Writes a review with what was decided in the plan, which may be after it was finished.
    private func write(
        _ review: Review, decidedOn day: CalendarDate, reporting problems: ProblemPrinter
    ) throws {
        var review = review
        review.day = Swift.max(review.day, day)
        review.add(
            try returnedPlan(
                by: PlanSide(party: .buyer, by: by ?? "Buyer", on: day), of: review.supplier,
                reporting: problems))
        try Output.write(Array(writeReview(review).utf8), to: output)
    }

    private func returnedPlan(
        by speaker: PlanSide, of supplier: String, reporting problems: ProblemPrinter
    ) throws -> ReturnedPlan {
        let bytes = try bytes(of: plan, problems)
        let before = try sent.map { try self.bytes(of: $0, problems) }
        guard ReturnedPlanForm(ofFile: plan, bytes) == .xlsx || before != nil else {
            throw ValidationError(
                "Name the plan as it was sent with --sent; only a workbook remembers it.")
        }
        var diagnostics = DiagnosticCollector()
        let returned = readReturnedPlan(
            bytes, file: plan, by: speaker, sent: before, of: supplier,
            diagnostics: &diagnostics)
        problems.show(diagnostics.sorted(), texts: [:])
        guard let returned else { throw ExitCode(1) }
        if returned.isEmpty { printError("Nobody has written anything into the plan.") }
        return returned
    }

    private func bytes(of name: String, _ problems: ProblemPrinter) throws -> [UInt8] {
        var diagnostics = DiagnosticCollector()
        guard let bytes = readBytes(ofFile: name, diagnostics: &diagnostics) else {
            problems.show(diagnostics.sorted(), texts: [:])
            throw ExitCode(66)
        }
        return bytes
    }
}
