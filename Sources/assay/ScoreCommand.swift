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

    func run() throws {
        let files = try submissionFiles(files)
        let library = try Workspace.load(shared).library
        try library.checkProgramme(programme)
        var judging = Judging(library: library, programme: programme)
        var texts: [String] = []
        var documents: [JSONValue] = []
        let layout = shared.layout(for: 1, language: output.lang)
        for file in files {
            guard let judged = judging.judge(file, options: shared) else { continue }
            switch output.format {
            case .text:
                texts.append(
                    scoreText(judged.assessment, of: judged.response, with: library, layout: layout)
                )
            case .json:
                documents.append(
                    assessmentDocument(judged.assessment, of: judged.response, with: library))
            }
        }
        try output.write(texts, documents, several: "assessments")
        if judging.hadProblems { throw ExitCode(1) }
    }
}

extension OutputOptions {
    /// Writes texts one after the other; a single document alone, several in one object.
    func write(_ texts: [String], _ documents: [JSONValue], several name: String) throws {
        switch format {
        case .text:
            let rule = "\n" + String(repeating: "─", count: 80) + "\n\n"
            if !texts.isEmpty { try write(texts.joined(separator: rule)) }
        case .json where documents.count == 1:
            try write(documents[0].text)
        case .json:
            try write(
                JSONValue.object([
                    ("schema", .string("urn:assay:\(name):1")), (name, .array(documents)),
                ]).text)
        }
    }
}
