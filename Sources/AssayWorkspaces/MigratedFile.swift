import AssayDiagnostics
public import AssayInterchange
public import AssayQuestionnaires
import AssayResponses

/// A submission in the current versions of its questionnaires, as a file of the form that it came in.
public struct MigratedFile: Sendable {
    /// What became of the submission.
    public let migration: Migration
    /// The file; the very bytes that were read where it was current already.
    public let bytes: [UInt8]

    /// Brings a file to the versions of a library.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem that the result would have, each at its place in
    ///   the file that was read.
    public init(
        _ file: SubmissionFile, to library: QuestionnaireLibrary
    ) throws(RefusedSubmission) {
        migration = Migration(of: try file.soundSubmission(), to: library)
        var found = DiagnosticCollector()
        guard interpret(migration.submission, with: library, diagnostics: &found) != nil else {
            throw RefusedSubmission(file: file.name, problems: found.sorted(), texts: file.texts)
        }
        let read = file.bytes ?? []
        if migration.steps.isEmpty {
            bytes = read
            return
        }
        let converted = ExchangeDocument.submission(migration.submission).converted(
            to: SubmissionForm(ofFile: file.name, bytes: read), asked: AskedQuestions(in: library),
            diagnostics: &found)
        guard let converted else {
            throw RefusedSubmission(file: file.name, problems: found.sorted(), texts: file.texts)
        }
        bytes = converted
    }
}
