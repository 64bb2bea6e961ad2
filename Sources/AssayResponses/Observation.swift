public import AssayDiagnostics
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
    /// Where its questionnaire is named.
    public var questionnaireOrigin: Origin
    /// Where its question is named.
    public var questionOrigin: Origin

    /// Creates an observation; both of its origins are the one given until set.
    public init(
        id: String, questionnaire: String, date: CalendarDate, source: String, text: String,
        origin: Origin
    ) {
        self.id = id
        self.questionnaire = questionnaire
        self.date = date
        self.source = source
        self.text = text
        questionnaireOrigin = origin
        questionOrigin = origin
    }
}
