public import AssayDiagnostics
public import AssayResponses

/// Reads a review from the bytes of its file.
///
/// Every problem of its form is reported in one run, with its exact place, and `nil` is returned
/// when there was one. Whether it fits its submission and the questions is judged when it is used.
///
/// - Parameters:
///   - bytes: UTF-8, at most 4 MB, without a document type.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: where problems are reported.
public func readReview(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> Review? {
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: 4 << 20, as: ReviewGrammar.grammar,
            diagnostics: &diagnostics)
    else { return nil }
    var review = ReviewBuilder.review(root, file: file)
    review.input.bytes = EncodingCheck.withoutMark(bytes)
    return review
}
