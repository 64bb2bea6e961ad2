import ArgumentParser
import AssayInterchange
import AssayReports

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score submissions: claimed, assured, range, coverage, level and findings.",
        discussion: """
            Gaps are results, so the exit code is 0 whatever the scores are. A broken file is told \
            on standard error and the others are scored all the same; the exit code is then 1.

            Examples:
              assay score supplier.xml
              assay score submissions --format json -o scores.json
              cat supplier.xml | assay score -
            """)

    @Argument(
        help: "Submissions, folders of them, or - for standard input.",
        completion: .file(extensions: ["xml"]))
    var files: [String]
    @Option(help: "Score as this programme, whatever the submission names.")
    var programme: String?
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    @OptionGroup var threads: ThreadOptions

    func run() throws {
        let files = try submissionFiles(files)
        let library = try Workspace.load(shared).library
        try library.checkProgramme(programme)
        let batch = Batch(
            judging: Judging(library: library, programme: programme), files: files,
            threads: threads.count)
        let writer = try ResultWriter(output, list: files.count == 1 ? nil : "assessments")
        let layout = shared.layout(for: 1, language: output.lang)
        let format = output.format
        let hadProblems = try batch.run(options: shared, output: writer) { judged in
            switch format {
            case .text:
                scoreText(judged.assessment, of: judged.response, with: library, layout: layout)
            case .json:
                ResultWriter.render(
                    assessmentDocument(judged.assessment, of: judged.response, with: library),
                    inList: files.count > 1)
            }
        }
        try writer.finish()
        if hadProblems { throw ExitCode(1) }
    }
}
