import AssayExpressions
import AssayResponses
import AssayWorkbooks

/// The cells that show what a review says: the same when a workbook is written, and when what came back is
/// compared with it.
struct ReviewCells {
    let lists: ChoiceLists

    /// The cell of what a review says of an answer.
    func cell(_ role: SheetRole, _ kind: CellKind, of answer: ReviewedAnswer?) -> Sheet.Cell {
        guard let answer else { return .empty }
        switch (role, answer.verdict) {
        case (.verdict, let verdict): return kind.cell(for: verdict.word, lists)
        case (.reason, .sentBack(let reason)): return kind.cell(for: reason.rawValue, lists)
        case (.correction, .corrected(_, let said)):
            return kind.cell(for: said.values.map(\.text), lists)
        case (.state, .corrected(let state, _)):
            return state == .answered ? .empty : kind.cell(for: state.rawValue, lists)
        case (.comment, _): return kind.cell(for: answer.comment ?? "", lists)
        default: return .empty
        }
    }

    /// The cell of what a review says of a piece of evidence.
    func cell(_ role: SheetRole, _ kind: CellKind, of piece: ReviewedEvidence?) -> Sheet.Cell {
        guard let piece else { return .empty }
        switch (role, piece.verdict) {
        case (.seenAs, .accepted(let seen)): return kind.cell(for: seen, lists)
        case (.reason, .rejected(let reason)): return kind.cell(for: reason.rawValue, lists)
        case (.comment, _): return kind.cell(for: piece.comment ?? "", lists)
        default: return .empty
        }
    }

    /// The cell of something that was reported.
    func cell(_ role: SheetRole, _ kind: CellKind, of observation: Observation) -> Sheet.Cell {
        let text: String? =
            switch role {
            case .id: observation.id
            case .kind: observation.questionnaire
            case .question:
                observation.question.map { observation.questionnaire + ":" + $0 }
            case .day: observation.date.description
            case .place: observation.place
            case .source: observation.source
            case .text: observation.text
            default: nil
            }
        return kind.cell(for: text ?? "", lists)
    }

    /// The cell of something that is said of the reviewer.
    func cell(_ field: ReviewerField, of review: Review) -> Sheet.Cell {
        field.kind.cell(for: field.text(in: review) ?? "", lists)
    }
}

/// What a workbook asks about who reviews.
enum ReviewerField: String, CaseIterable {
    case day, reviewer, function, party

    var kind: CellKind {
        switch self {
        case .day: .date
        case .party: .choice(FixedList.parties.rawValue)
        case .reviewer, .function: .line
        }
    }

    /// A Boolean value indicating whether a review must have it.
    var isRequired: Bool { self != .function }

    var label: SheetWord {
        switch self {
        case .day: .reviewDay
        case .reviewer: .reviewer
        case .function: .function
        case .party: .party
        }
    }

    func text(in review: Review) -> String? {
        switch self {
        case .day: review.day.description
        case .reviewer: review.reviewer.name
        case .function: review.reviewer.function
        case .party: review.reviewer.party.rawValue
        }
    }
}

extension ReviewedAnswer {
    /// Its question across questionnaires.
    var key: String { questionnaire + ":" + question }
}

extension ReviewedAnswer.Verdict {
    /// The verdict as a word of a list.
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .corrected: "corrected"
        case .sentBack: "sent-back"
        }
    }
}
