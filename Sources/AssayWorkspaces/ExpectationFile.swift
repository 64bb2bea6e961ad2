public import AssayDiagnostics
import AssayInterchange
public import AssayResponses

/// A file that was read as what a buyer expects of its suppliers, whatever came of it.
public struct ExpectationFile: Sendable {
    /// The most bytes that are read of it.
    public static let mostBytes = 16 << 20

    /// What is expected, in the order of the file; `nil` where it says no such thing.
    public let expectations: [BuyerExpectation]?
    /// What is wrong with it, sorted by place.
    public let problems: [Diagnostic]
    /// Its bytes by its name, for showing its lines.
    public let texts: [String: [UInt8]]

    /// Reads a file. Standard input can be read once only.
    public init(reading name: String) {
        var problems = DiagnosticCollector()
        let bytes = readBytes(ofFile: name, mostBytes: Self.mostBytes, diagnostics: &problems)
        expectations = bytes.flatMap {
            readExpectations($0, named: name, diagnostics: &problems)
        }
        self.problems = problems.sorted()
        // The places of a table are its rows and fields, which no line shows.
        texts = ExpectationForm(ofFile: name) == .xml ? bytes.map { [name: $0] } ?? [:] : [:]
    }
}
