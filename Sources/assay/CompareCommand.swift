import ArgumentParser
import AssayActionPlans
import AssayAssessments
import AssayDocuments
import AssayEngine
import AssayExpressions
import AssayReports
import AssayResponses
import AssayWorkspaces

struct CompareCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two submissions of a supplier: what moved, and why.",
        discussion: """
            Tells the scores of both, the reasons for each point won or lost (claimed, and assured \
            in brackets), the findings that closed and that are new, and what became of the \
            actions that the first submission led to.

            Examples:
              assay compare supplier-2026.xml supplier-2027.xml
              assay compare supplier-2026.xml supplier-2027.xml --format json
            """)

    @Argument(help: "The earlier submission.", completion: .submission)
    var old: String
    @Argument(
        help: "The later submission, or - for standard input.", completion: .submission)
    var new: String
    @OptionGroup var reviews: ReviewOptions
    @OptionGroup var age: EvidenceAgeOptions
    @OptionGroup var schemes: SchemeOptions
    @OptionGroup var asking: AskingOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    var inputNames: [String] { [old, new] }
    var reviewNames: [String] { reviews.review }
    var expectationName: String? { asking.expect }
    var policyName: String? { policy.policy }
    var outputName: String? { output.output }

    func run(reporting problems: ProblemPrinter) throws {
        let files = try [old, new].flatMap { try submissionFiles(at: [$0]) }
        guard files.count == 2 else {
            throw ValidationError("Name two submissions, not folders of them.")
        }
        let batch = try shared.batch(
            files, reviews, asking, age, schemes, policy, reporting: problems)
        let index = batch.judging.reviews
        let (first, firstNotes) = try batch.judgeWithNotes(files[0])
        let earlier = EarlierPlan(first.plan(), for: first.assessment)
        let judging = try Judging(
            by: first.library, after: [earlier], reviews: index,
            expecting: batch.judging.expectations, depth: asking.depth, agingTo: age.asOf,
            schemeChecks: batch.judging.engine.schemeChecks, policy: batch.judging.engine.policy)
        let (second, secondNotes) = try judging.judgeWithNotes(batch.read(files[1]))
        problems.show(firstNotes)
        problems.show(secondNotes)
        problems.show(index, strangersTo: [firstNotes.supplier, secondNotes.supplier])
        try check(first.assessment, second.assessment)
        let comparison = Comparison(
            from: .init(response: first.response, assessment: first.assessment),
            to: .init(response: second.response, assessment: second.assessment),
            plan: second.plan(), with: second.library)
        switch output.format {
        case .json:
            let digest = try shared.questionnairesDigest()
            try output.write {
                $0.write(comparison, questionnairesSHA256: digest, for: audience.reader)
            }
        case .text:
            let layout = shared.layout(for: 1, language: output.lang)
            try output.write(comparisonText(comparison, for: audience.reader, layout: layout))
        }
    }

    /// Two suppliers have no common story, and a story has a direction.
    private func check(_ first: Assessment, _ second: Assessment) throws {
        guard first.supplier.id == second.supplier.id else {
            throw ValidationError(
                "The submissions are of two suppliers, "
                    + "'\(shown(first.supplier.id))' and "
                    + "'\(shown(second.supplier.id))'.")
        }
        guard first.assessed <= second.assessed else {
            throw ValidationError(
                "'\(shown(old))' is of \(first.assessed) and '\(shown(new))' of \(second.assessed); name the "
                    + "earlier first.")
        }
    }
}
