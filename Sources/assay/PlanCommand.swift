import ArgumentParser
import AssayActionPlans
import AssayDiagnostics
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

    @Argument(
        help: "Submissions, folders of them, or - for standard input.",
        completion: .file(extensions: ["xml"]))
    var files: [String]
    @Option(
        help: "A plan made earlier, as --format json wrote it.",
        completion: .file(extensions: ["json"]))
    var previous: String?
    @Option(help: "Plan as for this programme, whatever the submission names.")
    var programme: String?
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    @OptionGroup var threads: ThreadOptions

    func run() throws {
        let files = try submissionFiles(files)
        let library = try Workspace.load(shared).library
        try library.checkProgramme(programme)
        let batch = Batch(
            judging: Judging(
                library: library, programme: programme, earlier: try earlierPlans()),
            files: files, threads: threads.count)
        let writer = try ResultWriter(output, list: files.count == 1 ? nil : "plans")
        let layout = shared.layout(for: 1, language: output.lang)
        let format = output.format
        let hadProblems = try batch.run(options: shared, output: writer) { judged in
            let plan = judged.plan()
            switch format {
            case .text:
                return planText(
                    plan, for: judged.assessment, of: judged.response, with: library,
                    layout: layout)
            case .json:
                return ResultWriter.render(
                    planDocument(plan, for: judged.assessment, with: library),
                    inList: files.count > 1)
            }
        }
        try writer.finish()
        if hadProblems { throw ExitCode(1) }
    }

    private func earlierPlans() throws -> [EarlierPlan] {
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
