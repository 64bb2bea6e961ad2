import AssayDiagnostics
import AssayExpressions
import AssayResponses

/// Reads the submission that a page hands to the engine.
///
/// Everything is a text behind its length, or a list behind its count; an empty text means that there
/// is none. Dates and numbers are spelled as in a submission's file, so that page and file cannot
/// differ in what they say.
struct SubmissionMessage {
    private var coder: ByteCoder
    private var isSound = true
    /// Where the answer stands that is being read.
    private var origin = Origin.input

    /// Reads a submission; `nil` where the bytes are no such message.
    static func read(_ bytes: [UInt8]) -> Submission? {
        var message = SubmissionMessage(coder: ByteCoder(reading: bytes))
        let submission = message.submission()
        return message.isSound && message.coder.isAtEnd ? submission : nil
    }

    private mutating func submission() -> Submission {
        let assessed = date() ?? .last
        var supplier = Supplier(id: text(), name: text())
        supplier.country = optional()
        supplier.site = optional()
        supplier.respondent = optional()
        var submission = Submission(file: "form", assessed: assessed, supplier: supplier)
        submission.programme = list { $0.versionedName() }.first
        submission.questionnaires = list { $0.versionedName() }
        var number: UInt32 = 0
        for answer in list({ message in
            message.origin = .answer(number)
            number += 1
            return message.answer()
        }) { submission.answers.append(answer) }
        origin = .input
        submission.certificates = list { $0.certificate() }
        submission.observations = list { $0.observation() }
        submission.progress = list { $0.progress() }
        return submission
    }

    private mutating func versionedName() -> VersionedName {
        VersionedName(id: text(), version: text(), origin: origin)
    }

    private mutating func answer() -> AnswerEntry {
        var entry = AnswerEntry(questionnaire: text(), question: text(), origin: origin)
        entry.state = word()
        entry.isConfidential = yes()
        entry.said = said()
        entry.reason = optional()
        entry.comment = optional()
        entry.evidence = list { $0.evidence() }
        entry.validated = list { $0.validated() }.first
        return entry
    }

    private mutating func said() -> Said {
        var said = Said()
        said.values = list { SaidValue(text: $0.text(), origin: $0.origin) }
        said.rows = list { message in
            let cells = message.list {
                SaidCell(column: $0.text(), text: $0.text(), origin: $0.origin)
            }
            return SaidRow(cells: cells, origin: message.origin)
        }
        return said
    }

    private mutating func evidence() -> EvidenceEntry {
        var evidence = EvidenceEntry(kind: text(), title: text(), origin: origin)
        evidence.file = optional()
        evidence.address = optional()
        evidence.sha256 = optional()
        evidence.issued = optionalDate()
        evidence.expires = optionalDate()
        evidence.isConfidential = yes()
        return evidence
    }

    private mutating func validated() -> ValidatedEntry {
        var entry = ValidatedEntry(by: text(), on: date() ?? .last, origin: origin)
        entry.state = word()
        entry.said = said()
        entry.comment = optional()
        return entry
    }

    private mutating func certificate() -> Certificate {
        let scheme = text()
        let (version, level) = (optional(), optional())
        var certificate = Certificate(
            scheme: scheme, site: text(), issued: date() ?? .last, expires: date() ?? .last,
            volumeShare: decimal(), origin: origin)
        certificate.version = version
        certificate.level = level
        certificate.openFindings = optional().flatMap { Int($0) }
        certificate.address = optional()
        certificate.isConfidential = yes()
        certificate.materials = list { $0.text() }
        certificate.issues = list { $0.text() }
        return certificate
    }

    private mutating func observation() -> Observation {
        let (id, questionnaire, question) = (text(), text(), optional())
        var observation = Observation(
            id: id, questionnaire: questionnaire, date: date() ?? .last, source: text(),
            text: text(), origin: origin)
        observation.question = question
        return observation
    }

    private mutating func progress() -> ProgressEntry {
        ProgressEntry(
            action: text(), state: word(), on: date() ?? .last, by: text(), role: word(),
            note: text())
    }

    // MARK: Parts

    private mutating func text() -> String {
        var text = ""
        coder.code(&text)
        return text
    }

    private mutating func yes() -> Bool { text() == "yes" }

    private mutating func optional() -> String? {
        let text = text()
        return text.isEmpty ? nil : text
    }

    private mutating func date() -> CalendarDate? {
        var text = text()
        let date = text.withUTF8 { CalendarDate(utf8: $0) }
        if date == nil { isSound = false }
        return date
    }

    private mutating func optionalDate() -> CalendarDate? {
        guard var text = optional() else { return nil }
        let date = text.withUTF8 { CalendarDate(utf8: $0) }
        if date == nil { isSound = false }
        return date
    }

    private mutating func decimal() -> ExactDecimal {
        guard let decimal = ExactDecimal(text: text()) else {
            isSound = false
            return .zero
        }
        return decimal
    }

    private mutating func word<Word: RawRepresentable & CaseIterable>() -> Word
    where Word.RawValue == String {
        let text = text()
        for word in Word.allCases where word.rawValue == text { return word }
        isSound = false
        return Word.allCases[Word.allCases.startIndex]
    }

    private mutating func list<Element>(
        _ element: (inout SubmissionMessage) -> Element
    ) -> [Element] {
        var count: UInt64 = 0
        coder.code(&count)
        var elements: [Element] = []
        // Every element takes a byte at least, so a count that lies ends with the bytes.
        while UInt64(elements.count) < count, coder.fault == nil {
            elements.append(element(&self))
        }
        return elements
    }
}
