public import AssayExpressions

/// The evidence that carries an answer on the day of assessment.
public struct EvidenceStanding: Sendable, Hashable {
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

    /// Creates the standing of a question without an answer.
    public init() {}
}
