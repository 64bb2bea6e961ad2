public import AssayDiagnostics
import AssayDocuments
import AssayExpressions
public import AssayResponses
import AssayWorkbooks

/// Reads a review from a workbook that Assay wrote and somebody filled in, as
/// ``readSubmission(workbook:file:assessed:supplier:diagnostics:)`` reads answers.
///
/// - Returns: `nil` after reporting at least one error.
public func readReview(
    workbook bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> Review? {
    var problems = DiagnosticCollector()
    defer { diagnostics.report(contentsOf: problems) }
    guard var reading = AnswerSheetReading(bytes, file: file, diagnostics: &problems) else {
        return nil
    }
    guard reading.record.purpose.isReview else {
        problems.report(AnswerSheetError.isSubmission.diagnostic(at: SourcePlace(file: file)))
        return nil
    }
    let review = reading.review()
    problems.report(contentsOf: reading.diagnostics)
    return problems.hasErrors ? nil : review
}

extension AnswerSheetReading {
    /// The review that the workbook holds: what it was written from, with what was changed since.
    mutating func review() -> Review? {
        var problems = DiagnosticCollector()
        guard
            let written = AssayDocuments.readReview(
                json: record.document, file: file, diagnostics: &problems)
        else {
            report(.recordChanged, at: SourcePlace(file: file, sheet: AnswerRecord.sheet))
            return nil
        }
        var review = written
        review.input = Input(file: file)
        review.input.sheets = names
        review.input.pointers = written.input.pointers
        readReviewer(&review)
        readVerdicts(&review)
        readObservations(&review)
        review.notes += notes
        return review
    }

    private mutating func readReviewer(_ review: inout Review) {
        let cells = ReviewCells(lists: lists)
        let isBlank = record.purpose == .blankReview
        for sheet in sheets where sheet.content == .who {
            for row in sheet.rows {
                guard let field = ReviewerField(rawValue: sheet.key(of: row)),
                    let column = sheet.column(.answer)?.column
                else { continue }
                let value = value(sheet, row, column)
                let isKnown = !isBlank || field == .day
                if isKnown, SheetText.isSame(value, as: cells.cell(field, of: review)) { continue }
                let text = sheet.texts(value, field.kind, lists).first
                guard let text else {
                    if field.isRequired {
                        report(.cellEmpty(field.label.text(in: nil)), sheet, row, column)
                    }
                    if field == .function { review.reviewer.function = nil }
                    continue
                }
                switch field {
                case .day: review.day = day(text, .answer, sheet, row) ?? review.day
                case .reviewer: review.reviewer.name = text
                case .function: review.reviewer.function = text
                case .party:
                    if let party = Party(rawValue: text), party != .supplier {
                        review.reviewer.party = party
                    } else {
                        let words = lists[FixedList.parties.rawValue]?.choices.map(\.label) ?? []
                        report(.notOneOf(words, found: text), sheet, row, column)
                    }
                }
            }
        }
    }

    // MARK: Verdicts

    private mutating func readVerdicts(_ review: inout Review) {
        let before = Dictionary(review.answers.map { ($0.key, $0) }) { first, _ in first }
        let pieces = reviewedPieces(before)
        var found: [String: ReviewedAnswer] = [:]
        var judged: Set<String> = []
        var order: [String] = []
        for sheet in sheets where sheet.content == .verdicts {
            for row in sheet.rows {
                let key = sheet.key(of: row)
                guard !key.isEmpty else { continue }
                guard judged.insert(key).inserted else {
                    report(.answeredTwice(key, first: sheet.name), sheet, row, 0)
                    continue
                }
                order.append(key)
                found[key] = verdict(sheet, row, key, before[key], pieces[key])
            }
        }
        var seen: Set<String> = []
        var answers: [ReviewedAnswer] = []
        for answer in review.answers {
            guard judged.contains(answer.key), seen.insert(answer.key).inserted else {
                answers.append(answer)
                continue
            }
            if let answer = found[answer.key] { answers.append(answer) }
        }
        for key in order where before[key] == nil {
            guard let answer = found[key] else { continue }
            let last = answers.lastIndex { $0.questionnaire == answer.questionnaire }
            answers.insert(answer, at: last.map { $0 + 1 } ?? answers.count)
        }
        review.answers = answers
    }

    private mutating func verdict(
        _ sheet: MarkedSheet, _ row: Int, _ key: String, _ before: ReviewedAnswer?,
        _ pieces: [ReviewedEvidence]?
    ) -> ReviewedAnswer? {
        let cells = ReviewCells(lists: lists)
        let names = key.split(separator: ":").map(String.init)
        guard names.count == 2 else { return before }
        let ownKind = CellKind(word: Substring(sheet.word(.kind, in: row)))
        var typed: [SheetRole: [String]] = [:]
        var isChanged: Set<SheetRole> = []
        for (column, mark) in sheet.columns {
            guard let role = mark.role, role != .kind, let kind = mark.kind ?? ownKind else {
                continue
            }
            let value = value(sheet, row, column)
            typed[role] = sheet.texts(value, kind, lists)
            if !SheetText.isSame(value, as: cells.cell(role, kind, of: before)) {
                isChanged.insert(role)
            }
        }
        let origin = sheet.origin(row, sheet.column(.verdict)?.column ?? 0)
        let evidence = pieces ?? before?.evidence ?? []
        if isChanged.isEmpty, var answer = before {
            answer.evidence = evidence
            answer.origin = origin
            return answer
        }
        let isFilled = typed.values.contains { !$0.isEmpty } || !evidence.isEmpty
        guard isFilled else { return nil }
        func column(_ role: SheetRole) -> Int { sheet.column(role)?.column ?? 0 }
        let verdict: ReviewedAnswer.Verdict
        switch typed[.verdict]?.first {
        case nil:
            needs(.verdict, sheet, row)
            return nil
        case "accepted": verdict = .accepted
        case "sent-back":
            guard let word = typed[.reason]?.first else {
                needs(.reason, sheet, row)
                return nil
            }
            guard let reason = ReviewReason(rawValue: word) else {
                let words = lists[FixedList.reasons.rawValue]?.choices.map(\.label) ?? []
                report(.notOneOf(words, found: word), sheet, row, column(.reason))
                return nil
            }
            verdict = .sentBack(reason)
        case "corrected":
            verdict = correction(sheet, row, before, typed, isChanged)
        case let other?:
            let words = lists[FixedList.verdicts.rawValue]?.choices.map(\.label) ?? []
            report(.notOneOf(words, found: other), sheet, row, column(.verdict))
            return nil
        }
        var answer = ReviewedAnswer(
            questionnaire: names[0], question: names[1], verdict: verdict, origin: origin)
        answer.evidence = evidence
        answer.comment = isChanged.contains(.comment) ? typed[.comment]?.first : before?.comment
        return answer
    }

    private mutating func correction(
        _ sheet: MarkedSheet, _ row: Int, _ before: ReviewedAnswer?,
        _ typed: [SheetRole: [String]], _ isChanged: Set<SheetRole>
    ) -> ReviewedAnswer.Verdict {
        var said = Said()
        var state = StatedState.answered
        if case .corrected(let known, let correction)? = before?.verdict {
            (state, said) = (known, correction)
        }
        if isChanged.contains(.correction) {
            let origin = sheet.origin(row, sheet.column(.correction)?.column ?? 0)
            said.values = (typed[.correction] ?? []).map { SaidValue(text: $0, origin: origin) }
        }
        if isChanged.contains(.state) {
            if let word = typed[.state]?.first {
                if let known = StatedState(rawValue: word) {
                    state = known
                } else {
                    let words = lists[FixedList.reviewStates.rawValue]?.choices.map(\.label) ?? []
                    report(
                        .notOneOf(words, found: word), sheet, row, sheet.column(.state)?.column ?? 0
                    )
                }
            } else {
                state = .answered
            }
        }
        if state == .answered, said.values.isEmpty, said.rows.isEmpty {
            needs(.correction, sheet, row)
        }
        return .corrected(state, said)
    }

    /// What is said of pieces of evidence, by question; of questions without rows nothing.
    private mutating func reviewedPieces(
        _ before: [String: ReviewedAnswer]
    ) -> [String: [ReviewedEvidence]] {
        let cells = ReviewCells(lists: lists)
        var found: [String: [ReviewedEvidence]] = [:]
        var rows: [String: Set<Int>] = [:]
        for sheet in sheets where sheet.content == .evidence {
            for row in sheet.rows {
                let parts = sheet.key(of: row).split(separator: " ").map(String.init)
                guard parts.count == 2, let number = AnswerCells.position(parts[1]).map({ $0 + 1 }),
                    rows[parts[0], default: []].insert(number).inserted
                else { continue }
                let known = before[parts[0]]?.evidence.first { $0.piece == number }
                var typed: [SheetRole: String] = [:]
                var isSame = true
                for (column, mark) in sheet.columns {
                    guard let role = mark.role, let kind = mark.kind else { continue }
                    let value = value(sheet, row, column)
                    typed[role] = sheet.texts(value, kind, lists).first
                    if !SheetText.isSame(value, as: cells.cell(role, kind, of: known)) {
                        isSame = false
                    }
                }
                found[parts[0], default: []] += []
                if isSame {
                    if let known { found[parts[0]]?.append(known) }
                } else if let piece = piece(number, typed, sheet, row) {
                    found[parts[0]]?.append(piece)
                }
            }
        }
        for (key, answer) in before {
            guard let shown = rows[key] else { continue }
            // Of two words on one piece the cells show the first.
            var seen: Set<Int> = []
            let hidden = answer.evidence.filter {
                !seen.insert($0.piece).inserted || !shown.contains($0.piece)
            }
            let order = answer.evidence.map(\.piece)
            found[key] = ((found[key] ?? []) + hidden).enumerated().sorted { one, other in
                let first = order.firstIndex(of: one.element.piece) ?? order.count
                let second = order.firstIndex(of: other.element.piece) ?? order.count
                return (first, one.offset) < (second, other.offset)
            }.map(\.element)
        }
        return found
    }

    private mutating func piece(
        _ number: Int, _ typed: [SheetRole: String], _ sheet: MarkedSheet, _ row: Int
    ) -> ReviewedEvidence? {
        let origin = sheet.origin(row, sheet.column(.seenAs)?.column ?? 0)
        let verdict: ReviewedEvidence.Verdict
        switch (typed[.seenAs], typed[.reason]) {
        case (nil, nil):
            if typed[.comment] != nil { needs(.seenAs, sheet, row) }
            return nil
        case (let kind?, nil):
            if let kinds = lists[FixedList.kinds.rawValue], kinds.label(of: kind) == nil {
                report(
                    .notOneOf(kinds.choices.map(\.label), found: kind), sheet, row,
                    sheet.column(.seenAs)?.column ?? 0)
            }
            verdict = .accepted(kind: kind)
        case (_, let word?):
            guard let reason = ReviewReason(rawValue: word), typed[.seenAs] == nil else {
                report(
                    .invalid(word, expected: "a reason of the list, and no kind beside it"), sheet,
                    row, sheet.column(.reason)?.column ?? 0)
                return nil
            }
            verdict = .rejected(reason)
        }
        var piece = ReviewedEvidence(piece: number, verdict: verdict, origin: origin)
        piece.comment = typed[.comment]
        return piece
    }

    // MARK: Observations

    private mutating func readObservations(_ review: inout Review) {
        let sheets = sheets.filter { $0.content == .observations }
        guard !sheets.isEmpty else { return }
        let cells = ReviewCells(lists: lists)
        let before = review.observations
        var found: [Observation] = []
        var used: Set<Int> = []
        for sheet in sheets {
            for row in sheet.rows {
                let number = AnswerCells.position(sheet.key(of: row))
                let isKnown =
                    number.map { before.indices.contains($0) && used.insert($0).inserted } ?? false
                let known = isKnown ? number.map { before[$0] } : nil
                var typed: [SheetRole: String] = [:]
                var isFilled = false
                var isSame = known != nil
                for (column, mark) in sheet.columns {
                    guard let role = mark.role, let kind = mark.kind else { continue }
                    let value = value(sheet, row, column)
                    if value != nil { isFilled = true }
                    typed[role] = sheet.texts(value, kind, lists).first
                    if let known, !SheetText.isSame(value, as: cells.cell(role, kind, of: known)) {
                        isSame = false
                    }
                }
                if isSame, let known {
                    found.append(known)
                } else if isFilled, let observation = observation(typed, sheet, row) {
                    found.append(observation)
                }
            }
        }
        review.observations = found
    }

    private mutating func observation(
        _ typed: [SheetRole: String], _ sheet: MarkedSheet, _ row: Int
    ) -> Observation? {
        let parts = (typed[.question] ?? "").split(separator: ":").map(String.init)
        let questionnaire = typed[.kind] ?? parts.first
        for role in [SheetRole.id, .day, .text] where typed[role] == nil { needs(role, sheet, row) }
        if questionnaire == nil { needs(.kind, sheet, row) }
        guard let id = typed[.id], let text = typed[.text], let questionnaire,
            let day = day(typed[.day], .day, sheet, row)
        else { return nil }
        checkIDs([id, questionnaire], sheet, row, sheet.column(.id)?.column ?? 0)
        var observation = Observation(
            id: id, questionnaire: questionnaire, date: day, source: typed[.source] ?? "",
            text: text, origin: sheet.origin(row, 0))
        if parts.count == 2 {
            observation.question = parts[1]
        } else if let question = typed[.question] {
            observation.question = question
            checkIDs([question], sheet, row, sheet.column(.question)?.column ?? 0)
        }
        observation.place = typed[.place]
        return observation
    }
}
