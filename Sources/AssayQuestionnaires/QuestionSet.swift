/// Questions to think about, never scored.
public struct QuestionSet: Sendable {
    /// The name of the set.
    public var id: String
    /// When it is offered.
    public var offer: QuestionSetOffer
    /// The name that people see.
    public var title: LocalizedText
    /// What it is for.
    public var summary: LocalizedText = LocalizedText()
    /// The questions.
    public var questions: [LocalizedText] = []
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// Creates a question set without its optional parts.
    public init(id: String, offer: QuestionSetOffer, title: LocalizedText) {
        self.id = id
        self.offer = offer
        self.title = title
    }
}
