public import AssayDiagnostics
public import AssayResponses
import AssayXML

/// The forms of files in which a submission comes.
///
/// This is the one place that chooses a reader; a new form is a case here and its reader.
public enum SubmissionForm: String, CaseIterable, Sendable {
    /// The XML of `urn:assay:submission:1`.
    case xml

    /// The ending of such files, without a full stop.
    public var fileEnding: String { rawValue }

    /// The form of a file that people named; XML where the ending says nothing, as for `-`.
    public init(ofFile file: String) {
        self = Self.allCases.first { file.hasSuffix("." + $0.fileEnding) } ?? .xml
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
    switch SubmissionForm(ofFile: file) {
    case .xml: readSubmission(bytes, file: file, diagnostics: &diagnostics)
    }
}
