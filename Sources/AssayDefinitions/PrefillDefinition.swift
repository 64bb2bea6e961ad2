public import AssayDiagnostics

/// What the answers to a template of others say to a question of another questionnaire, as written.
public struct PrefillDefinition: Sendable, Hashable {
    /// A cell of the rows that are written.
    public struct Cell: Sendable, Hashable {
        /// The column of the table that is filled.
        public var column: EmbeddedText
        /// The column that is copied.
        public var copy: EmbeddedText?
        /// What is written into every row.
        public var value: EmbeddedText?
        /// Where the element begins.
        public var place: SourcePlace

        /// Creates a cell.
        public init(
            column: EmbeddedText, copy: EmbeddedText?, value: EmbeddedText?, place: SourcePlace
        ) {
            self.column = column
            self.copy = copy
            self.value = value
            self.place = place
        }
    }

    /// A sentence that goes with the answer.
    public struct Remark: Sendable, Hashable {
        /// The rule that holds where it goes with it; always when left out.
        public var when: EmbeddedText?
        /// The sentence.
        public var text: AuthoredText

        /// Creates a remark.
        public init(when: EmbeddedText?, text: AuthoredText) {
            self.when = when
            self.text = text
        }
    }

    /// Where the element begins.
    public var place: SourcePlace
    /// The question that is filled, as `questionnaire:question`.
    public var question: EmbeddedText
    /// The value that it gets.
    public var value: EmbeddedText?
    /// The state that it gets.
    public var state: EmbeddedText?
    /// The rule whose values it gets.
    public var copy: EmbeddedText?
    /// The rule whose rows it gets.
    public var rows: EmbeddedText?
    /// Whether the rows are a draft, which may lack what the question asks.
    public var draft: EmbeddedText?
    /// The rule that must hold.
    public var when: EmbeddedText?
    /// The cells of the rows.
    public var cells: [Cell] = []
    /// What goes with the answer.
    public var remarks: [Remark] = []

    /// Creates a prefill without its optional parts.
    public init(place: SourcePlace, question: EmbeddedText) {
        self.place = place
        self.question = question
    }
}
