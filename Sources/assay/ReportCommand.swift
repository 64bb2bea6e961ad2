import ArgumentParser
import AssayEngine
import AssayReports
import AssayResponses
import AssayWorkspaces
import FoundationEssentials
import Glibc

extension ReportForm: ExpressibleByArgument {
    /// All names, as in "a, b or c".
    fileprivate static var names: String {
        let names = allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }

    /// All names, with what each is where its name does not say it.
    fileprivate static var explained: String {
        allCases.map { form in
            form.rawValue + (form.summary.map { " (\($0))" } ?? "")
        }.joined(separator: ", ")
    }
}

struct ReportCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write reports to read, print, mail and track: pages, sheets, calendars, data.",
        discussion: """
            One submission in one form goes to the file that -o names, or to standard output. \
            Several forms, or several submissions, go to a folder; with several submissions \
            its index.html orders the suppliers by whom to call first. The index and the guide are the \
            buyer's: --audience supplier leaves the index out and refuses the guide.

            Forms: \(ReportForm.explained).

            Examples:
              assay report supplier.xml -o supplier.html
              assay report supplier.xml --format html --format csv -o supplier
              assay report supplier.xml --format guide -o supplier.guide.html
              assay report supplier.xml -o plan.xlsx
              assay report supplier.xml -o supplier.step5.html
              assay report submissions --previous plans-2026.json -o reports
            """)

    @OptionGroup var submissions: SubmissionOptions
    @OptionGroup var earlier: EarlierPlanOptions
    @OptionGroup var policy: PolicyOptions
    @Option(
        name: .customLong("format"),
        help: "The form: \(ReportForm.names); again for several.")
    var forms: [ReportForm] = []
    @Option(
        name: .shortAndLong, help: "The file, or the folder where there are several reports.",
        completion: .file())
    var output: String?
    @Option(help: "The language of texts where they are translated, such as de.")
    var lang: String?
    @OptionGroup var printing: PrintingOptions

    var shared: SharedOptions { submissions.shared }
    var inputNames: [String] { submissions.files + earlier.previous }
    var reviewNames: [String] { submissions.reviews.review }
    var expectationName: String? { submissions.asking.expect }
    var policyName: String? { policy.policy }
    var outputName: String? { output }

    func validate() throws {
        if distinctForms.contains(.guide) {
            try submissions.audience.refuse(
                .supplier, what: "The guide for a conversation is the buyer's and",
                instead: "The other forms have one.")
        }
    }

    func run(reporting problems: ProblemPrinter) throws {
        let forms = distinctForms
        let reader = submissions.audience.reader
        if forms.contains(.pdf) || forms.contains(.xlsx) { try RunFolder.use() }
        let printer = forms.contains(.pdf) ? try PagePrinter(printing) : nil
        var batch = try submissions.batch(after: earlier, policy: policy, reporting: problems)
        // Printing takes seconds a page.
        batch.filesAtATime = printer == nil ? 128 : batch.threads
        let place = try ReportPlace(
            output, files: batch.files, forms: forms, printer: printer, sparing: inputFiles(),
            hasIndex: submissions.audience.audience != .supplier)
        try place.prepare()
        let digest = forms.contains(.json) ? try shared.questionnairesDigest() : nil
        var entries: [ReportPlace.Written] = []
        let unread = try batch.run(
            reporting: problems, progressFrom: printer == nil ? 20 : 1
        ) { judged in
            let report = SupplierReport(
                of: judged.assessment, response: judged.response, plan: judged.plan(),
                with: judged.library, language: lang, questionnairesSHA256: digest,
                for: reader)
            return place.write(report, from: judged.response.submission.file)
        } take: { written in
            if let error = written.unwritable { throw error }
            if let reason = written.unmade {
                printError("The workbook of '\(shown(written.file))' is not made: \(reason).")
                throw ExitCode(73)
            }
            if let message = written.unprintable {
                printError("The report of '\(shown(written.file))' cannot be printed: \(message).")
                throw ExitCode(69)
            }
            entries.append(written)
        }
        try place.finish(entries, unread: unread)
        if !unread.isEmpty { throw ExitCode(1) }
    }

    /// The forms, each once; where none is named, what the ending of the file says, else a page.
    private var distinctForms: [ReportForm] {
        guard forms.isEmpty else {
            return ReportForm.allCases.filter { forms.contains($0) }
        }
        let named = ReportForm.allCases.filter { output?.hasSuffix("." + $0.fileEnding) ?? false }
        return [named.max { $0.fileEnding.utf8.count < $1.fileEnding.utf8.count } ?? .html]
    }
}
