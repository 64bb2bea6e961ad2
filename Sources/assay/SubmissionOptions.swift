import ArgumentParser
import AssayEngine
import AssayInterchange
import AssayResponses
import AssayWorkspaces
import FoundationEssentials
import Glibc

/// The endings of files that are read as submissions.
let submissionEndings = SubmissionForm.allCases.map(\.fileEnding)

extension CompletionKind {
    /// Files that are read as submissions.
    static let submission = CompletionKind.file(extensions: submissionEndings)
}

/// The arguments of commands that judge many submissions.
struct SubmissionOptions: ParsableArguments {
    @Argument(
        help: "Submissions, folders of them, or - for standard input.", completion: .submission)
    var files: [String] = []
    @ArgumentParser.Option(help: "Judge as for this programme, whatever the submission names.")
    var programme: String?
    @ArgumentParser.Option(
        help: "How many submissions are judged at a time; by default one for each core.")
    var jobs: Int?
    @OptionGroup var reviews: ReviewOptions
    @OptionGroup var age: EvidenceAgeOptions
    @OptionGroup var schemes: SchemeOptions
    @OptionGroup var asking: AskingOptions
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    /// Reads what the submissions need and makes ready to judge them.
    ///
    /// - Parameters:
    ///   - earlier: the plans made before.
    ///   - others: submissions that will be judged besides.
    ///   - policy: what suppliers can carry.
    ///   - isStream: whether submissions come from standard input, one a line.
    ///   - problems: shows what is wrong with the plans made before.
    func batch(
        after earlier: EarlierPlanOptions? = nil, besides others: [String] = [],
        policy: PolicyOptions? = nil, isStream: Bool = false, reporting problems: ProblemPrinter
    ) throws -> Batch {
        guard isStream || !files.isEmpty else {
            throw ValidationError("Missing expected argument '<files> ...'")
        }
        let files = isStream ? [] : try submissionFiles(at: files)
        let named = isStream ? ["-"] : self.files
        let plans = try earlier?.read(besides: named, reporting: problems) ?? []
        let inputs = named + others + (earlier?.previous ?? [])
        let reviews = try reviews.read(besides: inputs, reporting: problems)
        let expectations = try asking.read(
            besides: inputs + self.reviews.review, reporting: problems)
        promptForStandardInput(files + others)
        let workspace = try shared.workspace()
        return try Batch(
            files, besides: others, in: workspace, programme: programme, after: plans,
            reviews: reviews, expecting: expectations, depth: asking.depth, agingTo: age.asOf,
            schemeChecks: schemes.read(in: workspace, reporting: problems),
            policy: try policy?.read(reporting: problems),
            threads: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension SharedOptions {
    /// The questionnaires that the options name, or those found in the usual places.
    func workspace() throws -> Workspace {
        try Workspace(at: questionnaires)
    }

    /// The SHA-256 of the questionnaires, which stands in every result for programs.
    func questionnairesDigest() throws -> String { try workspace().contents().digest }

    /// Makes ready to judge files that are known to exist, together with their reviews.
    func batch(
        _ files: [String], _ reviews: ReviewOptions, _ asking: AskingOptions,
        _ age: EvidenceAgeOptions, _ schemes: SchemeOptions, _ policy: PolicyOptions,
        reporting problems: ProblemPrinter
    ) throws -> Batch {
        let index = try reviews.read(besides: files, reporting: problems)
        let expectations = try asking.read(besides: files + reviews.review, reporting: problems)
        promptForStandardInput(files)
        let workspace = try workspace()
        return try Batch(
            files, in: workspace, reviews: index, expecting: expectations, depth: asking.depth,
            agingTo: age.asOf, schemeChecks: schemes.read(in: workspace, reporting: problems),
            policy: policy.read(reporting: problems))
    }
}

/// Tells a person at the keyboard that the tool waits for them.
func promptForStandardInput(_ files: [String]) {
    if files.contains("-"), isatty(0) == 1 {
        printError("Reading a submission from the keyboard; end with Ctrl-D.")
    }
}

extension Batch {
    /// Judges all files, shows problems and on a terminal how far it has come; returns the files
    /// that had problems.
    ///
    /// - Parameters:
    ///   - problems: shows what is wrong with files.
    ///   - progressFrom: from how many files on the progress is shown.
    ///   - render: makes the result of one submission; called on any thread.
    ///   - take: gets the results in the order of the files.
    func run<Output: Sendable>(
        reporting problems: ProblemPrinter, progressFrom: Int = 200,
        _ render: @escaping @Sendable (Judged) -> Output, take: (Output) throws -> Void
    ) throws -> [String] {
        var progress = Progress(of: files.count, isShown: files.count > progressFrom)
        defer { progress.clear() }
        var (count, refused) = (0, [String]())
        var suppliers: Set<String> = []
        try run(render) { result in
            switch result {
            case .success(let judgement):
                suppliers.formUnion(judgement.notes.names)
                if !judgement.notes.warnings.isEmpty {
                    progress.clear()
                    problems.show(judgement.notes)
                }
                try take(judgement.output)
            case .failure(let problem):
                refused.append(problem.file)
                progress.clear()
                problems.show(problem)
            }
            count += 1
            if count % filesAtATime == 0 { progress.show(count) }
        }
        // A file that could not be read may be of any supplier.
        if refused.isEmpty {
            problems.show(judging.reviews, strangersTo: suppliers)
            problems.show(judging.expectations, besides: suppliers)
        }
        return refused
    }
}
