import ArgumentParser
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayExpressions
import AssayInterchange
import AssayReports
import AssayResponses
import AssayXML

struct CompareCommand: ParsableCommand {
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

    @Argument(help: "The earlier submission.", completion: .file(extensions: ["xml"]))
    var old: String
    @Argument(
        help: "The later submission, or - for standard input.",
        completion: .file(extensions: ["xml"]))
    var new: String
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let files = try submissionFiles([old, new])
        guard files.count == 2 else {
            throw ValidationError("Name two submissions, not folders of them.")
        }
        let selection = DefinitionSelection(ofSubmissions: files, programme: nil)
        let library = try Workspace.load(shared, for: selection).library
        let first = Judging(library: library).judge(files[0], options: shared)
        guard let first else { throw ExitCode(1) }
        var diagnostics = DiagnosticCollector()
        let plan = JSONWriter.bytes {
            $0.write(first.plan(), for: first.assessment, with: library)
        }
        let earlier = readEarlierPlans(plan, file: old, diagnostics: &diagnostics)
        let second = Judging(library: library, earlier: earlier).judge(files[1], options: shared)
        guard let second else { throw ExitCode(1) }
        try check(first.assessment, second.assessment)
        let comparison = Comparison(
            from: .init(response: first.response, assessment: first.assessment),
            to: .init(response: second.response, assessment: second.assessment),
            plan: second.plan(), with: library)
        switch output.format {
        case .json: try output.write { $0.write(comparison) }
        case .text:
            let layout = shared.layout(for: 1, language: output.lang)
            try output.write(comparisonText(comparison, layout: layout))
        }
    }

    /// Two suppliers have no common story, and a story has a direction.
    private func check(_ first: Assessment, _ second: Assessment) throws {
        guard first.supplier.id == second.supplier.id else {
            throw ValidationError(
                "The submissions are of two suppliers, "
                    + "'\(TextLayout.inert(first.supplier.id))' and "
                    + "'\(TextLayout.inert(second.supplier.id))'.")
        }
        guard first.assessed <= second.assessed else {
            throw ValidationError(
                "'\(old)' is of \(first.assessed) and '\(new)' of \(second.assessed); name the "
                    + "earlier first.")
        }
    }
}
