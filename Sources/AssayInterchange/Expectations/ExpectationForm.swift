public import AssayDiagnostics
public import AssayResponses
import AssayXML

/// The forms of files in which a buyer says what it expects of its suppliers.
///
/// This is the one place that chooses a reader; a new form is a case here and its reader.
public enum ExpectationForm: String, CaseIterable, Sendable {
    /// Comma-separated values with a row for each supplier and material.
    case csv
    /// The XML of `urn:assay:expectations:1`.
    case xml

    /// The ending of such files, without a full stop.
    public var fileEnding: String { rawValue }

    /// The form of a file that people named; CSV where the ending says nothing, as for `-`.
    public init(ofFile file: String) {
        self = Self.allCases.first { file.hasSuffix("." + $0.fileEnding) } ?? .csv
    }
}

/// Reads what a buyer expects in whatever form it comes; `nil` after reporting every problem.
///
/// - Parameters:
///   - bytes: the file.
///   - file: its name, which says the form and is in the places of problems.
///   - diagnostics: gets the problems; an error is always among them when `nil` is returned.
public func readExpectations(
    _ bytes: [UInt8], named file: String, diagnostics: inout DiagnosticCollector
) -> [BuyerExpectation]? {
    switch ExpectationForm(ofFile: file) {
    case .csv: readExpectations(csv: bytes, file: file, diagnostics: &diagnostics)
    case .xml: readExpectations(bytes, file: file, diagnostics: &diagnostics)
    }
}
