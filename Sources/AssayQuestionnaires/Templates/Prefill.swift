public import AssayExpressions

/// What the answers to a template of others say to a question of another questionnaire.
///
/// Judging needs none of it, so that the programs have no numbers and bytes of a library leave it out.
public struct Prefill: Sendable {
    /// What is written.
    public enum Content: Sendable {
        /// A word, a number, a day or a text.
        case value(String)
        /// "We do not know yet."
        case unknown
        /// The values of other answers; of one text several are joined by commas.
        case copy(Program)
        /// Rows, of which those that are the same are written once.
        case rows(Program, of: QuestionIndex, cells: [Cell])
    }

    /// A cell of the rows that are written.
    public struct Cell: Sendable {
        /// What is written.
        public enum Content: Sendable {
            /// A word, a number, a day or a text.
            case value(String)
            /// The cell of a column of the template's table, by position.
            case copy(Int)
        }

        /// The position of the column that is filled.
        public var column: Int
        /// What is written.
        public var content: Content

        /// Creates a cell.
        public init(column: Int, content: Content) {
            self.column = column
            self.content = content
        }
    }

    /// A sentence that goes with the answer.
    public struct Remark: Sendable {
        /// Holds where it goes with it; always when `nil`.
        public var when: Program?
        /// The sentence.
        public var text: LocalizedText

        /// Creates a remark.
        public init(when: Program?, text: LocalizedText) {
            self.when = when
            self.text = text
        }
    }

    /// The template.
    public var template: QuestionnaireIndex
    /// The question that is filled.
    public var question: QuestionIndex
    /// What is written.
    public var content: Content
    /// Must hold; always when `nil`.
    public var when: Program?
    /// A Boolean value indicating whether what is written counts as unanswered until somebody completes
    /// it.
    public var isDraft = false
    /// What goes with the answer.
    public var remarks: [Remark] = []

    /// Creates a prefill that always holds.
    public init(template: QuestionnaireIndex, question: QuestionIndex, content: Content) {
        self.template = template
        self.question = question
        self.content = content
    }

    /// All programs that it has.
    package var programs: [Program] {
        var programs = [when].compactMap { $0 } + remarks.compactMap { $0.when }
        switch content {
        case .copy(let program), .rows(let program, _, _): programs.append(program)
        case .value, .unknown: break
        }
        return programs
    }
}
