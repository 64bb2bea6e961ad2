import ArgumentParser
import AssayDiagnostics
import AssayInterchange
import AssayReports
import AssayResponses
import AssayWorkspaces
import FoundationEssentials

/// A command that works with questionnaires or submissions, and reports what is wrong with them.
protocol ReportingCommand: ParsableCommand {
    /// How problems are shown.
    var shared: SharedOptions { get }
    /// The files and folders that it reads besides definitions, as a person named them.
    var inputNames: [String] { get }
    /// The reviews that it reads, and folders of them, as a person named them.
    var reviewNames: [String] { get }
    /// What it reads about suppliers from the buyer, as a person named it.
    var expectationName: String? { get }
    /// The policy of the buyer that it reads, as a person named it.
    var policyName: String? { get }
    /// The file or folder that it writes, as a person named it.
    var outputName: String? { get }

    /// Does the work; what it throws becomes a message and an exit code.
    func run(reporting problems: ProblemPrinter) throws
}

extension ReportingCommand {
    var inputNames: [String] { [] }
    var reviewNames: [String] { [] }
    var expectationName: String? { nil }
    var policyName: String? { nil }
    var outputName: String? { nil }

    func run() throws {
        let problems = ProblemPrinter(layout: shared.layout(for: 2), most: shared.maxErrors)
        defer { problems.finish() }
        do {
            if shared.verbose { try tellQuestionnaires() }
            if let outputName, outputName != "-", isFolder(outputName) == false,
                let input = try inputFiles().input(sameAs: outputName)
            {
                throw overwriting(input, by: outputName)
            }
            try run(reporting: problems)
        } catch let error as WorkspaceError {
            throw problems.report(error)
        } catch let error as RefusedSubmission {
            problems.show(error)
            throw ExitCode(1)
        }
    }

    /// Everything that the run reads, which it must not replace.
    func inputFiles() throws -> InputFiles {
        let definitions = (try? shared.workspace()).map { definitionFiles(at: $0.folder) } ?? []
        return InputFiles(
            try submissionFiles(at: inputNames) + reviewFiles(at: reviewNames) + definitions
                + [expectationName, policyName].compactMap { $0 })
    }

    private func tellQuestionnaires() throws {
        let workspace = try shared.workspace()
        let contents = workspace.contents()
        printError(
            "Questionnaires: the folder '\(shown(workspace.folder))', \(contents.fileCount) files, "
                + "SHA-256 \(contents.digest).")
    }
}

/// Says that an output would replace what the run reads.
func overwriting(_ input: String, by output: String) -> ValidationError {
    ValidationError(
        "The output '\(shown(output))' would replace the input '\(shown(input))'; name another file."
    )
}

/// Writes problems on standard error, up to a number of them in the whole run.
final class ProblemPrinter {
    private let layout: TextLayout
    private let most: Int
    private var count = 0
    private var hidden = 0
    private var filesWithHidden = 0

    /// Creates a printer.
    ///
    /// - Parameters:
    ///   - layout: width and colour.
    ///   - most: how many problems are shown at most.
    init(layout: TextLayout, most: Int) {
        self.layout = layout
        self.most = most
    }

    /// Shows problems that were found together, with a summary; counts them when enough were shown.
    ///
    /// - Parameters:
    ///   - problems: sorted by place.
    ///   - texts: the bytes of files by name, as far as they were read.
    func show(_ problems: [Diagnostic], texts: [String: [UInt8]]) {
        guard !problems.isEmpty else { return }
        guard count < most else {
            hidden += problems.count
            filesWithHidden += Set(problems.map(\.place.file)).count
            return
        }
        // The text is inert already, and may be in colour.
        Output.tell(
            diagnosticText(problems, texts: texts, layout: layout, most: most - count)
                + summary(of: problems) + "\n")
        count += problems.count
    }

    /// Shows why a submission cannot be judged.
    func show(_ refused: RefusedSubmission) {
        show(refused.problems, texts: refused.texts)
    }

    /// Shows what is told about a submission that was judged.
    func show(_ notes: FileNotes) {
        show(notes.warnings, texts: notes.texts)
    }

    /// Shows which reviews are about none of the suppliers of a run; several, as in a folder of all
    /// reviews, are told in one line.
    func show(_ reviews: ReviewIndex, strangersTo suppliers: Set<String>) {
        let strangers = reviews.strangers(to: suppliers)
        guard strangers.count > 1 else { return show(strangers, texts: reviews.texts()) }
        printError(
            "\(strangers.count) reviews are about none of these suppliers and are not counted: "
                + listed(strangers.map(\.place.file)))
    }

    /// Shows of which suppliers more is expected than a submission; many, as where one file of hundreds
    /// is judged, are told in one line.
    func show(_ expectations: ExpectationIndex, besides suppliers: Set<String>) {
        let missing = expectations.suppliers(besides: suppliers)
        guard missing.count > 1 else {
            return show(
                expectations.missing(besides: suppliers), texts: expectations.texts)
        }
        printError(
            "\(missing.count) suppliers of whom something is expected have no submission here: "
                + listed(missing))
    }

    /// The first of many names, as the end of a sentence.
    private func listed(_ names: [String]) -> String {
        let most = 20
        return names.prefix(most).map { "'\(shown($0))'" }.joined(separator: ", ")
            + (names.count > most ? ", …" : ".")
    }

    /// Ends with how many problems were not shown, if any.
    func finish() {
        guard hidden > 0 else { return }
        printError(
            "… and \(hidden) more \(hidden == 1 ? "problem" : "problems") in "
                + "\(filesWithHidden) more \(filesWithHidden == 1 ? "file" : "files"); "
                + "mend these first, or raise --max-errors.")
    }

    /// Says why a run cannot begin, and returns with which error the tool ends.
    fileprivate func report(_ error: WorkspaceError) -> any Error {
        switch error {
        case .noSuchFolder(let folder):
            printError("The folder of questionnaires '\(shown(folder))' does not exist.")
            return ExitCode(66)
        case .noQuestionnaires:
            printError(
                "No questionnaires were found. Name their folder with --questionnaires, or set "
                    + "ASSAY_QUESTIONNAIRES.")
            return ExitCode(78)
        case .unusable(let problems, let texts):
            show(problems, texts: texts)
            return ExitCode(78)
        case .noSuchFile(let file):
            printError("There is no file '\(shown(file))'.")
            return ExitCode(66)
        case .unreadableFolder(let folder, let error):
            printError("The folder '\(shown(folder))' cannot be read: \(error.reason).")
            return ExitCode(66)
        case .noSubmissions(let folder):
            let endings = submissionEndings.map { "." + $0 }.joined(separator: " or ")
            printError(
                "There are no submissions in the folder '\(shown(folder))': no submission in it "
                    + "ends in \(endings). Name the folder that they lie in; folders in it are not looked into."
            )
            return ExitCode(66)
        case .noReviews(let folder):
            let endings = ReviewForm.allCases.map { "." + $0.fileEnding }.joined(separator: " or ")
            printError(
                "There are no reviews in the folder '\(shown(folder))': no file ends in \(endings)."
            )
            return ExitCode(66)
        case .unknownProgramme(let id, let nearest):
            return ValidationError(
                "There is no programme '\(shown(id))'."
                    + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
        }
    }
}
