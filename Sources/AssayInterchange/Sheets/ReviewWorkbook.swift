import AssayDiagnostics
import AssayDocuments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
public import AssayWorkbooks

/// A workbook in which somebody reviews the answers of a supplier, or has reviewed them.
///
/// It is the buyer's, as reviews are. What has no cells, such as conversations and decisions on a plan, and
/// corrected rows of tables, is remembered in the hidden sheet.
public struct ReviewWorkbook {
    private let review: Review
    private let isBlank: Bool
    private var base: AnswerWorkbook
    private let reviewed: [String: ReviewedAnswer]

    /// Makes ready to write a workbook for the review of a submission.
    ///
    /// - Parameters:
    ///   - submission: what the supplier says.
    ///   - digest: the SHA-256 of its bytes.
    ///   - day: the day of the review.
    ///   - library: the questionnaires.
    ///   - language: the language of texts; the original where it is `nil` or not translated.
    public init(
        blankFor submission: Submission, digest: String, on day: CalendarDate,
        in library: QuestionnaireLibrary, language: String? = nil
    ) {
        let review = Review(
            file: "", of: submission.supplier.id, submission: digest, day: day,
            reviewer: Reviewer(name: "-", party: .buyer))
        self.init(review, submission, library, language, isBlank: true)
    }

    /// Makes ready to write a review; what the supplier says is shown where it is known.
    public init(
        of review: Review, in library: QuestionnaireLibrary, language: String? = nil
    ) {
        var submission = Submission(
            file: "", assessed: review.day,
            supplier: Supplier(id: review.supplier, name: review.supplier))
        var ids: Set<String> = []
        for id in review.answers.map(\.questionnaire) + review.observations.map(\.questionnaire)
        where ids.insert(id).inserted {
            submission.questionnaires.append(
                VersionedName(id: id, version: "1.0.0", origin: .input))
        }
        self.init(review, submission, library, language, isBlank: false)
    }

    private init(
        _ review: Review, _ submission: Submission, _ library: QuestionnaireLibrary,
        _ language: String?, isBlank: Bool
    ) {
        self.review = review
        self.isBlank = isBlank
        base = AnswerWorkbook(of: submission, in: library, language: language)
        reviewed = Dictionary(review.answers.map { ($0.key, $0) }) { first, _ in first }
    }

    /// The workbook; the same for the same content.
    public func workbook() -> Workbook {
        var base = base
        base.addFixedLists()
        base.addReviewLists()
        let start = base.names.name(base.word(.start))
        var keys = base.submission.answers.map(\.key)
        keys += review.answers.map(\.key).filter { base.answers[$0] == nil }
        var seen: Set<String> = []
        let questions = base.lists[FixedList.questions.rawValue]
        keys = keys.filter { questions?.label(of: $0) != nil && seen.insert($0).inserted }
        let verdicts = verdictSheet(of: keys, &base)
        let pieces = pieceSheet(of: keys, &base)
        let observations = observationSheet(&base)
        base.contents = [.who, .verdicts, .evidence, .observations]
        let opening = base.openingSheet(
            named: start, base.submission.supplier.name, [.reviewHelp, .isKept],
            asking: .reviewer,
            ReviewerField.allCases.map { field in
                AnswerWorkbook.OpeningField(
                    key: field.rawValue, kind: field.kind,
                    label: base.word(field.label) + (field.isRequired ? " *" : ""),
                    cell: isBlank && field != .day
                        ? .empty : ReviewCells(lists: base.lists).cell(field, of: review))
            })
        let record = AnswerRecord(
            purpose: isBlank ? .blankReview : .review,
            document: JSONWriter.bytes(.compact) { $0.write(review) }, sheets: base.contents)
        return base.workbook(
            titled: base.submission.supplier.name, made: review.day,
            [opening, verdicts, pieces, observations], record)
    }

    // MARK: Answers

    private typealias Column = (role: SheetRole?, kind: CellKind?, heading: SheetWord, width: Int)

    private static let verdictColumns: [Column] = [
        (nil, nil, .number, 6), (nil, nil, .question, 44), (nil, nil, .whatWasSaid, 44),
        (.verdict, .choice(FixedList.verdicts.rawValue), .verdict, 16),
        (.reason, .choice(FixedList.reasons.rawValue), .sendBackReason, 28),
        (.correction, nil, .correction, 30),
        (.state, .choice(FixedList.reviewStates.rawValue), .noAnswer, 20),
        (.comment, .text, .comment, 40),
    ]

    private func verdictSheet(of keys: [String], _ base: inout AnswerWorkbook) -> Sheet {
        let columns = Self.verdictColumns
        let width = columns.count + 2
        var draft = SheetDraft()
        _ = draft.add(
            [.text(SheetContent.verdicts.mark), .text(SheetColumnMark(.kind).mark)]
                + columns.map {
                    .text(
                        ($0.role.map { [kind = $0.kind] in SheetColumnMark($0, kind) } ?? .unread)
                            .mark)
                }, width: width)
        for key in keys {
            guard let (number, question) = base.question(of: key) else { continue }
            let kind = base.reviewKind(of: question)
            let cells = ReviewCells(lists: base.lists)
            var row: [Sheet.Cell] = [
                .text(key), .text(kind?.word ?? ""), .text(AnswerWorkbook.name(of: number)),
                .text(question.text.text(in: base.language)),
                .text(base.words(of: base.answers[key], question)),
            ]
            for column in columns.dropFirst(3) {
                guard let role = column.role, let held = column.kind ?? kind else {
                    row.append(.empty)
                    continue
                }
                row.append(cells.cell(role, held, of: reviewed[key]))
            }
            let position = draft.add(row, width: width)
            for (number, column) in columns.enumerated() {
                guard column.role != nil, let held = column.kind ?? kind else { continue }
                draft.open(
                    position, number + 2,
                    base.entry(
                        for: held, column.kind == nil ? question.limits : ValueLimits(),
                        column.kind == nil ? question.type : nil))
            }
        }
        var sheet = Sheet(
            base.names.name(base.word(.verdict)),
            columns: [
                Sheet.Column(base.word(.hidden), width: 12, isHidden: true),
                Sheet.Column(base.word(.hidden), width: 12, isHidden: true),
            ]
                + columns.map {
                    Sheet.Column(
                        base.word($0.heading), width: $0.width,
                        entry: $0.role == nil ? .none : .anything)
                }, rows: draft.rows, frozenColumns: 3)
        sheet.areas = draft.areas
        sheet.hiddenRows = [0]
        return sheet
    }

    // MARK: Evidence

    private static let pieceColumns: [Column] = [
        (nil, nil, .question, 44), (nil, nil, .piece, 44),
        (.seenAs, .choice(FixedList.kinds.rawValue), .seenAs, 30),
        (.reason, .choice(FixedList.reasons.rawValue), .sendBackReason, 30),
        (.comment, .text, .comment, 40),
    ]

    private func pieceSheet(of keys: [String], _ base: inout AnswerWorkbook) -> Sheet {
        let cells = ReviewCells(lists: base.lists)
        var draft = SheetDraft()
        let columns = Self.pieceColumns
        let width = columns.count + 1
        _ = draft.add(
            [.text(SheetContent.evidence.mark)]
                + columns.map {
                    .text(
                        ($0.role.map { [kind = $0.kind] in SheetColumnMark($0, kind) } ?? .unread)
                            .mark)
                }, width: width)
        for key in keys {
            guard let (number, question) = base.question(of: key) else { continue }
            let pieces = base.answers[key]?.evidence ?? []
            let said = reviewed[key]?.evidence ?? []
            let most = Swift.max(pieces.count, said.map(\.piece).max() ?? 0)
            for piece in 0..<Swift.min(most, 1000) {
                let known = said.first { $0.piece == piece + 1 }
                guard pieces.indices.contains(piece) || known != nil else { continue }
                let title = pieces.indices.contains(piece) ? base.words(of: pieces[piece]) : ""
                let row: [Sheet.Cell] =
                    [
                        .text(key + " " + String(piece + 1)),
                        .text(
                            AnswerWorkbook.name(of: number) + " "
                                + question.text.text(in: base.language)),
                        .text(String(piece + 1) + ". " + title),
                    ]
                    + columns.dropFirst(2).map { column in
                        guard let role = column.role, let kind = column.kind else { return .empty }
                        return cells.cell(role, kind, of: known)
                    }
                let position = draft.add(row, width: width)
                for (number, column) in columns.enumerated() {
                    guard let kind = column.kind else { continue }
                    draft.open(position, number + 1, base.entry(for: kind, ValueLimits(), nil))
                }
            }
        }
        var sheet = Sheet(
            base.names.name(base.word(.evidence)),
            columns: [Sheet.Column(base.word(.hidden), width: 12, isHidden: true)]
                + columns.map {
                    Sheet.Column(
                        base.word($0.heading), width: $0.width,
                        entry: $0.role == nil ? .none : .anything)
                }, rows: draft.rows)
        // Where there are no pieces nothing is open, and areas say so.
        sheet.areas =
            draft.areas.isEmpty
            ? [Sheet.EntryArea(rows: 0...0, column: 0, entry: .none)] : draft.areas
        sheet.hiddenRows = [0]
        return sheet
    }

    // MARK: Observations

    private func observationSheet(_ base: inout AnswerWorkbook) -> Sheet {
        let columns: [AnswerWorkbook.RoleColumn] = [
            (.id, .line, .number, 14),
            (.kind, .choice(FixedList.questionnaires.rawValue), .whatIsAsked, 26),
            (.question, .choice(FixedList.questions.rawValue), .question, 44),
            (.day, .date, .observedOn, 14), (.place, .line, .ownSite, 26),
            (.source, .line, .source, 26), (.text, .text, .observation, 60),
        ]
        let cells = ReviewCells(lists: base.lists)
        let filled = review.observations.enumerated().map { position, observation in
            [Sheet.Cell.text(String(position + 1))]
                + columns.map { cells.cell($0.role, $0.kind, of: observation) }
        }
        return base.sheet(named: .observations, .observations, columns, filled)
    }
}

extension ReviewWorkbook {
    /// Returns whether a file is a workbook of a review, as far as its hidden sheet says.
    public static func isInside(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: Array("PK".utf8)), let book = try? ReadWorkbook(bytes),
            let sheet = try? book.sheet(AnswerRecord.sheet),
            let record = try? AnswerRecord(reading: sheet)
        else { return false }
        return record.purpose.isReview
    }
}
