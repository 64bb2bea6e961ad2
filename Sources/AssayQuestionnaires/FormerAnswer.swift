/// How an answer of an earlier version reads in a question of today.
public struct FormerAnswer: Sendable, Hashable {
    /// The questionnaire in which the question stood.
    public var questionnaire: String
    /// The id that the question had.
    public var question: String
    /// The first version of the questionnaire of today that asks as today; `nil` for any.
    public var since: String? = nil
    /// How values of before read; empty where the whole answer is read as it is.
    public var values: [FormerValue] = []

    /// Creates a former answer that is read as it is.
    public init(questionnaire: String, question: String) {
        self.questionnaire = questionnaire
        self.question = question
    }
}

/// How one value of an earlier version reads today.
public struct FormerValue: Sendable, Hashable {
    /// The value of before.
    public var from: String
    /// The value of today; `nil` where nothing today says the same.
    public var to: String?

    /// Creates a value.
    public init(from: String, to: String?) {
        self.from = from
        self.to = to
    }
}
