public import AssayDiagnostics
public import AssayResponses
import FoundationEssentials

/// What the two sides hand over, in whatever form it comes.
public enum ExchangeDocument: Sendable {
    /// What a supplier says.
    case submission(Submission)
    /// What others say about it.
    case review(Review)

    /// Reads a submission or a review; `nil` after reporting every problem of the file.
    ///
    /// - Parameters:
    ///   - bytes: the file. It is a review where that is the shape that it names first.
    ///   - file: its name, which says the form and is in the places of problems.
    ///   - diagnostics: gets the problems; an error is always among them when `nil` is returned.
    public init?(
        _ bytes: [UInt8], named file: String, diagnostics: inout DiagnosticCollector
    ) {
        if Self.isReview(bytes) {
            guard let read = readReview(bytes, named: file, diagnostics: &diagnostics)
            else { return nil }
            self = .review(read)
        } else {
            guard let read = readSubmission(bytes, named: file, diagnostics: &diagnostics)
            else { return nil }
            self = .submission(read)
        }
    }

    private static func isReview(_ bytes: [UInt8]) -> Bool {
        if ReviewWorkbook.isInside(bytes) { return true }
        guard let review = bytes.firstRange(of: "urn:assay:review:1".utf8) else { return false }
        let submission = bytes.firstRange(of: "urn:assay:submission:1".utf8)
        return submission.map { review.lowerBound < $0.lowerBound } ?? true
    }
}
