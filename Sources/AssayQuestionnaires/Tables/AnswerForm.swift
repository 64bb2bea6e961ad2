public import AssayExpressions

/// What an answer to a question, or a cell of a column, may hold.
public struct AnswerForm: Sendable {
    /// The kind of its values; `nil` for the rows of a table.
    public let values: ItemType?
    /// A Boolean value indicating whether there can be several values.
    public let takesSeveral: Bool
    /// A Boolean value indicating whether "we do not know yet" is an answer.
    public let allowsUnknown: Bool
    /// A Boolean value indicating whether "does not apply" is an answer.
    public let allowsNotApplicable: Bool
    /// A Boolean value indicating whether it is a share in percent.
    public let isShare: Bool
    /// A Boolean value indicating whether a number has to be whole.
    public let isWhole: Bool
    /// The least number.
    public let minimum: ExactDecimal
    /// The greatest number.
    public let maximum: ExactDecimal
    /// The most digits after the point.
    public let digits: Int
    /// The most characters of a text.
    public let maximumLength: Int
    /// The oldest evidence that still counts in full; `nil` where age does not matter.
    public let evidenceWithin: CalendarDuration?
    /// A Boolean value indicating whether it asks about outcome or consent, which no audit carries
    /// alone.
    public let needsSecondVoice: Bool
    /// The options.
    public let options: [Option]
    /// A Boolean value indicating whether one of the options cannot be chosen with others.
    public let hasExclusiveOption: Bool
    /// The columns of a table.
    public let columns: [Column]

    /// What reading asks of an option.
    public struct Option: Sendable {
        /// The word in files.
        public let id: String
        /// The symbol in rules.
        public let symbol: Symbol
        /// A Boolean value indicating whether it cannot be chosen together with others.
        public let isExclusive: Bool
    }

    /// What reading asks of a column.
    public struct Column: Sendable {
        /// The word in files.
        public let id: String
        /// A Boolean value indicating whether each row must fill it.
        public let isRequired: Bool
        /// What its cells may hold.
        public let cells: AnswerForm
    }

    init(_ question: Question) {
        self.init(
            question.type, question.limits, options: question.options,
            columns: question.columns.map { column in
                Column(
                    id: column.id, isRequired: column.isRequired,
                    cells: AnswerForm(column.type, column.limits, options: column.options))
            }, of: question)
    }

    private init(
        _ type: QuestionType, _ limits: ValueLimits, options: [AssayQuestionnaires.Option],
        columns: [Column] = [], of question: Question? = nil
    ) {
        values = type.traits.values
        takesSeveral = type.traits.takesSeveral
        allowsUnknown = question?.allowsUnknown ?? false
        allowsNotApplicable = question?.allowsNotApplicable ?? false
        isShare = type == .percent
        isWhole = type.traits.digits == 0
        minimum = limits.minimum ?? .minusInfinity
        maximum = limits.maximum ?? .infinity
        digits = limits.digits ?? ExactDecimal.mostFractionDigits
        maximumLength = limits.maximumLength
        evidenceWithin = question?.expectedEvidence?.within
        needsSecondVoice = question.map { $0.asksConsent || $0.layer == .outcome } ?? false
        self.options = options.map {
            Option(id: $0.id, symbol: $0.symbol, isExclusive: $0.isExclusive)
        }
        hasExclusiveOption = options.contains { $0.isExclusive }
        self.columns = columns
    }
}
