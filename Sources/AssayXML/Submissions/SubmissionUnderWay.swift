import AssayExpressions
import AssayResponses
import CLibXML2

/// A submission of which some elements are read.
struct SubmissionUnderWay {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private var assessed: CalendarDate?
    private var supplier = Supplier(id: "", name: "")
    private var programme: VersionedName?
    private var questionnaires: [VersionedName] = []
    private var answers: [AnswerEntry] = []
    private var certificates: [Certificate] = []
    private var observations: [Observation] = []
    private var progress: [ProgressEntry] = []

    private var questionnaire = ""
    private var validated: ValidatedEntry?
    private var said = Said()
    private var row: [SaidCell] = []
    private var cell = SaidCell(column: "", text: "", position: .start)
    private var valuePosition = TextPosition.start

    /// Makes room for as many answers as a file of this size usually has.
    init(bytes: Int) {
        answers.reserveCapacity(Swift.min(bytes / 160, 4_096))
    }

    /// The whole, where what must be there was there.
    func finished(file: String) -> Submission? {
        guard let assessed else { return nil }
        var submission = Submission(file: file, assessed: assessed, supplier: supplier)
        submission.programme = programme
        submission.questionnaires = questionnaires
        submission.answers = answers
        submission.certificates = certificates
        submission.observations = observations
        submission.progress = progress
        return submission
    }

    /// Takes the tag of an element; returns whether its attributes say something.
    mutating func begin(
        _ element: SubmissionElement, _ attributes: SubmissionAttributes,
        _ places: inout TagPlaces, _ context: xmlParserCtxtPtr?
    ) -> Bool {
        switch element {
        case .submission: assessed = attributes.date(.assessed)
        case .supplier: supplier.id = attributes.word(.id)
        case .programme: programme = versionedName(attributes, places.position(of: context))
        case .questionnaire:
            questionnaires.append(versionedName(attributes, places.position(of: context)))
        case .answers: questionnaire = attributes.word(.questionnaire)
        case .answer:
            answers.append(
                AnswerEntry(
                    questionnaire: questionnaire, question: attributes.word(.question),
                    position: places.position(of: context)))
            if let state = attributes.state { answers[answers.count - 1].state = state }
        case .value: valuePosition = places.position(of: context)
        case .row: row = []
        case .cell:
            cell = SaidCell(
                column: attributes.word(.column), text: "", position: places.position(of: context))
        case .evidence:
            answers[answers.count - 1].evidence.append(
                evidence(attributes, places.position(of: context)))
        case .validated:
            guard let on = attributes.date(.on) else { return false }
            takeSaid()
            var entry = ValidatedEntry(by: attributes.word(.by), on: on)
            if let state = attributes.state { entry.state = state }
            validated = entry
        case .certificate:
            guard let certificate = certificate(attributes, places.position(of: context)) else {
                return false
            }
            certificates.append(certificate)
        case .observation:
            guard let date = attributes.date(.date) else { return false }
            var observation = Observation(
                id: attributes.word(.id), questionnaire: attributes.word(.questionnaire),
                date: date, source: attributes.word(.source), text: "",
                position: places.position(of: context))
            observation.question = attributes.optional(.question)
            observations.append(observation)
        case .progress:
            guard let state = ProgressState(rawValue: attributes.word(.state)),
                let role = ProgressRole(rawValue: attributes.word(.role)),
                let on = attributes.date(.on)
            else { return false }
            progress.append(
                ProgressEntry(
                    action: attributes.word(.action), state: state, on: on,
                    by: attributes.word(.by), role: role, note: "",
                    position: places.position(of: context)))
        case .name, .country, .site, .respondent, .reason, .comment, .material, .issue: break
        }
        return true
    }

    /// Takes the text of an element that ends.
    mutating func end(_ element: SubmissionElement, _ text: Bytes) {
        switch element {
        case .value:
            said.values.append(SaidValue(text: string(text), position: valuePosition))
        case .cell:
            cell.text = string(text)
            row.append(cell)
        case .row: said.rows.append(row)
        case .comment:
            let comment = string(text)
            if validated == nil {
                answers[answers.count - 1].comment = comment
            } else {
                validated?.comment = comment
            }
        case .validated:
            validated?.said = said
            said = Said()
            answers[answers.count - 1].validated = validated
            validated = nil
        case .answer: takeSaid()
        case .reason: answers[answers.count - 1].reason = string(text)
        case .name: supplier.name = string(text)
        case .country: supplier.country = string(text)
        case .site: supplier.site = string(text)
        case .respondent: supplier.respondent = string(text)
        case .material: certificates[certificates.count - 1].materials.append(string(text))
        case .issue: certificates[certificates.count - 1].issues.append(string(text))
        case .observation: observations[observations.count - 1].text = string(text)
        case .progress: progress[progress.count - 1].note = string(text)
        case .submission, .supplier, .programme, .questionnaire, .answers, .evidence,
            .certificate:
            break
        }
    }

    /// Gives the answer what was said so far, before a reviewer's answer begins or the answer ends.
    private mutating func takeSaid() {
        guard !said.values.isEmpty || !said.rows.isEmpty else { return }
        answers[answers.count - 1].said = said
        said = Said()
    }

    private func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    private func versionedName(
        _ attributes: SubmissionAttributes, _ position: TextPosition
    ) -> VersionedName {
        VersionedName(
            id: attributes.word(.id), version: attributes.word(.version), position: position)
    }

    private func evidence(
        _ attributes: SubmissionAttributes, _ position: TextPosition
    ) -> EvidenceEntry {
        var evidence = EvidenceEntry(
            kind: attributes.word(.kind), title: attributes.word(.title), position: position)
        evidence.file = attributes.optional(.file)
        evidence.address = attributes.optional(.address)
        evidence.sha256 = attributes.optional(.sha256)
        evidence.issued = attributes.date(.issued)
        evidence.expires = attributes.date(.expires)
        return evidence
    }

    private func certificate(
        _ attributes: SubmissionAttributes, _ position: TextPosition
    ) -> Certificate? {
        guard let issued = attributes.date(.issued), let expires = attributes.date(.expires),
            let share = ExactDecimal(text: attributes.word(.volumeShare))
        else { return nil }
        var certificate = Certificate(
            scheme: attributes.word(.scheme), site: attributes.word(.site), issued: issued,
            expires: expires, volumeShare: share, position: position)
        certificate.version = attributes.optional(.version)
        certificate.level = attributes.optional(.level)
        certificate.openFindings = attributes.optional(.openFindings).flatMap { Int($0) }
        certificate.address = attributes.optional(.address)
        return certificate
    }
}

extension SubmissionAttributes {
    /// The state of an answer where one is said.
    fileprivate var state: StatedState? {
        optional(.state).flatMap { StatedState(rawValue: $0) }
    }
}

extension TextPosition {
    fileprivate static let start = TextPosition(line: 1, column: 1)
}
