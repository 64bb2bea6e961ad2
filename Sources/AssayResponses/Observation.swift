public import AssayExpressions

/// What others report and the answers do not show.
public struct Observation: Sendable {
    /// The name in results.
    public var id: String
    /// The questionnaire it concerns.
    public var questionnaire: String
    /// The question it concerns.
    public var question: String? = nil
    /// When it was reported.
    public var date: CalendarDate
    /// Who reports it.
    public var source: String
    /// What is reported.
    public var text: String
    /// Where it is told.
    public var position: SourceOffset

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(
        id: String, questionnaire: String, date: CalendarDate, source: String, text: String,
        position: SourceOffset
    ) {
        self.id = id
        self.questionnaire = questionnaire
        self.date = date
        self.source = source
        self.text = text
        self.position = position
    }
}
