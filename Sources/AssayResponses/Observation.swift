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
    /// Who reports it; empty where the file does not say. The supplier must never read it.
    public var source: String
    /// What is reported.
    public var text: String
    /// Where it was seen or happened.
    public var place: String? = nil
    /// Where it is in the file, from its beginning.
    public var origin: Origin
    /// Where its day is.
    public var dateOrigin: Origin
    /// Where its questionnaire is named.
    public var questionnaireOrigin: Origin
    /// Where its question is named.
    public var questionOrigin: Origin

    /// Creates an observation; each of its origins is the one given until set.
    public init(
        id: String, questionnaire: String, date: CalendarDate, source: String, text: String,
        origin: Origin
    ) {
        self.id = id
        self.questionnaire = questionnaire
        self.date = date
        self.source = source
        self.text = text
        self.origin = origin
        dateOrigin = origin
        questionnaireOrigin = origin
        questionOrigin = origin
    }
}
