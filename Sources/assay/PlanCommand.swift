import ArgumentParser
import AssayActionPlans
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayInterchange
import AssayReports
import AssayXML

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Plan corrective action: what to do first, by when, and how to know that it worked.",
        discussion: """
            Keep the JSON of a plan, or track it in the workbook that assay report --format xlsx \
            writes: a year later --previous shows what is done, verified, overdue, recurring and \
            new.

            Examples:
              assay plan supplier.xml
              assay plan supplier.xml --format json -o plan-2026.json
              assay plan supplier-2027.xml --previous plan-2026.json
              assay plan supplier-2027.xml --previous plan-2026.xlsx
            """)

    @OptionGroup var batch: BatchOptions
    @OptionGroup var earlier: EarlierPlanOptions

    func run() throws {
        try batch.run(after: { try earlier.read(besides: batch.submissions) }, list: "plans") {
            judged, library, layout in
            planText(
                judged.plan(), for: judged.assessment, of: judged.response, with: library,
                layout: layout)
        } document: { judged, library, json in
            json.write(judged.plan(), for: judged.assessment, with: library)
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
    func read(besides submissions: SubmissionOptions) throws -> [EarlierPlan] {
        let pipes = (submissions.files + previous).count { $0 == "-" }
        guard pipes <= 1 else {
            throw ValidationError("Only one of the files can be standard input.")
        }
        var plans: [EarlierPlan] = []
        var files: [String: String] = [:]
        for file in previous {
            let read = try read(file, submissions.shared)
            for supplier in Set(read.map(\.supplier)) {
                if let other = files.updateValue(file, forKey: supplier) {
                    throw ValidationError(
                        "'\(other)' and '\(file)' both hold a plan of the supplier "
                            + "'\(TextLayout.inert(supplier))'; name the later one.")
                }
            }
            plans += read
        }
        return plans
    }

    private func read(_ file: String, _ shared: SharedOptions) throws -> [EarlierPlan] {
        var diagnostics = DiagnosticCollector()
        guard let bytes = readBytes(ofFile: file, diagnostics: &diagnostics) else {
            shared.show(diagnostics.sorted(), texts: [:])
            throw ExitCode(66)
        }
        let plans = readEarlierPlans(bytes, file: file, diagnostics: &diagnostics)
        shared.show(diagnostics.sorted(), texts: [file: bytes])
        if diagnostics.hasErrors { throw ExitCode(1) }
        return plans
    }
}
