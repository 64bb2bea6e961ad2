public import AssayDiagnostics
import AssayDocuments
import AssayQuestionnaires
public import AssayResponses
import AssayWorkbooks
import AssayXML

/// The forms of files in which a review comes.
///
/// This is the one place that chooses a reader and a writer; a new form is a case here, its reader and
/// its writer.
public enum ReviewForm: String, CaseIterable, Sendable {
    /// The XML of `urn:assay:review:1`.
    case xml
    /// The JSON of the same.
    case json
    /// The workbook that Assay writes for reviews.
    case xlsx

    /// The forms of texts, which hold a review without its questionnaires.
    static let texts: [ReviewForm] = [.xml, .json]

    /// The ending of such files, without a full stop.
    public var fileEnding: String { rawValue }

    /// The form of a file that people named; where the ending says nothing, as for `-`, an archive is a
    /// workbook, what begins with a brace is JSON, and everything else XML.
    public init(ofFile file: String, bytes: [UInt8]) {
        self =
            Self.allCases.first { file.hasSuffix("." + $0.fileEnding) }
            ?? (beginsAsJSON(bytes) ? .json : bytes.starts(with: Array("PK".utf8)) ? .xlsx : .xml)
    }
}

/// Reads a review in whatever form it comes; `nil` after reporting every problem of the file.
///
/// - Parameters:
///   - bytes: the file.
///   - file: its name, which says the form and is in the places of problems.
///   - diagnostics: gets the problems; an error is always among them when `nil` is returned.
public func readReview(
    _ bytes: [UInt8], named file: String, diagnostics: inout DiagnosticCollector
) -> Review? {
    switch ReviewForm(ofFile: file, bytes: bytes) {
    case .xml: readReview(bytes, file: file, diagnostics: &diagnostics)
    case .json: readReview(json: bytes, file: file, diagnostics: &diagnostics)
    case .xlsx: readReview(workbook: bytes, file: file, diagnostics: &diagnostics)
    }
}

extension ReviewForm {
    /// Returns a review in this form; what the form cannot hold is left out.
    ///
    /// - Parameters:
    ///   - review: what is written.
    ///   - asked: the questionnaires, which a workbook shows; without them it shows no answers.
    /// - Throws: a `WorkbookError` where a workbook cannot be written.
    public func bytes(
        of review: Review, asked: AskedQuestions? = nil
    ) throws(WorkbookError) -> [UInt8] {
        switch self {
        case .xml: Array(writeReview(review).utf8)
        case .json: JSONWriter.bytes(.document) { $0.write(review) }
        case .xlsx:
            try ReviewWorkbook(
                of: review, in: asked?.library ?? LibraryBuilder().library(),
                language: asked?.language
            ).workbook().bytes()
        }
    }

    /// Returns whether two reviews say the same. Each form holds something that another leaves out, so they
    /// are compared in all.
    static func areSame(_ one: Review, _ other: Review) -> Bool {
        texts.allSatisfy { form in
            let bytes = try? form.bytes(of: one)
            return bytes != nil && bytes == (try? form.bytes(of: other))
        }
    }
}
