import ArgumentParser
import AssayActionPlans
import AssayDiagnostics
import AssayDocuments
import AssayInterchange
import AssayReports
import AssayXML

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Plan corrective action: what to do first, by when, and how to know that it worked.",
        discussion: """
            Keep the JSON of a plan: a year later --previous shows what is done, verified, overdue, \
            recurring and new.

            Examples:
              assay plan supplier.xml
              assay plan supplier.xml --format json -o plan-2026.json
              assay plan supplier-2027.xml --previous plan-2026.json
            """)

    @OptionGroup var batch: BatchOptions
    @OptionGroup var earlier: EarlierPlanOptions

    func run() throws {
        try batch.run(after: { try earlier.read(batch.submissions.shared) }, list: "plans") {
            judged, library, layout in
            planText(
                judged.plan(), for: judged.assessment, of: judged.response, with: library,
                layout: layout)
        } document: { judged, library in
            planDocument(judged.plan(), for: judged.assessment, with: library)
        }
    }
}

/// The option that names plans made earlier.
struct EarlierPlanOptions: ParsableArguments {
    @Option(
        help: "A plan made earlier, as --format json wrote it.",
        completion: .file(extensions: ["json"]))
    var previous: String?

    /// Reads the plans; problems in them end the run.
    func read(_ shared: SharedOptions) throws -> [EarlierPlan] {
        guard let previous else { return [] }
        var diagnostics = DiagnosticCollector()
        guard let bytes = readBytes(ofFile: previous, diagnostics: &diagnostics) else {
            shared.show(diagnostics.sorted(), texts: [:])
            throw ExitCode(66)
        }
        let plans = readEarlierPlans(bytes, file: previous, diagnostics: &diagnostics)
        if diagnostics.hasErrors {
            shared.show(diagnostics.sorted(), texts: [previous: bytes])
            throw ExitCode(1)
        }
        return plans
    }
}
