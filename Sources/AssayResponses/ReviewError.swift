import AssayDiagnostics

/// What can be wrong with a review, beside what can be wrong with any answer: the facts.
enum ReviewError {
    case ofAnotherVersion(supplier: String)
    case ofNobody(supplier: String)
    case notAnswered(String)
    case judgedTwice(String)
    case noSuchPiece(Int, pieces: Int)
    case pieceJudgedTwice(Int)
    case commentMissing
    case observedTwice(String)
    case afterItsReview(String)
    case notLater(String, than: String)
    case unknownAction(String, nearest: String?)
    /// Verdicts of others in the file of the supplier.
    case reviewedBySupplier
    case observedBySupplier
    case confirmedBySupplier(String)
    /// A word about an action of a plan that is kept and not counted.
    case notCounted(AgreementState, AgreementRefusal)

    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, severity: severity, place: place, message: message, help: help)
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .ofAnotherVersion, .ofNobody, .unknownAction, .reviewedBySupplier,
            .observedBySupplier, .confirmedBySupplier, .notCounted:
            .warning
        default: .error
        }
    }

    private var id: DiagnosticID {
        switch self {
        case .ofAnotherVersion: .reviewOfAnotherVersion
        case .ofNobody: .reviewOfNobody
        case .notAnswered: .notAnswered
        case .judgedTwice, .pieceJudgedTwice: .judgedTwice
        case .noSuchPiece: .noSuchPiece
        case .commentMissing: .commentMissing
        case .observedTwice: .observedTwice
        case .afterItsReview: .afterItsReview
        case .notLater: .notLater
        case .unknownAction: .unknownAction
        case .reviewedBySupplier, .observedBySupplier, .confirmedBySupplier,
            .notCounted(_, .notItsWord):
            .verdictBySupplier
        case .notCounted: .replyNotCounted
        }
    }

    private var message: String {
        switch self {
        case .ofAnotherVersion(let supplier):
            "it reviews another version of the submission of '" + supplier + "' and is not counted"
        case .ofNobody(let supplier):
            "no submission of this run is of the supplier '" + supplier + "'"
        case .notAnswered(let question): "the submission does not answer '" + question + "'"
        case .judgedTwice(let question): "the answer to '" + question + "' was already judged"
        case .noSuchPiece(let piece, let pieces):
            "there is no piece " + String(piece) + ": the answer has "
                + (pieces == 0 ? "no evidence" : "the pieces 1 to " + String(pieces))
        case .pieceJudgedTwice(let piece): "piece " + String(piece) + " was already judged"
        case .commentMissing: "the reason is 'other' and no comment says which"
        case .observedTwice(let id): "there is another observation '" + id + "'"
        case .afterItsReview(let day): "the day " + day + " is after that of the review"
        case .notLater(let day, let other): "the day " + day + " is not after " + other
        case .unknownAction(let id, _): "no questionnaire has an action '" + id + "'"
        case .reviewedBySupplier:
            "a review inside of the supplier's own file is not counted"
        case .observedBySupplier:
            "a report from outside in the supplier's own file is not counted"
        case .confirmedBySupplier(let party):
            "the word of another, '" + party + "', in the supplier's own file is not counted"
        case .notCounted(let state, let refusal):
            "'" + state.rawValue + "' is kept and not counted: " + refusal.because
        }
    }

    private var help: String {
        switch self {
        case .ofAnotherVersion:
            "Review the file at hand, or name the one that was reviewed; 'sha256sum' tells them apart."
        case .ofNobody: "Name its submission too, or correct the number of the supplier."
        case .notAnswered: "Take it out; a reply in a conversation can answer the question."
        case .judgedTwice, .pieceJudgedTwice: "Keep one of the verdicts."
        case .noSuchPiece: "Count the pieces of the answer from 1, in the order of the submission."
        case .commentMissing: "Say in a comment what the supplier should do."
        case .observedTwice: "Give it another id."
        case .afterItsReview: "Correct the day, or that of the review."
        case .notLater: "Correct one of the two days."
        case .unknownAction(_, let nearest):
            nearest.map { "Did you mean '" + $0 + "'?" }
                ?? "Take the name from the plan; an action of former questionnaires may stay."
        case .reviewedBySupplier, .observedBySupplier:
            "Put it into a review, a file of whoever says so."
        case .confirmedBySupplier:
            "Put it into a review, or report with role=\"supplier\" how far the action has come."
        case .notCounted(_, let refusal): refusal.help
        }
    }
}

extension AgreementRefusal {
    fileprivate var because: String {
        switch self {
        case .notItsWord: "it is not the supplier's to say"
        case .dayMissing: "it says no day"
        case .reasonMissing: "it says no reason"
        case .waivedBefore: "the action was waived before"
        case .disputedBefore: "the supplier disputes the action"
        case .notLater: "its day is not after the one that holds"
        case .graveHarm: "the action answers grave harm"
        }
    }

    fileprivate var help: String {
        switch self {
        case .notItsWord:
            "The supplier accepts, counters or disputes; the buyer decides in a review."
        case .dayMissing: "Say by which day the work is done."
        case .reasonMissing: "Say why."
        case .waivedBefore: "Take the action up again with 'returned'."
        case .disputedBefore: "Answer a dispute with 'returned' or 'waived'."
        case .notLater: "Say a later day, or leave it at the one that holds."
        case .graveHarm: "Give more time in place of it, or agree on another way."
        }
    }
}
