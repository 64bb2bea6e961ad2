import ArgumentParser
import AssayDocuments
import AssayEngine
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

    @OptionGroup var batch: BatchOptions

    func run() throws {
        try batch.run(list: "assessments") { judged, library, layout in
            scoreText(judged.assessment, of: judged.response, with: library, layout: layout)
        } document: { judged, library, json in
            json.write(judged.assessment, of: judged.response, with: library)
        }
    }
}
