import AssayDiagnostics
import AssayExpressions
import AssayResponses
import CLibXML2
import Foundation

/// A submission of which some elements are read.
struct SubmissionUnderWay: ~Copyable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private var submission: Submission
    private var isDated = false
    /// The file; the store's bytes begin with a copy of it.
    private let source: Bytes
    private var store = AnswerStore()

    /// The text of the element that is open.
    private var text = ElementText()
    /// Texts that the file spells in another way, one behind the other.
    private var spelled: [UInt8] = []
    private var questionnaire = AnswerStore.Text.none
    private var answer = AnswerStore.Answer.start
    private var review: AnswerStore.Review?
    private var content = AnswerStore.Content()
    private var cell = AnswerStore.Cell(column: .none, text: .none, origin: .input)
    private var tag = Origin.input
    private var questionnaireOrigin = Origin.input

    /// Makes room for what a file of this size usually has.
    ///
    /// The store's bytes are those of the file, so that most texts are ranges of it; what the file
    /// spells in another way stands behind them.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - source: where it stands, until the reading has ended.
    ///   - file: the name that messages show.
    init(_ bytes: [UInt8], at source: Bytes, file: String) {
        self.source = source
        submission = Submission(
            file: file, assessed: .last, supplier: Supplier(id: "", name: ""))
        submission.input.bytes = bytes
        store.bytes = bytes
        let usual = Swift.min(source.count, 1 << 20)
        store.answers.reserveCapacity(usual / 128)
        store.values.reserveCapacity(usual / 128)
        store.pieces.reserveCapacity(usual / 512)
    }

    /// The whole, where what must be there was there.
    mutating func finished() -> Submission? {
        guard isDated else { return nil }
        submission.answers = store
        return submission
    }

    /// Takes the tag of an element; returns whether its attributes say something.
    mutating func begin(_ element: SubmissionElement, _ attributes: SubmissionAttributes) -> Bool {
        text = ElementText()
        tag = attributes.origin
        switch element {
        case .submission:
            guard let date = attributes.date(.assessed) else { return false }
            submission.assessed = date
            isDated = true
        case .supplier: submission.supplier.id = attributes.word(.id)
        case .programme: submission.programme = versionedName(attributes)
        case .questionnaire:
            submission.questionnaires.append(versionedName(attributes))
        case .answers:
            questionnaire = kept(attributes, .questionnaire)
            questionnaireOrigin = origin(attributes, .questionnaire)
        case .answer:
            answer = AnswerStore.Answer(
                questionnaire: questionnaire, question: kept(attributes, .question),
                origin: tag)
            answer.questionnaireOrigin = questionnaireOrigin
            answer.questionOrigin = origin(attributes, .question)
            answer.stateOrigin = origin(attributes, .state)
            answer.evidence = Int32(store.pieces.count)..<Int32(store.pieces.count)
            if attributes.has(.state), let state = attributes.state { answer.state = state }
            answer.isConfidential = attributes.isConfidential
            beginContent()
        case .row:
            let first = Int32(store.cells.count)
            store.rows.append(AnswerStore.Row(cells: first..<first, origin: tag))
        case .cell:
            cell = AnswerStore.Cell(
                column: kept(attributes, .column), text: .none, origin: tag)
            cell.columnOrigin = origin(attributes, .column)
        case .evidence:
            guard let piece = evidence(attributes) else { return false }
            store.pieces.append(piece)
        case .validated:
            guard let on = attributes.date(.on) else { return false }
            answer.content = endedContent()
            var entry = AnswerStore.Review(by: kept(attributes, .by), on: on, origin: tag)
            entry.onOrigin = origin(attributes, .on)
            if let state = attributes.state { entry.state = state }
            review = entry
            beginContent()
        case .certificate:
            guard let certificate = certificate(attributes) else { return false }
            submission.certificates.append(certificate)
        case .observation:
            guard let date = attributes.date(.date) else { return false }
            var observation = Observation(
                id: attributes.word(.id), questionnaire: attributes.word(.questionnaire),
                date: date, source: attributes.word(.source), text: "",
                origin: tag)
            observation.questionnaireOrigin = origin(attributes, .questionnaire)
            observation.questionOrigin = origin(attributes, .question)
            observation.question = attributes.optional(.question)
            submission.observations.append(observation)
        case .progress:
            guard let state = ProgressState(rawValue: attributes.word(.state)),
                let role = ProgressRole(rawValue: attributes.word(.role)),
                let on = attributes.date(.on)
            else { return false }
            submission.progress.append(
                ProgressEntry(
                    action: attributes.word(.action), state: state, on: on,
                    by: attributes.word(.by), role: role, note: ""))
        case .name, .country, .site, .respondent, .value, .reason, .comment, .material, .issue:
            break
        }
        return true
    }

    /// Where the file has bytes; `nil` for those that stand elsewhere.
    private func offset(of bytes: Bytes) -> Int? {
        guard let start = bytes.baseAddress, let first = source.baseAddress else { return nil }
        let distance = start - first
        return distance >= 0 && distance < source.count ? distance : nil
    }

    /// Where the value of an attribute is, or its tag where it is missing or spelled in another way.
    private func origin(
        _ attributes: SubmissionAttributes, _ attribute: SubmissionAttribute
    ) -> Origin {
        guard let value = attributes.bytes(attribute), let offset = offset(of: value)
        else { return attributes.origin }
        return .bytes(offset..<(offset + value.count))
    }

    /// Where a text is, or its tag where it is missing or spelled in another way.
    private func origin(of text: ElementText) -> Origin {
        text.isSpelled || text.isEmpty ? tag : .bytes(text.range)
    }

    /// Adds a piece to the text of the element that is open.
    mutating func add(_ piece: Bytes) {
        if !text.isSpelled, let offset = offset(of: piece),
            text.isEmpty || text.range.upperBound == offset
        {
            let start = text.isEmpty ? offset : text.range.lowerBound
            text.range = start..<(offset + piece.count)
            return
        }
        if !text.isSpelled {
            let start = spelled.count
            spelled.append(contentsOf: source[text.range])
            text = ElementText(range: start..<spelled.count, isSpelled: true)
        }
        spelled.append(contentsOf: piece)
        text.range = text.range.lowerBound..<spelled.count
    }

    /// The text of the element that is open, without white space at its ends.
    mutating func takeText() -> ElementText {
        defer { text = ElementText() }
        let range = text.range
        guard !range.isEmpty else { return text }
        guard text.isSpelled else {
            text.range = range.trimmed(in: source)
            return text
        }
        text.range = spelled.withUnsafeBufferPointer { range.trimmed(in: $0) }
        return text
    }

    /// Returns whether a text has a form.
    mutating func accepts(_ text: ElementText, by form: SubmissionTables.Form) -> Bool {
        guard text.isSpelled else {
            return form.accepts(Bytes(rebasing: source[text.range]))
        }
        return spelled.withUnsafeBufferPointer {
            form.accepts(Bytes(rebasing: $0[text.range]))
        }
    }

    /// Keeps a text for the answers.
    private mutating func kept(_ text: ElementText) -> AnswerStore.Text {
        guard text.isSpelled else {
            return AnswerStore.Text(
                start: UInt32(text.range.lowerBound), count: UInt32(text.range.count))
        }
        return spelled.withUnsafeBufferPointer { store.keep(Bytes(rebasing: $0[text.range])) }
    }

    private func string(_ text: ElementText) -> String {
        text.isSpelled
            ? String(decoding: spelled[text.range], as: UTF8.self)
            : String(decoding: source[text.range], as: UTF8.self)
    }

    /// Takes the text of an element that ends.
    mutating func end(_ element: SubmissionElement, _ text: ElementText) {
        switch element {
        case .value:
            store.values.append(
                AnswerStore.Value(text: kept(text), origin: origin(of: text)))
        case .cell:
            cell.text = kept(text)
            cell.origin = origin(of: text)
            store.cells.append(cell)
        case .row:
            let row = store.rows.count - 1
            store.rows[row].cells = store.rows[row].cells.lowerBound..<Int32(store.cells.count)
        case .comment:
            let comment = kept(text)
            if review == nil {
                answer.comment = comment
            } else {
                review?.comment = comment
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
        case .reason: answer.reason = kept(text)
        case .name: submission.supplier.name = string(text)
        case .country: submission.supplier.country = string(text)
        case .site: submission.supplier.site = string(text)
        case .respondent: submission.supplier.respondent = string(text)
        case .material:
            submission.certificates[submission.certificates.count - 1].materials.append(
                string(text))
        case .issue:
            submission.certificates[submission.certificates.count - 1].issues.append(
                string(text))
        case .observation:
            submission.observations[submission.observations.count - 1].text = string(text)
        case .progress: submission.progress[submission.progress.count - 1].note = string(text)
        case .submission, .supplier, .programme, .questionnaire, .answers, .evidence,
            .certificate:
            break
        }
    }

    /// Notes where the values and rows of an answer begin, or of a reviewer's answer.
    private mutating func beginContent() {
        let value = Int32(store.values.count)
        let row = Int32(store.rows.count)
        content.values = value..<value
        content.rows = row..<row
    }

    private func endedContent() -> AnswerStore.Content {
        var ended = content
        ended.values = content.values.lowerBound..<Int32(store.values.count)
        ended.rows = content.rows.lowerBound..<Int32(store.rows.count)
        return ended
    }

    private mutating func kept(
        _ attributes: SubmissionAttributes, _ attribute: SubmissionAttribute
    ) -> AnswerStore.Text {
        guard attributes.has(attribute) else { return .none }
        let value = attributes[attribute]
        if let offset = offset(of: value) {
            return AnswerStore.Text(start: UInt32(offset), count: UInt32(value.count))
        }
        return value.isEscaped ? store.keep(attributes.word(attribute)) : store.keep(value)
    }

    private func versionedName(_ attributes: SubmissionAttributes) -> VersionedName {
        var name = VersionedName(
            id: attributes.word(.id), version: attributes.word(.version),
            origin: origin(attributes, .id))
        name.versionOrigin = origin(attributes, .version)
        return name
    }

    private mutating func evidence(
        _ attributes: SubmissionAttributes
    ) -> AnswerStore.Piece? {
        var piece = AnswerStore.Piece(
            kind: kept(attributes, .kind), title: kept(attributes, .title),
            origin: origin(attributes, .kind))
        piece.issuedOrigin = origin(attributes, .issued)
        piece.expiresOrigin = origin(attributes, .expires)
        piece.file = kept(attributes, .file)
        piece.address = kept(attributes, .address)
        piece.sha256 = kept(attributes, .sha256)
        piece.issued = attributes.date(.issued)
        piece.expires = attributes.date(.expires)
        piece.isConfidential = attributes.isConfidential
        guard attributes.has(.issued) == (piece.issued != nil),
            attributes.has(.expires) == (piece.expires != nil)
        else { return nil }
        return piece
    }

    private func certificate(
        _ attributes: SubmissionAttributes
    ) -> Certificate? {
        guard let issued = attributes.date(.issued), let expires = attributes.date(.expires),
            let share = ExactDecimal(text: attributes.word(.volumeShare))
        else { return nil }
        var certificate = Certificate(
            scheme: attributes.word(.scheme), site: attributes.word(.site), issued: issued,
            expires: expires, volumeShare: share,
            origin: origin(attributes, .scheme))
        certificate.issuedOrigin = origin(attributes, .issued)
        certificate.expiresOrigin = origin(attributes, .expires)
        certificate.volumeShareOrigin = origin(attributes, .volumeShare)
        certificate.version = attributes.optional(.version)
        certificate.level = attributes.optional(.level)
        certificate.openFindings = attributes.optional(.openFindings).flatMap { Int($0) }
        certificate.address = attributes.optional(.address)
        certificate.isConfidential = attributes.isConfidential
        return certificate
    }
}

/// The text of an element: a range of the file, or of what the file spells in another way.
struct ElementText {
    var range = 0..<0
    var isSpelled = false

    var isEmpty: Bool { range.isEmpty }
}

extension Range<Int> {
    /// The range without white space at its ends.
    fileprivate func trimmed(in bytes: UnsafeBufferPointer<UInt8>) -> Self {
        var (start, end) = (lowerBound, upperBound)
        while start < end, UnsafeBufferPointer<UInt8>.isSpace(bytes[start]) { start += 1 }
        while end > start, UnsafeBufferPointer<UInt8>.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}

extension SubmissionAttributes {
    /// Whether what is said is marked to stay out of what is published.
    fileprivate var isConfidential: Bool {
        has(.confidential) && word(.confidential) == "yes"
    }

    /// The state of an answer where one is said.
    fileprivate var state: StatedState? {
        optional(.state).flatMap { StatedState(rawValue: $0) }
    }
}

extension AnswerStore.Answer {
    fileprivate static let start = AnswerStore.Answer(
        questionnaire: .none, question: .none, origin: .input)
}
