/// A rule ready to run: names are indexes, types are settled, and it cannot go wrong.
///
/// A program reads answers and gives a truth value or a number. It never traps, always ends, and
/// costs at most ``cost`` steps for each value it reads.
public struct Program: Sendable {
    var code = RuleCode()
    var root: Int32 = 0
    /// For explanations: parts of the rule worth showing, in source order.
    var traced: [TracedPart] = []

    /// The questions it reads, each once, in rising order.
    public internal(set) var dependencies: [QuestionIndex] = []
    /// A Boolean value indicating whether it reads evidence.
    public internal(set) var usesEvidence = false
    /// The words it compares each question with, for whoever searches for answers that matter.
    public internal(set) var mentions: [Mention] = []

    /// Creates a rule of no steps, which cannot be run, to be read into.
    package init() {}

    /// The number of steps when every part is run once.
    public var cost: Int { code.steps.count + code.sets.count }

    /// A value that a rule compares a question or a column with.
    public struct Mention: Sendable, Hashable {
        /// The question.
        public var question: QuestionIndex
        /// The position of the column; `nil` for anything but a table.
        public var column: Int?
        /// The value.
        public var value: AnswerSheet.Item
    }
}
