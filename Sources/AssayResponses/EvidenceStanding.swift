public import AssayExpressions
import AssayQuestionnaires

/// The evidence that carries an answer on the day of assessment.
public struct EvidenceStanding: Sendable, Hashable {
    /// Why the part of the credit is what it is.
    public enum Basis: UInt8, Sendable, Hashable {
        /// No piece holds: the supplier's word alone.
        case word
        /// Nobody but the supplier has seen the strongest piece.
        case unseen
        /// Another party has seen the strongest piece.
        case seen
        /// Another party has seen independent kinds.
        case together
        /// An audit stands alone on outcome or consent.
        case auditAlone
    }

    /// The position of the strongest piece in the answer; `nil` when none holds.
    public var strongest: Int? { strongestPiece < 0 ? nil : Int(strongestPiece) }
    /// The same, -1 when none holds.
    var strongestPiece: Int32 = -1
    /// The rank in the evidence table after age is considered; 1, a statement, without a piece.
    public var rank: UInt8 = 0
    /// A Boolean value indicating whether there is a dated piece, and every one is too old.
    ///
    /// A piece is too old when it has expired, has lost value with age, or was issued longer ago
    /// than its question expects.
    public var isAged = false
    /// The part of the credit that is assured, 0 to 1.
    public var factor: ExactDecimal = .zero
    /// Why it is that part.
    public var basis = Basis.word
    /// A Boolean value indicating whether the supplier spoke about the question in a conversation.
    public var isSpokenOf = false

    /// A Boolean value indicating whether a reviewer saw the strongest piece and accepted it; its rank
    /// is then that of the kind as which it was accepted.
    public var isAccepted: Bool {
        switch basis {
        case .word, .unseen: false
        case .seen, .together, .auditAlone: true
        }
    }

    /// Creates the standing of a question without an answer.
    public init() {}

    /// Creates the standing of an answer without evidence.
    init(bareBy scale: EvidenceScale) {
        rank = scale.bare.rank
        factor = scale.bare.factor
    }
}
