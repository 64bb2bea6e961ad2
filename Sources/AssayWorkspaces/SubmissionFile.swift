public import AssayDiagnostics
import AssayInterchange
public import AssayResponses

/// A file that was read as a submission, whatever came of it.
public struct SubmissionFile: Sendable {
    /// The most bytes that are read of a submission.
    public static let mostBytes = 16 << 20

    /// The name of the file, or `-` for standard input.
    public let name: String
    /// Its bytes, as far as they could be read.
    public let bytes: [UInt8]?
    /// What it says; `nil` where it is no submission.
    public let submission: Submission?
    /// What is wrong with it.
    public let problems: DiagnosticCollector

    /// Reads a file. Standard input can be read once only.
    public init(reading name: String) {
        var problems = DiagnosticCollector()
        let bytes = readBytes(
            ofFile: name, mostBytes: Self.mostBytes, diagnostics: &problems)
        self.name = name
        self.bytes = bytes
        submission = bytes.flatMap { readSubmission($0, named: name, diagnostics: &problems) }
        self.problems = problems
    }

    /// Takes a submission that came in a stream.
    init(_ record: SubmissionRecord) {
        name = SubmissionRecord.file
        bytes = record.bytes
        submission = record.submission
        problems = record.problems
    }

    /// The SHA-256 of its bytes in 64 hexadecimal digits, by which a review names it.
    public var digest: String { sha256(of: bytes ?? []) }

    /// Its bytes by its name, for showing its lines.
    var texts: [String: [UInt8]] { bytes.map { [name: $0] } ?? [:] }

    /// Returns what the file says.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem where it is no submission.
    public func soundSubmission() throws(RefusedSubmission) -> Submission {
        guard let submission else {
            throw RefusedSubmission(file: name, problems: problems.sorted(), texts: texts)
        }
        return submission
    }
}

/// A submission that cannot be judged, with everything that is wrong with it.
public struct RefusedSubmission: Error, Sendable {
    /// The name of the file, or `-` for standard input.
    public let file: String
    /// What is wrong, sorted by place; never empty.
    public let problems: [Diagnostic]
    /// The bytes of the file and of its reviews by name, for showing their lines, as far as they could
    /// be read.
    public let texts: [String: [UInt8]]
}
