public import AssayExpressions
public import AssayQuestionnaires

/// The level that was reached by what is assured, and what separates from the next one.
///
/// The level as claimed stands beside it and is never the level: what only the supplier says reaches
/// no level that something has to be shown for.
public struct LevelResult: Sendable, Hashable {
    /// What is missing for a level.
    public enum Shortfall: Sendable, Hashable {
        /// The assured score of a section is below the minimum.
        case section(SectionIndex, score: ExactDecimal, minimum: ExactDecimal)
        /// A critical question has too little assured credit.
        case critical(QuestionIndex, credit: ExactDecimal, minimum: ExactDecimal)
        /// Too few of the applicable questions are answered.
        case coverage(ExactDecimal, minimum: ExactDecimal)
        /// A finding of severe abuse holds the level at the lowest until containment has begun.
        case gate(finding: String)
        /// A question about severe abuse holds the level at the lowest: it is not answered, not
        /// known, or nobody looked.
        case silence(QuestionIndex)
    }

    /// The position of the level that was reached; `nil` where not even the lowest was.
    public var reached: Int?
    /// The position of the level that claims alone would reach; `nil` where not even the lowest.
    public var claimed: Int?
    /// The position of the next level; `nil` at the highest.
    public var next: Int?
    /// What separates from the next level.
    public var shortfalls: [Shortfall]
}
