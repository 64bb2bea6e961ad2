public import AssayDiagnostics
import AssayDocuments
public import AssayQuestionnaires
public import AssayResponses
import AssayWorkbooks
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
    /// The workbook that Assay writes for answers.
    case xlsx

    /// The forms of texts, which hold a submission without its questionnaires.
    static let texts: [SubmissionForm] = [.xml, .json]

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
    case .xlsx: readSubmission(workbook: bytes, file: file, diagnostics: &diagnostics)
    }
}

extension SubmissionForm {
    /// Returns a submission in this form; what the form cannot hold is left out.
    ///
    /// - Parameters:
    ///   - submission: what is written.
    ///   - asked: the questionnaires, which a workbook shows; without them it shows no questions.
    /// - Throws: a `WorkbookError` where a workbook cannot be written.
    public func bytes(
        of submission: Submission, asked: AskedQuestions? = nil
    ) throws(WorkbookError) -> [UInt8] {
        switch self {
        case .xml: Array(writeSubmission(submission).utf8)
        case .json: JSONWriter.bytes(.document) { $0.write(submission) }
        case .xlsx:
            try AnswerWorkbook(
                of: submission, in: asked?.library ?? LibraryBuilder().library(),
                language: asked?.language
            ).workbook().bytes()
        }
    }

    /// Returns whether two submissions say the same. Each form holds something that another leaves out, so
    /// they are compared in all.
    static func areSame(_ one: Submission, _ other: Submission) -> Bool {
        texts.allSatisfy { form in
            let bytes = try? form.bytes(of: one)
            return bytes != nil && bytes == (try? form.bytes(of: other))
        }
    }
}

/// The questionnaires that a workbook shows, and in which language.
public struct AskedQuestions: Sendable {
    /// The questionnaires.
    public var library: QuestionnaireLibrary
    /// The language of texts; the original where it is `nil` or not translated.
    public var language: String?

    /// Creates a choice of questionnaires.
    public init(in library: QuestionnaireLibrary, language: String? = nil) {
        self.library = library
        self.language = language
    }
}

/// Returns whether a text begins as an object of JSON does.
func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
    let blanks = Array(" \t\r\n".utf8)
    return bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
}
