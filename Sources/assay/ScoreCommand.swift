import ArgumentParser
import AssayDocuments
import AssayEngine
import AssayReports
import AssayWorkspaces

struct ScoreCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score submissions: claimed, assured, range, coverage, level and findings.",
        discussion: """
            Gaps are results, so the exit code is 0 whatever the scores are. A broken file is told \
            on standard error and the others are scored all the same; the exit code is then 1.

            Examples:
              assay score supplier.xml
              assay score submissions --format json -o scores.json
              assay score submissions --format ndjson | jq .supplier.name
              assay score supplier.xml --review review.xml
              assay score submissions --expect suppliers.csv
              assay score supplier.xml --depth core
              cat supplier.xml | assay score -
              assay score --stream < submissions.ndjson > scores.ndjson
            """)

    @OptionGroup var batch: BatchOptions

    var shared: SharedOptions { batch.submissions.shared }
    var inputNames: [String] { batch.submissions.files }
    var reviewNames: [String] { batch.submissions.reviews.review }
    var expectationName: String? { batch.submissions.asking.expect }
    var outputName: String? { batch.output }

    func run(reporting problems: ProblemPrinter) throws {
        let reader = batch.submissions.audience.reader
        try batch.run(reporting: problems, list: "assessments") { judged, layout in
            scoreText(
                judged.assessment, of: judged.response, with: judged.library, for: reader,
                layout: layout)
        } document: { judged, digest, json in
            json.write(
                judged.assessment, of: judged.response, with: judged.library,
                questionnairesSHA256: digest,
                forBuyer: reader == .buyer ? judged.response : nil)
        }
    }
}
