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
///   - diagnostics: where problems are told.
public func readSubmission(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> Submission? {
    if bytes.count <= mostBytes, MarkupError.startsAsUTF8(bytes),
        OvergrownTag.first(in: bytes) == nil,
        let submission = SubmissionEvents.read(withoutMark(bytes), file: file)
    {
        return submission
    }
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: mostBytes, diagnostics: &diagnostics)
    else { return nil }
    var check = StructureCheck(
        namespace: SubmissionGrammar.namespace, elements: SubmissionGrammar.elements)
    let isRoot = check.check(root: root, among: ["submission"])
    diagnostics.report(contentsOf: check.diagnostics)
    guard isRoot, check.isSound else { return nil }
    // What the grammar finds sound was read before; the fuzzer watches that this is never reached.
    diagnostics.report(
        Diagnostic(
            id: .schemaViolation, place: root.place,
            message: "the submission cannot be read, and its structure shows no reason",
            help: "Compare it with a blank submission, and report it."))
    return nil
}

/// A file without the byte order mark that may begin it.
private func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}

private let mostBytes = 16 << 20
