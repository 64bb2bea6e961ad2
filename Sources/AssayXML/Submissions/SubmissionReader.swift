public import AssayDiagnostics
public import AssayResponses

/// Reads a submission from the bytes of its file.
///
/// Every problem of its form is reported in one run, with its exact place, and `nil` is returned
/// when there was one: nothing of a submission is dropped silently. Whether the answers fit the
/// questions is judged when they are interpreted.
///
/// - Parameters:
///   - bytes: UTF-8, at most 16 MB, without a document type.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: where problems are reported.
public func readSubmission(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> Submission? {
    var input = Input(file: file)
    guard
        let text = EncodingCheck.text(
            of: bytes, file: file, mostBytes: 16 << 20, diagnostics: &diagnostics)
    else { return nil }
    input.bytes = text
    return SubmissionParser.read(input, diagnostics: &diagnostics)
}
