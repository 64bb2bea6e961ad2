import ArgumentParser
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayReports
import AssayWorkspaces

struct Coverage: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Show which clauses of laws and standards are asked, answered, and how well.",
        discussion: """
            Without a file, the questions of all questionnaires are mapped; with a submission, also \
            what was put to the supplier and answered. What no question asks is named. A mapping \
            says that an answer speaks to a clause, never that the clause is met. It names nobody, so that \
            supplier and buyer read the same.

            Examples:
              assay coverage
              assay coverage --framework EU-BATT
              assay coverage --framework OECD-DDG supplier.xml
              assay coverage --format json -o coverage.json
            """)

    @Argument(help: "A submission, or - for standard input.", completion: .submission)
    var file: String?
    @ArgumentParser.Option(
        help: "One framework with all its clauses; all in an overview when left out.")
    var framework: String?
    @OptionGroup var reviews: ReviewOptions
    @OptionGroup var age: EvidenceAgeOptions
    @OptionGroup var asking: AskingOptions
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    var inputNames: [String] { file.map { [$0] } ?? [] }
    var reviewNames: [String] { reviews.review }
    var expectationName: String? { asking.expect }
    var outputName: String? { output.output }

    func validate() throws {
        if file == nil, !reviews.review.isEmpty {
            throw ValidationError("Name the submission that --review is about.")
        }
        if file == nil, asking.expect != nil || asking.depth != nil {
            throw ValidationError("Name the submission that --expect and --depth are about.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        if let file { try existingFile(at: file) }
        let library = try shared.workspace().library()
        let frameworks = try positions(in: library)
        var assessment: Assessment?
        if let file {
            promptForStandardInput([file])
            let index = try reviews.read(besides: [file], reporting: problems)
            let judging = try Judging(
                by: library, reviews: index,
                expecting: try asking.read(
                    besides: [file] + reviews.review, reporting: problems), depth: asking.depth,
                agingTo: age.asOf)
            let (judged, notes) = try judging.judgeWithNotes(SubmissionFile(reading: file))
            problems.show(notes)
            problems.show(index, strangersTo: Set(notes.names))
            assessment = judged.assessment
        }
        let coverages = frameworks.map { library.coverage(ofFramework: $0, in: assessment) }
        switch output.format {
        case .json:
            let digest = try shared.questionnairesDigest()
            try output.write {
                $0.write(coverages, of: assessment, with: library, questionnairesSHA256: digest)
            }
        case .text:
            let layout = shared.layout(for: 1, language: output.lang)
            try output.write(
                framework == nil
                    ? coverageOverview(coverages, with: library, layout: layout)
                    : coverages.map { coverageText($0, with: library, layout: layout) }.joined())
        }
    }

    private func positions(in library: QuestionnaireLibrary) throws -> [FrameworkIndex] {
        let known = library.catalogue.frameworks
        guard let framework else { return known.libraryIndexes }
        guard let position = known.libraryIndex(where: { $0.id == framework }) else {
            let ids = known.map { $0.id }
            let hint =
                nearestSpelling(to: framework, among: ids).map { " Did you mean '\($0)'?" }
                ?? " There are: \(ids.joined(separator: ", "))."
            throw ValidationError("There is no framework '\(shown(framework))'." + hint)
        }
        return [position]
    }
}
