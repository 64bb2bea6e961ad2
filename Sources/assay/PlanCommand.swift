import ArgumentParser
import AssayActionPlans
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayInterchange
import AssayReports
import AssayWorkspaces

struct PlanCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Plan corrective action: what to do first, by when, and how to know that it worked.",
        discussion: """
            Prints one screen a supplier: where it stands, what to do by when, and what comes first. \
            --full adds every detail, the letters, what waits and the findings.

            Keep the JSON of a plan, or track it in the workbook that assay report --format xlsx \
            writes: a year later --previous shows what is done, verified, overdue, recurring and \
            new.

            Examples:
              assay plan supplier.xml
              assay plan supplier.xml --format json -o plan-2026.json
              assay plan supplier.xml --review reviews
              assay plan supplier.xml --policy our-policy.xml --full
              assay plan supplier-2027.xml --previous plan-2026.json
              assay plan supplier-2027.xml --previous plan-2026.xlsx
              assay plan --stream < submissions.ndjson > plans.ndjson
            """)

    @OptionGroup var batch: BatchOptions
    @OptionGroup var earlier: EarlierPlanOptions
    @OptionGroup var policy: PolicyOptions
    @Flag(help: "Print everything: details, letters, what waits, findings.")
    var full = false

    var shared: SharedOptions { batch.submissions.shared }
    var inputNames: [String] { batch.submissions.files + earlier.previous }
    var reviewNames: [String] { batch.submissions.reviews.review }
    var expectationName: String? { batch.submissions.asking.expect }
    var outputName: String? { batch.output }
    var policyName: String? { policy.policy }

    func run(reporting problems: ProblemPrinter) throws {
        let reader = batch.submissions.audience.reader
        try batch.run(after: earlier, policy: policy, reporting: problems, list: "plans") {
            judged, layout in
            planText(
                judged.plan(), for: judged.assessment, of: judged.response, with: judged.library,
                full: full, for: reader, layout: layout)
        } document: { judged, digest, json in
            json.write(
                judged.plan(), for: judged.assessment, with: judged.library,
                questionnairesSHA256: digest,
                forBuyer: reader == .buyer ? judged.response : nil)
        }
    }
}

/// The option that names plans made earlier.
struct EarlierPlanOptions: ParsableArguments {
    @Option(
        help: """
            A plan made earlier: the JSON of assay plan or assay report, or the workbook of \
            assay report; - for standard input. Give it again for plans of other suppliers.
            """,
        completion: .file(extensions: ["json", "xlsx"]))
    var previous: [String] = []

    /// Reads the plans; errors in them end the run.
    func read(
        besides submissions: [String], reporting problems: ProblemPrinter
    ) throws -> [EarlierPlan] {
        let pipes = (submissions + previous).count { $0 == "-" }
        guard pipes <= 1 else {
            throw ValidationError("Only one of the files can be standard input.")
        }
        var plans: [EarlierPlan] = []
        var files: [String: String] = [:]
        for file in previous {
            let read = try read(file, problems)
            for supplier in Set(read.map(\.supplier)) {
                if let other = files.updateValue(file, forKey: supplier) {
                    throw ValidationError(
                        "'\(shown(other))' and '\(shown(file))' both hold a plan of the supplier "
                            + "'\(shown(supplier))'; name the later one.")
                }
            }
            plans += read
        }
        return plans
    }

    private func read(_ file: String, _ problems: ProblemPrinter) throws -> [EarlierPlan] {
        var diagnostics = DiagnosticCollector()
        guard let bytes = readBytes(ofFile: file, diagnostics: &diagnostics) else {
            problems.show(diagnostics.sorted(), texts: [:])
            throw ExitCode(66)
        }
        let plans = readEarlierPlans(bytes, file: file, diagnostics: &diagnostics)
        problems.show(diagnostics.sorted(), texts: [file: bytes])
        if diagnostics.hasErrors { throw ExitCode(1) }
        return plans
    }
}
