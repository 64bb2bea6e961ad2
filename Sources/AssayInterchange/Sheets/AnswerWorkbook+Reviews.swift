import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks

/// What a workbook for a review needs of the questionnaires.
extension AnswerWorkbook {
    /// Adds the lists of reviews.
    mutating func addReviewLists() {
        add(
            .verdicts,
            [
                choice("accepted", .accepted), choice("corrected", .corrected),
                choice("sent-back", .sentBack),
            ])
        add(.reasons, ReviewReason.allCases.map { choice($0.rawValue, $0.word) })
        add(
            .parties,
            [
                choice(Party.buyer.rawValue, .buyer),
                choice(Party.thirdParty.rawValue, .thirdParty),
                choice(Party.affectedPeople.rawValue, .affectedPeople),
            ])
        add(
            .reviewStates,
            [
                choice(StatedState.unknown.rawValue, .unknown),
                choice(StatedState.notApplicable.rawValue, .notApplicable),
                choice(StatedState.unanswered.rawValue, .nothingShown),
            ])
        add(
            .questionnaires,
            questionnaires.map {
                choice(library.questionnaires[$0].id, library.questionnaires[$0].title)
            })
    }

    /// The number of a question and itself.
    func question(of key: String) -> (number: Int, question: Question)? {
        let parts = key.split(separator: ":").map(String.init)
        guard parts.count == 2, let position = library.position(ofQuestionnaire: parts[0]),
            let question = library.questions[library.questionnaires[position].questions].first(
                where: { $0.id == parts[1] }), let number = numbers[question.index]
        else { return nil }
        return (number, question)
    }

    /// What the cell for a correction holds; `nil` for a table.
    mutating func reviewKind(of question: Question) -> CellKind? {
        guard question.type != .table else { return nil }
        let kind = kind(of: question.type, question.options)
        if question.type.traits.takesSeveral, case .choice(let list) = kind {
            return .several(list)
        }
        return kind
    }

    /// What the supplier says about a question, in words.
    func words(of answer: AnswerEntry?, _ question: Question) -> String {
        guard let answer else { return "" }
        var lines: [String] = []
        switch answer.state {
        case .unknown, .unanswered: lines.append(word(.unknown))
        case .notApplicable: lines.append(word(.notApplicable) + ": " + (answer.reason ?? ""))
        case .answered:
            for value in answer.said.values {
                let option = question.options.first { $0.id == value.text }
                lines.append(option.map { $0.text.text(in: language) } ?? value.text)
            }
            for row in answer.said.rows {
                lines.append(
                    row.cells.filter { !$0.text.isEmpty }.map { cell in
                        let column = question.columns.first { $0.id == cell.column }
                        let option = column?.options.first { $0.id == cell.text }
                        return (column?.text.text(in: language) ?? cell.column) + ": "
                            + (option?.text.text(in: language) ?? cell.text)
                    }.joined(separator: ", "))
            }
        }
        if let comment = answer.comment { lines.append("— " + comment) }
        return lines.joined(separator: "\n")
    }

    /// A piece of evidence in words.
    func words(of piece: EvidenceEntry) -> String {
        let kind = lists[FixedList.kinds.rawValue]?.label(of: piece.kind) ?? piece.kind
        var parts = [piece.title, kind]
        parts += [piece.file, piece.address].compactMap { $0 }
        parts += [piece.issued, piece.expires].compactMap { $0?.description }
        return parts.joined(separator: ", ")
    }
}

extension ReviewReason {
    /// The reason as people read it.
    var word: SheetWord {
        switch self {
        case .evidenceMissing: .evidenceMissing
        case .evidenceExpired: .evidenceExpired
        case .wrongScope: .wrongScope
        case .doesNotSayIt: .doesNotSayIt
        case .unreadable: .unreadable
        case .contradicts: .contradicts
        case .other: .otherReason
        }
    }
}
