import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayReports
import AssayResponses
import AssayXML
import TestSupport

/// Reads any bytes as a submission, judges it, and writes everything that comes of it.
///
/// What must hold: nothing traps, a submission that is read and written again stays the same, and
/// scores lie between their bounds.
public func fuzzSubmission(_ bytes: [UInt8]) {
    var diagnostics = DiagnosticCollector()
    let read =
        bytes.first == UInt8(ascii: "{")
        ? readSubmission(json: bytes, file: "fuzzed.json", diagnostics: &diagnostics)
        : readSubmission(bytes, file: "fuzzed.xml", diagnostics: &diagnostics)
    precondition((read == nil) == diagnostics.hasErrors)
    guard let submission = read, let library = Shipped.library else { return }
    let written = writeSubmission(submission)
    let again = readSubmission(Array(written.utf8), file: "again.xml", diagnostics: &diagnostics)
    precondition(again.map { writeSubmission($0) } == written, "written and read it differs")
    let judged = Engine(library).judge(submission, diagnostics: &diagnostics)
    precondition((judged == nil) == diagnostics.hasErrors)
    guard let judged else { return }
    let json = JSONWriter.bytes { $0.write(submission) }
    let fromJSON = readSubmission(json: json, file: "again.json", diagnostics: &diagnostics)
    precondition(fromJSON.map { writeSubmission($0) } == written, "in JSON it differs")
    let (response, assessment) = (judged.response, judged.assessment)
    for result in assessment.questionnaires {
        guard let score = result.score else { continue }
        precondition(score.lowest <= score.claimed && score.claimed <= score.highest)
        precondition(score.assured <= score.claimed && score.highest <= score.maximum)
    }
    let plan = judged.plan()
    let layout = TextLayout(width: 80, usesColour: false, language: nil)
    _ = JSONWriter.bytes { $0.write(assessment, of: response, with: library) }
    _ = JSONWriter.bytes { $0.write(plan, for: assessment, with: library) }
    let text =
        scoreText(assessment, of: response, with: library, layout: layout)
        + planText(plan, for: assessment, of: response, with: library, layout: layout)
    precondition(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
}

private enum Shipped {
    static let library = Repository.library()
}
