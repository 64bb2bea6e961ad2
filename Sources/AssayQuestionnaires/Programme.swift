public import AssayExpressions

/// The questionnaires of one assessment.
public struct Programme: Sendable {
    /// The name of the programme.
    public var id: String
    /// Major.minor.patch.
    public var version: String
    /// The name that people see.
    public var title: LocalizedText
    /// What it is for.
    public var summary: LocalizedText = LocalizedText()
    /// Its questionnaires in order.
    public var parts: [Part] = []

    /// Creates a programme without its optional parts.
    public init(id: String, version: String, title: LocalizedText) {
        self.id = id
        self.version = version
        self.title = title
    }
}

extension Programme {
    /// A questionnaire of a programme.
    public struct Part: Sendable {
        /// The position of the questionnaire in the library.
        public var questionnaire: QuestionnaireIndex
        /// The material that it asks about; its weight and depth follow the material's exposure.
        public var material: String?
        /// How much of it is asked where nothing says otherwise.
        public var depth = Depth.full
        /// The weight in the programme's score; 0 is not scored.
        public var weight: ExactDecimal
        /// Makes the questionnaire apply; always when `nil`.
        public var when: Rule?

        /// Creates a part.
        public init(questionnaire: QuestionnaireIndex, weight: ExactDecimal, when: Rule?) {
            self.questionnaire = questionnaire
            self.weight = weight
            self.when = when
        }
    }
}
