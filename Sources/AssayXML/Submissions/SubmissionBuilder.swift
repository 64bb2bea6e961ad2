import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Makes a submission of elements that fit the grammar, in the order of the file.
struct SubmissionBuilder {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private var submission: Submission
    private var store = AnswerStore()
    private var questionnaire = AnswerStore.Text.none
    private var questionnaireOrigin = Origin.input
    private var answer = AnswerStore.Answer(questionnaire: .none, question: .none, origin: .input)
    private var review: AnswerStore.Review?
    private var identifierKind = IdentifierKind.lei
    private var cell = AnswerStore.Cell(column: .none, text: .none, origin: .input)
    /// Where the values and rows begin of the answer or review that is open.
    private var firstValue = 0
    private var firstRow = 0

    init(_ input: Input) {
        submission = Submission(
            file: input.file, assessed: .last, supplier: Supplier(id: "", name: ""))
        submission.input = input
        // What a file of this size usually has.
        let size = Swift.min(input.bytes.count, 1 << 20)
        store.bytes.reserveCapacity(size / 2)
        store.answers.reserveCapacity(size / 128)
        store.values.reserveCapacity(size / 128)
        store.pieces.reserveCapacity(size / 512)
    }

    mutating func finished() -> Submission {
        submission.answers = store
        return submission
    }

    // MARK: Tags

    mutating func begin(_ element: SubmissionElement, _ tag: SubmissionTag) {
        switch element {
        case .submission:
            submission.assessed = tag.date(.assessed) ?? .last
            submission.depth = tag.word(.depth)
        case .supplier: submission.supplier.id = tag.string(.id) ?? ""
        case .programme: submission.programme = versionedName(tag)
        case .questionnaire: submission.questionnaires.append(versionedName(tag))
        case .answers:
            questionnaire = text(tag, .questionnaire)
            questionnaireOrigin = tag.origin(.questionnaire)
        case .answer: beginAnswer(tag)
        case .row:
            let first = Int32(store.cells.count)
            store.rows.append(AnswerStore.Row(cells: first..<first, origin: tag.origin))
        case .cell:
            cell = AnswerStore.Cell(column: text(tag, .column), text: .none, origin: tag.origin)
            cell.columnOrigin = tag.origin(.column)
        case .evidence: store.pieces.append(piece(tag))
        case .validated:
            answer.content = endedContent()
            var entry = AnswerStore.Review(
                by: text(tag, .by), on: tag.date(.on) ?? .last, origin: tag.origin)
            entry.onOrigin = tag.origin(.on)
            entry.state = tag.word(.state) ?? .answered
            review = entry
            beginContent()
        case .certificate: submission.certificates.append(certificate(tag))
        case .observation: submission.observations.append(observation(tag))
        case .progress:
            submission.progress.append(
                ProgressEntry(
                    action: tag.string(.action) ?? "", state: tag.word(.state) ?? .inProgress,
                    on: tag.date(.on) ?? .last, by: tag.string(.by) ?? "",
                    role: tag.word(.role) ?? .supplier, note: "", origin: tag.origin))
        case .reply: submission.replies.append(reply(tag))
        case .reason:
            guard !submission.replies.isEmpty else { break }
            submission.replies[submission.replies.count - 1].entry.reason = tag.word(.code)
        case .note:
            submission.notes.append(
                PlanNote(
                    at: tag.string(.at) ?? "", action: tag.string(.action),
                    heading: tag.string(.heading), text: ""))
        case .identifier: identifierKind = tag.word(.kind) ?? .lei
        case .name, .country, .site, .respondent, .value, .comment, .material, .issue:
            break
        }
    }

    private func reply(_ tag: SubmissionTag) -> PlanReply {
        var entry = AgreementEntry(
            action: tag.string(.action) ?? "", state: tag.word(.state) ?? .accepted,
            on: tag.date(.on) ?? .last, by: tag.string(.by) ?? "", party: .supplier)
        entry.person = tag.string(.person)
        entry.due = tag.date(.due)
        entry.cost = tag.string(.cost)
        entry.evidence = tag.string(.evidence)
        var reply = PlanReply(entry, origin: tag.origin)
        reply.actionOrigin = tag.origin(.action)
        return reply
    }

    private mutating func beginAnswer(_ tag: SubmissionTag) {
        answer = AnswerStore.Answer(
            questionnaire: questionnaire, question: text(tag, .question), origin: tag.origin)
        answer.questionnaireOrigin = questionnaireOrigin
        answer.questionOrigin = tag.origin(.question)
        if let state: StatedState = tag.word(.state) {
            answer.state = state
            answer.stateOrigin = tag.origin(.state)
        }
        answer.isConfidential = tag.isConfidential
        answer.isDraft = tag.string(.draft) == "yes"
        let first = Int32(store.pieces.count)
        answer.evidence = first..<first
        beginContent()
    }

    private func versionedName(_ tag: SubmissionTag) -> VersionedName {
        var name = VersionedName(
            id: tag.string(.id) ?? "", version: tag.string(.version) ?? "", origin: tag.origin(.id))
        name.versionOrigin = tag.origin(.version)
        return name
    }

    private mutating func piece(_ tag: SubmissionTag) -> AnswerStore.Piece {
        var piece = AnswerStore.Piece(
            kind: text(tag, .kind), title: text(tag, .title), origin: tag.origin(.kind))
        piece.file = text(tag, .file)
        piece.address = text(tag, .address)
        piece.sha256 = text(tag, .sha256)
        piece.issued = tag.date(.issued)
        piece.expires = tag.date(.expires)
        if piece.issued != nil { piece.issuedOrigin = tag.origin(.issued) }
        if piece.expires != nil { piece.expiresOrigin = tag.origin(.expires) }
        piece.isConfidential = tag.isConfidential
        return piece
    }

    private func certificate(_ tag: SubmissionTag) -> Certificate {
        var certificate = Certificate(
            scheme: tag.string(.scheme) ?? "", site: tag.string(.site) ?? "",
            issued: tag.date(.issued) ?? .last, expires: tag.date(.expires) ?? .last,
            volumeShare: tag.string(.volumeShare).flatMap { ExactDecimal(text: $0) } ?? .zero,
            origin: tag.origin)
        certificate.schemeOrigin = tag.origin(.scheme)
        certificate.issuedOrigin = tag.origin(.issued)
        certificate.expiresOrigin = tag.origin(.expires)
        certificate.volumeShareOrigin = tag.origin(.volumeShare)
        certificate.version = tag.string(.version)
        certificate.level = tag.string(.level)
        certificate.openFindings = tag.string(.openFindings).flatMap { Int($0) }
        certificate.address = tag.string(.address)
        certificate.isConfidential = tag.isConfidential
        return certificate
    }

    private func observation(_ tag: SubmissionTag) -> Observation {
        var observation = Observation(
            id: tag.string(.id) ?? "", questionnaire: tag.string(.questionnaire) ?? "",
            date: tag.date(.date) ?? .last, source: tag.string(.source) ?? "", text: "",
            origin: tag.origin)
        observation.question = tag.string(.question)
        observation.questionnaireOrigin = tag.origin(.questionnaire)
        observation.questionOrigin = tag.origin(.question)
        return observation
    }

    /// Keeps the value of an attribute for the answers.
    private mutating func text(
        _ tag: SubmissionTag, _ attribute: SubmissionAttribute
    ) -> AnswerStore.Text {
        guard let value = tag[attribute] else { return .none }
        return value.contains(UInt8(ascii: "&"))
            ? store.keep(SubmissionTag.string(value)) : store.keep(value)
    }

    // MARK: Ends

    /// Ends an element.
    ///
    /// - Parameters:
    ///   - text: its text without white space at its ends; empty for one that has none.
    ///   - origin: where the text is, or the tag where there is none.
    mutating func end(
        _ element: SubmissionElement, _ text: Bytes, at origin: @autoclosure () -> Origin
    ) {
        switch element {
        case .value:
            store.values.append(AnswerStore.Value(text: store.keep(text), origin: origin()))
        case .cell:
            cell.text = store.keep(text)
            cell.origin = origin()
            store.cells.append(cell)
        case .row:
            let row = store.rows.count - 1
            store.rows[row].cells = store.rows[row].cells.lowerBound..<Int32(store.cells.count)
        case .comment:
            // Replies stand behind all answers.
            if !submission.replies.isEmpty {
                submission.replies[submission.replies.count - 1].entry.comment = string(text)
                return
            }
            let comment = store.keep(text)
            if review == nil { answer.comment = comment } else { review?.comment = comment }
        case .reason:
            if submission.replies.isEmpty {
                answer.reason = store.keep(text)
            } else {
                submission.replies[submission.replies.count - 1].entry.explanation = string(text)
            }
        case .validated:
            guard var entry = review else { return }
            entry.content = endedContent()
            answer.review = Int32(store.reviews.count)
            store.reviews.append(entry)
            review = nil
        case .answer:
            if answer.review < 0 { answer.content = endedContent() }
            answer.evidence = answer.evidence.lowerBound..<Int32(store.pieces.count)
            store.answers.append(answer)
        case .name: submission.supplier.name = string(text)
        case .country: submission.supplier.country = string(text)
        case .site: submission.supplier.site = string(text)
        case .respondent: submission.supplier.respondent = string(text)
        case .identifier:
            let said = SaidIdentifier(Identifier(identifierKind, string(text)), origin: origin())
            if submission.certificates.isEmpty {
                submission.supplier.identifiers.append(said)
            } else {
                submission.certificates[submission.certificates.count - 1].identifiers.append(said)
            }
        case .material:
            submission.certificates[submission.certificates.count - 1].materials.append(
                string(text))
        case .issue:
            submission.certificates[submission.certificates.count - 1].issues.append(string(text))
        case .observation:
            submission.observations[submission.observations.count - 1].text = string(text)
        case .progress: submission.progress[submission.progress.count - 1].note = string(text)
        case .note: submission.notes[submission.notes.count - 1].text = string(text)
        case .submission, .supplier, .programme, .questionnaire, .answers, .evidence, .certificate,
            .reply:
            break
        }
    }

    private func string(_ text: Bytes) -> String { String(decoding: text, as: UTF8.self) }

    /// Notes where the values and rows of an answer begin, or of a reviewer's answer.
    private mutating func beginContent() {
        firstValue = store.values.count
        firstRow = store.rows.count
    }

    private func endedContent() -> AnswerStore.Content {
        var content = AnswerStore.Content()
        content.values = Int32(firstValue)..<Int32(store.values.count)
        content.rows = Int32(firstRow)..<Int32(store.rows.count)
        return content
    }
}
