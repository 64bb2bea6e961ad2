public import AssayDiagnostics
import AssayDocuments
public import AssayResponses
import AssayXML

/// The forms of files in which a submission comes.
///
/// This is the one place that chooses a reader and a writer; a new form is a case here, its reader and
/// its writer.
public enum SubmissionForm: String, CaseIterable, Sendable {
    /// The XML of `urn:assay:submission:1`.
    case xml
    /// The JSON of the same.
    case json

    /// The ending of such files, without a full stop.
    public var fileEnding: String { rawValue }

    /// The form of a file that people named; where the ending says nothing, as for `-`, what begins with
    /// a brace is JSON and everything else XML.
    public init(ofFile file: String, bytes: [UInt8]) {
        self =
            Self.allCases.first { file.hasSuffix("." + $0.fileEnding) }
            ?? (beginsAsJSON(bytes) ? .json : .xml)
    }
}

/// Reads a submission in whatever form it comes; `nil` after reporting every problem of the file.
///
/// - Parameters:
///   - bytes: the file.
///   - file: its name, which says the form and is in the places of problems.
///   - diagnostics: gets the problems; an error is always among them when `nil` is returned.
public func readSubmission(
    _ bytes: [UInt8], named file: String, diagnostics: inout DiagnosticCollector
) -> Submission? {
    switch SubmissionForm(ofFile: file, bytes: bytes) {
    case .xml: readSubmission(bytes, file: file, diagnostics: &diagnostics)
    case .json: readSubmission(json: bytes, file: file, diagnostics: &diagnostics)
    }
}

extension SubmissionForm {
    /// Returns a submission in this form; what the form cannot hold is left out.
    public func bytes(of submission: Submission) -> [UInt8] {
        switch self {
        case .xml: Array(writeSubmission(submission).utf8)
        case .json: JSONWriter.bytes(.document) { $0.write(submission) }
        }
    }
}

/// Returns whether a text begins as an object of JSON does.
func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
    let blanks = Array(" \t\r\n".utf8)
    return bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
}
