public import AssayDiagnostics
import AssayInterchange
public import AssayResponses

/// A file that was read as a review, whatever came of it.
public struct ReviewFile: Sendable {
    /// The most bytes that are read of a review.
    public static let mostBytes = 4 << 20

    /// The name of the file, or `-` for standard input.
    public let name: String
    /// What it says; `nil` where it is no review.
    public let review: Review?
    /// What is wrong with it, sorted by place.
    public let problems: [Diagnostic]
    /// Its bytes by its name, for showing its lines. A review in JSON has none: a line of it could
    /// name who reported something.
    public let texts: [String: [UInt8]]

    /// Reads a file. Standard input can be read once only.
    public init(reading name: String) {
        var problems = DiagnosticCollector()
        let bytes = readBytes(
            ofFile: name, mostBytes: Self.mostBytes, diagnostics: &problems)
        self.init(bytes, named: name, problems)
    }

    /// Reads what was a file already; `nil` where nothing in it says that it is a review.
    ///
    /// What says so is the namespace of XML or the shape of JSON, wherever it stands.
    public init?(_ bytes: [UInt8], named name: String) {
        guard bytes.contains(Array("urn:assay:review:1".utf8)) || ReviewWorkbook.isInside(bytes)
        else { return nil }
        self.init(bytes, named: name, DiagnosticCollector())
    }

    private init(_ bytes: [UInt8]?, named name: String, _ found: DiagnosticCollector) {
        var problems = found
        self.name = name
        review = bytes.flatMap { readReview($0, named: name, diagnostics: &problems) }
        self.problems = problems.sorted()
        texts = bytes.map { ReviewForm(ofFile: name, bytes: $0) == .xml ? [name: $0] : [:] } ?? [:]
    }
}
