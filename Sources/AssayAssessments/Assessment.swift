public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What the answers amount to: scores, levels and findings, each with its reasons.
///
/// An assessment has no verdict. Scores are exact; they are rounded when they are shown.
public struct Assessment: Sendable {
    /// The version of the engine's formulas, which results name beside each questionnaire's own.
    public static let formulaVersion = "1"

    /// Who answered.
    public var supplier: Supplier
    /// The day on which the answers were judged.
    public var assessed: CalendarDate
    /// The day to which evidence and certificates were aged, not before the day of assessment.
    public var evidenceDay: CalendarDate
    /// The questionnaires, in the order of the library.
    public var questionnaires: [QuestionnaireResult]
    /// The programme's score, where the submission names a programme.
    public var programme: ProgrammeResult?
    /// The findings, the most urgent first.
    public var findings: [FindingResult]
    /// How far certificates of the schemes that the submission shows are relied on.
    public var schemes: [SchemeStrength]
}

/// The score of a programme: the weighted mean of its questionnaires.
public struct ProgrammeResult: Sendable, Hashable {
    /// The position of the programme in the library.
    public var programme: ProgrammeIndex
    /// The score; `nil` where no questionnaire of the programme is scored.
    public var score: Score?
    /// The questionnaires that count, by position in the library, with their weights.
    public var weights: [Weight]

    /// The weight of a questionnaire.
    public struct Weight: Sendable, Hashable {
        /// The position of the questionnaire in the library.
        public var questionnaire: QuestionnaireIndex
        /// Its weight relative to the others.
        public var weight: ExactDecimal
        /// The share of the material that it asks about, in percent, as the buyer states it; `nil` where
        /// that is not known and the weight does not follow it.
        public var exposure: ExactDecimal?
    }
}

/// A score in its several readings.
public struct Score: Sendable, Hashable {
    /// As the supplier says, with reviewers' corrections in place of its answers.
    public var claimed: ExactDecimal
    /// As far as evidence carries what the supplier says.
    public var assured: ExactDecimal
    /// With every unanswered or unknown question at its worst.
    public var lowest: ExactDecimal
    /// With every unanswered or unknown question at its best.
    public var highest: ExactDecimal
    /// With the answers as the supplier gave them, before reviews; `nil` where nobody reviewed.
    public var declared: ExactDecimal?
    /// The most that can be reached: 100, or the points or base of the scheme.
    public var maximum: ExactDecimal

    /// With reviewers' answers in place of the supplier's, which is what is claimed then; `nil` where
    /// nobody reviewed.
    public var validated: ExactDecimal? { declared == nil ? nil : claimed }

    /// Declared less validated: an evidence gap when positive, a declaration gap when negative.
    public var gap: ExactDecimal? { declared.map { $0 - claimed } }
}
