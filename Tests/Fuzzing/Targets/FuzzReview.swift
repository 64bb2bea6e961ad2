import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayReports
import AssayResponses
import AssayXML
import TestSupport

/// Reads any bytes as a review, and judges the submission of the corpus with it, whatever its digest.
///
/// What must hold: nothing traps, a review that is read and written again stays the same, in XML and in
/// JSON, and scores lie between their bounds.
public func fuzzReview(_ bytes: [UInt8]) {
    var diagnostics = DiagnosticCollector()
    let read =
        bytes.first == UInt8(ascii: "{")
        ? readReview(json: bytes, file: "fuzzed.json", diagnostics: &diagnostics)
        : readReview(bytes, file: "fuzzed.xml", diagnostics: &diagnostics)
    precondition((read == nil) == diagnostics.hasErrors)
    guard let review = read, let reviewed = Reviewed.shared else { return }
    let written = writeReview(review)
    let again = readReview(Array(written.utf8), file: "again.xml", diagnostics: &diagnostics)
    precondition(again.map { writeReview($0) } == written, "written and read it differs")
    let json = JSONWriter.bytes { $0.write(review) }
    let fromJSON = readReview(json: json, file: "again.json", diagnostics: &diagnostics)
    precondition(fromJSON != nil, "in JSON it cannot be read")
    let judged = Engine(reviewed.library).judge(
        reviewed.submission, reviews: [review], diagnostics: &diagnostics)
    precondition((judged == nil) == diagnostics.hasErrors)
    guard let judged else { return }
    for result in judged.assessment.questionnaires {
        guard let score = result.score else { continue }
        precondition(score.lowest <= score.claimed && score.claimed <= score.highest)
        precondition(score.assured <= score.claimed && score.highest <= score.maximum)
    }
    let layout = TextLayout(width: 80, usesColour: false, language: nil)
    let text =
        scoreText(
            judged.assessment, of: judged.response, with: reviewed.library, layout: layout)
    precondition(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
}

/// What is reviewed: made once.
private struct Reviewed {
    static let shared = Reviewed()

    let library: QuestionnaireLibrary
    let submission: Submission

    private init?() {
        var diagnostics = DiagnosticCollector()
        let library = Repository.library(
            at: [
                Repository.root + "/Tests/Corpus/Submissions/questionnaires",
                Repository.root + "/Tests/Corpus/Definitions/good/catalogue.xml",
            ])
        let submission = readSubmission(
            Repository.bytes("Tests/Corpus/Reviews/submission.xml"), file: "s.xml",
            diagnostics: &diagnostics)
        guard let library, let submission else { return nil }
        self.library = library
        self.submission = submission
    }
}
