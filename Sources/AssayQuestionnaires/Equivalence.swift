public import AssayExpressions

/// What a valid certificate of a scheme can stand for in a questionnaire.
public struct Equivalence: Sendable {
    /// The position of the scheme in the catalogue.
    public var scheme: SchemeIndex
    /// Versions that count; any when empty.
    public var versions: [String] = []
    /// Levels that count; any when empty.
    public var levels: [String] = []
    /// Materials of which one must be covered; any when empty.
    public var materials: [String] = []
    /// The questions that get credit.
    public var covers: [Cover] = []
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates an equivalence without its optional parts.
    public init(scheme: SchemeIndex) {
        self.scheme = scheme
    }
}

/// A question that gets credit from a certificate.
public struct Cover: Sendable {
    /// The question.
    public var question: QuestionIndex
    /// The most credit, 0 to 1.
    public var credit: ExactDecimal

    /// Creates a cover.
    public init(question: QuestionIndex, credit: ExactDecimal) {
        self.question = question
        self.credit = credit
    }
}
