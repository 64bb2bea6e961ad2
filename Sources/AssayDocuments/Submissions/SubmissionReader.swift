public import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
public import AssayResponses

/// Reads a submission from JSON of the shape `urn:assay:submission:1`.
///
/// Every problem of the shape is reported in one run, with the JSON pointer of its value, and `nil`
/// is returned when there was one: nothing of a submission is dropped silently. What is no JSON is
/// reported once, with line and column. Whether the answers fit the questions is judged when they
/// are interpreted.
///
/// - Parameters:
///   - bytes: UTF-8, at most 16 MB.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: where problems are reported.
public func readSubmission(
    json bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> Submission? {
    let mostBytes = 16 << 20
    guard bytes.count <= mostBytes else {
        diagnostics.report(
            Diagnostic(
                id: .fileTooLarge, place: SourcePlace(file: file),
                message: TooLarge.message("file", bytes: bytes.count, most: mostBytes),
                help: TooLarge.help))
        return nil
    }
    do throws(JSONError) {
        let reading = try SubmissionReading(bytes, file: file, isDraft: false)
        for problem in reading.shape.problems { diagnostics.report(problem) }
        return reading.shape.problems.isEmpty ? reading.submission : nil
    } catch {
        diagnostics.report(error.diagnostic(of: bytes, file: file))
        return nil
    }
}

/// Reads what is said so far in a form that is still being filled in.
///
/// The origin of an answer is its position. Answers, certificates, observations, progress, replies
/// and notes with problems are left out. Answers may lack members, the supplier may have no name yet, nothing need be
/// asked, and strings are not checked for their form.
///
/// - Parameters:
///   - bytes: JSON of the shape `urn:assay:submission:1`.
///   - diagnostics: where problems of what is left out are reported.
/// - Returns: `nil` where the bytes are no submission, or something else is wrong.
public func readDraft(
    json bytes: [UInt8], diagnostics: inout DiagnosticCollector
) -> Submission? {
    guard
        let reading = try? SubmissionReading(bytes, file: "form", isDraft: true),
        reading.shape.problems.count == reading.shape.problemsOfEntries
    else { return nil }
    for problem in reading.shape.problems { diagnostics.report(problem) }
    return reading.submission
}

/// A submission as far as it was read.
private struct SubmissionReading {
    private(set) var shape: ShapeReader
    private(set) var submission: Submission

    /// Reads a whole submission.
    init(_ bytes: [UInt8], file: String, isDraft: Bool) throws(JSONError) {
        shape = try ShapeReader(bytes, of: Input(file: file), isDraft: isDraft)
        var submission = Submission(
            file: file, assessed: .last, supplier: Supplier(id: "", name: ""))
        try shape.object(
            needs: ["schema", "assessed", "supplier", "questionnaires"],
            takes: [
                "depth", "programme", "answers", "certificates", "observations", "progress",
                "replies", "notes",
            ]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "schema": try shape.schema()
            case "assessed": submission.assessed = try shape.day()
            case "depth": submission.depth = try shape.word(Depth.self)
            case "supplier": submission.supplier = try shape.supplier()
            case "programme": submission.programme = try shape.versionedName()
            case "questionnaires":
                try shape.array { (shape, _) throws(JSONError) in
                    submission.questionnaires.append(try shape.versionedName())
                }
                if submission.questionnaires.isEmpty {
                    shape.reportMissing("a questionnaire with its version")
                }
            case "answers":
                try shape.entries({ (shape, position) throws(JSONError) in
                    if isDraft { shape.answer = position }
                    return try shape.answerEntry()
                }) { submission.answers.append($0) }
                shape.answer = nil
            case "certificates":
                try shape.entries({ (shape, _) throws(JSONError) in try shape.certificate() }) {
                    submission.certificates.append($0)
                }
            case "observations":
                try shape.entries({ (shape, _) throws(JSONError) in try shape.observation() }) {
                    submission.observations.append($0)
                }
            case "progress":
                try shape.entries({ (shape, _) throws(JSONError) in try shape.progressEntry() }) {
                    submission.progress.append($0)
                }
            case "replies":
                try shape.entries({ (shape, _) throws(JSONError) in try shape.planReply() }) {
                    submission.replies.append($0)
                }
            default:
                try shape.entries({ (shape, _) throws(JSONError) in try shape.planNote() }) {
                    submission.notes.append($0)
                }
            }
        }
        try shape.end()
        submission.input = shape.input
        self.submission = submission
    }
}

extension ShapeReader {
    /// Takes the name of a shape.
    mutating func schema(_ known: String = submissionSchema) throws(JSONError) {
        let schema = try text(.anything)
        if schema != known { reportInvalid(schema, expected: known) }
    }

    fileprivate mutating func supplier() throws(JSONError) -> Supplier {
        var supplier = Supplier(id: "", name: "")
        let names = ["id", "name"]
        try object(
            needs: isDraft ? [] : names,
            takes: names + ["country", "site", "respondent", "identifiers"]
        ) {
            (shape, name) throws(JSONError) in
            switch name {
            case "id": supplier.id = try shape.text()
            case "name": supplier.name = try shape.text()
            case "country": supplier.country = try shape.text(.country)
            case "site": supplier.site = try shape.text()
            case "respondent": supplier.respondent = try shape.text()
            default: supplier.identifiers = try shape.identifiers()
            }
        }
        return supplier
    }

    fileprivate mutating func versionedName() throws(JSONError) -> VersionedName {
        var named = VersionedName(id: "", version: "", origin: origin())
        try object(needs: ["id", "version"]) { (shape, name) throws(JSONError) in
            switch name {
            case "id":
                named.id = try shape.text(.id)
                named.origin = shape.origin()
            default:
                named.version = try shape.text(.version)
                named.versionOrigin = shape.origin()
            }
        }
        return named
    }
}

/// The name of the shape of submissions.
let submissionSchema = "urn:assay:submission:1"
