import ArgumentParser
import AssayDiagnostics
import AssayResponses
import AssayWorkspaces

/// Reads reviews of a submission and returns of each what its supplier may read.
///
/// - Parameters:
///   - names: files or folders of reviews.
///   - submission: what they must be about, to the byte.
///   - problems: shows what is wrong with the reviews.
/// - Throws: an exit code where a review has an error, or none is about the submission.
func editions(
    ofReviewsAt names: [String], of submission: SubmissionFile,
    reporting problems: ProblemPrinter
) throws -> [Review] {
    let index = try ReviewOptions.index(ofReviewsAt: names, reporting: problems)
    let supplier = try submission.soundSubmission().supplier
    var diagnostics = DiagnosticCollector()
    let reviews = index.reviews(
        of: supplier, digest: submission.digest, diagnostics: &diagnostics)
    problems.show(diagnostics.sorted(), texts: index.texts(of: supplier))
    problems.show(index, strangersTo: Set(index.names(of: supplier)))
    guard !reviews.isEmpty else { throw ExitCode(1) }
    return reviews.map { $0.editionForSupplier() }
}
