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
    private let hidesLetters: Bool
    private var store = AnswerStore()

    /// The text of the element that is open: a range of the store's bytes.
    private var text = 0..<0
    private var questionnaire = AnswerStore.Text.none
    private var answer = AnswerStore.Answer.start
    private var review: AnswerStore.Review?
    private var content = AnswerStore.Content()
    private var cell = AnswerStore.Cell(column: .none, text: .none, position: .start)
    private var valuePosition = SourceOffset.start

    /// Makes room for what a file of this size usually has.
    ///
    /// The store's bytes are those of the file, so that most texts are ranges of it; what the file
    /// spells in another way stands behind them.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - source: where it stands, until the reading has ended.
    ///   - hidesLetters: whether the parser sees the file's twin.
    ///   - file: the name that messages show.
    init(_ bytes: [UInt8], at source: Bytes, hidesLetters: Bool, file: String) {
        self.source = source
        self.hidesLetters = hidesLetters
        submission = Submission(
            file: file, assessed: .last, supplier: Supplier(id: "", name: ""))
        submission.source = bytes
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
        text = 0..<0
        let position = attributes.position
        switch element {
        case .submission:
            guard let date = attributes.date(.assessed) else { return false }
            submission.assessed = date
            isDated = true
        case .supplier: submission.supplier.id = attributes.word(.id)
        case .programme: submission.programme = versionedName(attributes, position)
        case .questionnaire:
            submission.questionnaires.append(versionedName(attributes, position))
        case .answers: questionnaire = kept(attributes, .questionnaire)
        case .answer:
            answer = AnswerStore.Answer(
                questionnaire: questionnaire, question: kept(attributes, .question),
                position: position)
            answer.evidence = Int32(store.pieces.count)..<Int32(store.pieces.count)
            if attributes.has(.state), let state = attributes.state { answer.state = state }
            answer.isConfidential = attributes.isConfidential
            beginContent()
        case .value: valuePosition = position
        case .row:
            let first = Int32(store.cells.count)
            store.rows.append(first..<first)
        case .cell:
            cell = AnswerStore.Cell(
                column: kept(attributes, .column), text: .none, position: position)
        case .evidence:
            guard let piece = evidence(attributes, position) else { return false }
            store.pieces.append(piece)
        case .validated:
            guard let on = attributes.date(.on) else { return false }
            answer.content = endedContent()
            var entry = AnswerStore.Review(by: kept(attributes, .by), on: on)
            if let state = attributes.state { entry.state = state }
            review = entry
            beginContent()
        case .certificate:
            guard let certificate = certificate(attributes, position) else { return false }
            submission.certificates.append(certificate)
        case .observation:
            guard let date = attributes.date(.date) else { return false }
            var observation = Observation(
                id: attributes.word(.id), questionnaire: attributes.word(.questionnaire),
                date: date, source: attributes.word(.source), text: "",
                position: position)
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
                    by: attributes.word(.by), role: role, note: "",
                    position: position))
        case .name, .country, .site, .respondent, .reason, .comment, .material, .issue: break
        }
        return true
    }

    /// The bytes of the file that the parser tells of, or its own where the file spells them in another
    /// way; `nil` where its own may have hidden letters.
    func source(of said: Bytes, _ input: ParserInput) -> Bytes? {
        guard let offset = input.offset(of: said) else {
            return hidesLetters && said.contains(ASCIITwin.hidden) ? nil : said
        }
        return Bytes(rebasing: source[offset..<(offset + said.count)])
    }

    /// Where the file has bytes; `nil` for those that stand elsewhere.
    private func offset(of bytes: Bytes) -> Int? {
        guard let start = bytes.baseAddress, let first = source.baseAddress else { return nil }
        let distance = start - first
        return distance >= 0 && distance < source.count ? distance : nil
    }

    /// Adds a piece to the text of the element that is open.
    mutating func add(_ piece: Bytes) {
        if let offset = offset(of: piece), text.isEmpty || text.upperBound == offset {
            text = (text.isEmpty ? offset : text.lowerBound)..<(offset + piece.count)
            return
        }
        if text.isEmpty {
            text = store.bytes.count..<store.bytes.count
        } else if text.upperBound != store.bytes.count {
            let start = store.bytes.count
            store.bytes.append(contentsOf: store.bytes[text])
            text = start..<store.bytes.count
        }
        store.bytes.append(contentsOf: piece)
        text = text.lowerBound..<store.bytes.count
    }

    /// The text of the element that is open, without white space at its ends.
    mutating func takeText() -> AnswerStore.Text {
        defer { text = 0..<0 }
        return store.bytes.withUnsafeBufferPointer { bytes in
            var (start, end) = (text.lowerBound, text.upperBound)
            while start < end, Bytes.isSpace(bytes[start]) { start += 1 }
            while end > start, Bytes.isSpace(bytes[end - 1]) { end -= 1 }
            return AnswerStore.Text(start: UInt32(start), count: UInt32(end - start))
        }
    }

    /// Returns whether a text has a form.
    mutating func accepts(_ text: AnswerStore.Text, by form: SubmissionTables.Form) -> Bool {
        store.bytes.withUnsafeBufferPointer {
            form.accepts(UnsafeBufferPointer(rebasing: $0[text.range]))
        }
    }

    /// Takes the text of an element that ends.
    mutating func end(_ element: SubmissionElement, _ text: AnswerStore.Text) {
        switch element {
        case .value:
            store.values.append(
                AnswerStore.Value(text: text, position: valuePosition))
        case .cell:
            cell.text = text
            store.cells.append(cell)
        case .row:
            let row = store.rows.count - 1
            store.rows[row] = store.rows[row].lowerBound..<Int32(store.cells.count)
        case .comment:
            if review == nil {
                answer.comment = text
            } else {
                review?.comment = text
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
        case .reason: answer.reason = text
        case .name: submission.supplier.name = store.string(text)
        case .country: submission.supplier.country = store.string(text)
        case .site: submission.supplier.site = store.string(text)
        case .respondent: submission.supplier.respondent = store.string(text)
        case .material:
            submission.certificates[submission.certificates.count - 1].materials.append(
                store.string(text))
        case .issue:
            submission.certificates[submission.certificates.count - 1].issues.append(
                store.string(text))
        case .observation:
            submission.observations[submission.observations.count - 1].text = store.string(text)
        case .progress: submission.progress[submission.progress.count - 1].note = store.string(text)
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

    private func versionedName(
        _ attributes: SubmissionAttributes, _ position: SourceOffset
    ) -> VersionedName {
        VersionedName(
            id: attributes.word(.id), version: attributes.word(.version), position: position)
    }

    private mutating func evidence(
        _ attributes: SubmissionAttributes, _ position: SourceOffset
    ) -> AnswerStore.Piece? {
        var piece = AnswerStore.Piece(
            kind: kept(attributes, .kind), title: kept(attributes, .title), position: position)
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
        _ attributes: SubmissionAttributes, _ position: SourceOffset
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
        certificate.isConfidential = attributes.isConfidential
        return certificate
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
        questionnaire: .none, question: .none, position: .start)
}
