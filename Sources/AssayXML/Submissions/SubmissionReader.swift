public import AssayDiagnostics
import AssayExpressions
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
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: 16 << 20, diagnostics: &diagnostics)
    else { return nil }
    var check = StructureCheck(
        namespace: SubmissionGrammar.namespace, elements: SubmissionGrammar.elements)
    let isRoot = check.check(root: root, among: ["submission"])
    diagnostics.report(contentsOf: check.diagnostics)
    guard isRoot, check.isSound else { return nil }
    return SubmissionBuilder.submission(root, file: file)
}

/// Turns a tree that fits its grammar into a submission.
private enum SubmissionBuilder {
    static func submission(_ root: MarkupElement, file: String) -> Submission? {
        guard let assessed = root.date("assessed"), let supplier = root.first("supplier") else {
            return nil
        }
        var submission = Submission(
            file: file, assessed: assessed, supplier: Self.supplier(supplier))
        submission.programme = root.first("programme").map(versionedName)
        submission.questionnaires = root.children(named: "questionnaire").map(versionedName)
        for group in root.children(named: "answers") {
            let questionnaire = group.word("questionnaire")
            submission.answers += group.children.map { answer($0, to: questionnaire) }
        }
        submission.certificates = root.children(named: "certificate").compactMap(certificate)
        submission.observations = root.children(named: "observation").compactMap(observation)
        submission.progress = root.children(named: "progress").compactMap(progress)
        return submission
    }

    private static func supplier(_ element: MarkupElement) -> Supplier {
        var supplier = Supplier(
            id: element.word("id"), name: element.first("name")?.verbatim ?? "")
        supplier.country = element.first("country")?.foldedText
        supplier.site = element.first("site")?.verbatim
        supplier.respondent = element.first("respondent")?.verbatim
        return supplier
    }

    private static func versionedName(_ element: MarkupElement) -> VersionedName {
        VersionedName(
            id: element.word("id"), version: element.word("version"), position: element.position)
    }

    private static func answer(_ element: MarkupElement, to questionnaire: String) -> AnswerEntry {
        var answer = AnswerEntry(
            questionnaire: questionnaire, question: element.word("question"),
            position: element.position)
        answer.state =
            element["state"].flatMap { StatedState(rawValue: $0.value.trimmed) }
            ?? .answered
        answer.said = said(element)
        answer.reason = element.first("reason")?.verbatim
        answer.comment = element.first("comment")?.verbatim
        answer.evidence = element.children(named: "evidence").map { part in
            var evidence = EvidenceEntry(
                kind: part.word("kind"), title: part.word("title"), position: part.position)
            evidence.file = part["file"]?.value
            evidence.address = part["address"]?.value
            evidence.sha256 = part["sha256"]?.value.trimmed
            evidence.issued = part.date("issued")
            evidence.expires = part.date("expires")
            return evidence
        }
        if let part = element.first("validated"), let day = part.date("on") {
            var validated = ValidatedEntry(by: part.word("by"), on: day)
            validated.state =
                part["state"].flatMap { StatedState(rawValue: $0.value.trimmed) }
                ?? .answered
            validated.said = said(part)
            validated.comment = part.first("comment")?.verbatim
            answer.validated = validated
        }
        return answer
    }

    private static func said(_ element: MarkupElement) -> Said {
        var said = Said()
        said.values = element.children(named: "value").map {
            SaidValue(text: $0.verbatim, position: $0.position)
        }
        said.rows = element.children(named: "row").map { row in
            row.children.map {
                SaidCell(column: $0.word("column"), text: $0.verbatim, position: $0.position)
            }
        }
        return said
    }

    private static func certificate(_ element: MarkupElement) -> Certificate? {
        guard let issued = element.date("issued"), let expires = element.date("expires"),
            let share = ExactDecimal(text: element.word("volume-share"))
        else { return nil }
        var certificate = Certificate(
            scheme: element.word("scheme"), site: element.word("site"), issued: issued,
            expires: expires, volumeShare: share, position: element.position)
        certificate.version = element["version"]?.value
        certificate.level = element["level"]?.value.trimmed
        certificate.openFindings = element["open-findings"].flatMap { Int($0.value.trimmed) }
        certificate.address = element["address"]?.value
        certificate.materials = element.children(named: "material").map(\.foldedText)
        certificate.issues = element.children(named: "issue").map(\.foldedText)
        return certificate
    }

    private static func observation(_ element: MarkupElement) -> Observation? {
        guard let date = element.date("date") else { return nil }
        var observation = Observation(
            id: element.word("id"), questionnaire: element.word("questionnaire"), date: date,
            source: element.word("source"), text: element.verbatim, position: element.position)
        observation.question = element["question"]?.value.trimmed
        return observation
    }

    private static func progress(_ element: MarkupElement) -> ProgressEntry? {
        guard let state = ProgressState(rawValue: element.word("state")),
            let role = ProgressRole(rawValue: element.word("role")), let day = element.date("on")
        else { return nil }
        return ProgressEntry(
            action: element.word("action"), state: state, on: day, by: element.word("by"),
            role: role, note: element.verbatim, position: element.position)
    }
}

extension MarkupElement {
    /// What people wrote, with its line breaks; white space at the ends does not count.
    fileprivate var verbatim: String { text.trimmed }

    fileprivate var position: TextPosition {
        TextPosition(line: Int32(clamping: place.line), column: Int32(clamping: place.column))
    }

    fileprivate func word(_ name: String) -> String { self[name]?.value.trimmed ?? "" }

    fileprivate func date(_ name: String) -> CalendarDate? {
        self[name].flatMap { CalendarDate(text: $0.value.trimmed) }
    }
}
