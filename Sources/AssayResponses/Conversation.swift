public import AssayDiagnostics
public import AssayExpressions

/// A conversation with the supplier, which counts as one voice.
public struct Conversation: Sendable {
    /// Someone who was there, by function and not by name.
    public struct Participant: Sendable {
        /// For whom the person spoke.
        public var party: Party
        /// What the person does, such as `quality manager`.
        public var function: String

        /// Creates a participant.
        public init(party: Party, function: String) {
            self.party = party
            self.function = function
        }
    }

    /// Something that was said, or that a side changes.
    public struct Words: Sendable {
        /// Whose words or change.
        public var party: Party
        /// What was said, or changes.
        public var text: String

        /// Creates words of a side.
        public init(party: Party, text: String) {
            self.party = party
            self.text = text
        }
    }

    /// The day it took place.
    public var on: CalendarDate
    /// The day of the next one, where one was agreed.
    public var next: CalendarDate? = nil
    /// Who was there.
    public var participants: [Participant] = []
    /// What was said.
    public var said: [Words] = []
    /// What each side changes.
    public var changes: [Words] = []
    /// Questions that it answered.
    public var replies: [Reply] = []
    /// Where its day is.
    public var onOrigin: Origin
    /// Where the day of the next one is.
    public var nextOrigin: Origin

    /// Creates a conversation of which only the day is known; both of its origins are the one given
    /// until set.
    public init(on: CalendarDate, origin: Origin) {
        self.on = on
        onOrigin = origin
        nextOrigin = origin
    }
}

/// What the supplier said in a conversation about one question.
///
/// It stands in for an answer that the submission does not give; beside one that it gives, it is a
/// second voice and changes nothing.
public struct Reply: Sendable {
    /// The id of the questionnaire.
    public var questionnaire: String
    /// The id of the question.
    public var question: String
    /// Whether it is answered, unknown, or does not apply.
    public var state: StatedState = .answered
    /// The values or rows.
    public var said = Said()
    /// Where it is said, from its beginning.
    public var origin: Origin
    /// Where its questionnaire is named.
    public var questionnaireOrigin: Origin
    /// Where its question is named.
    public var questionOrigin: Origin

    /// Creates a reply without values; each of its origins is the one given until set.
    public init(questionnaire: String, question: String, origin: Origin) {
        self.questionnaire = questionnaire
        self.question = question
        self.origin = origin
        questionnaireOrigin = origin
        questionOrigin = origin
    }
}
