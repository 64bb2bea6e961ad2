public import AssayExpressions

/// What reading an answer asks of its question or column, in numbers and without texts.
public struct AnswerFacts: Sendable {
    /// The type of the answer.
    public let type: QuestionType
    /// A Boolean value indicating whether "we do not know yet" is an answer.
    public let allowsUnknown: Bool
    /// A Boolean value indicating whether "does not apply" is an answer.
    public let allowsNotApplicable: Bool
    /// A Boolean value indicating whether one of the options cannot stand beside others.
    public let hasExclusiveOption: Bool
    /// A Boolean value indicating whether a number has to be whole.
    public let isWhole: Bool
    /// The least number.
    public let minimum: ExactDecimal
    /// The greatest number.
    public let maximum: ExactDecimal
    /// The most digits after the point.
    public let digits: Int32
    /// The most characters of a text.
    public let maximumLength: Int32
    /// The oldest evidence that still counts in full; `nil` where age does not matter.
    public let evidenceWithin: CalendarDuration?
    /// The options among ``QuestionnaireLibrary/optionFacts``.
    public let options: Range<Int32>
    /// The columns among ``QuestionnaireLibrary/columnFacts``.
    public let columns: Range<Int32>
}

/// What reading an answer asks of an option.
public struct OptionFacts: Sendable {
    /// The word in files.
    public let id: String
    /// The symbol in rules.
    public let symbol: Symbol
    /// A Boolean value indicating whether it cannot stand beside others.
    public let isExclusive: Bool
}

/// What reading a row asks of a column.
public struct ColumnFacts: Sendable {
    /// The word in files.
    public let id: String
    /// A Boolean value indicating whether each row must fill it.
    public let isRequired: Bool
    /// What its cells may hold.
    public let cells: AnswerFacts
}

extension QuestionnaireLibrary {
    /// Repeats in numbers what answers to the questions may hold.
    mutating func settleAnswerFacts() {
        answerFacts = []
        optionFacts = []
        columnFacts = []
        countryQuestions = []
        questionNames = SpelledNames()
        optionNames = SpelledNames()
        for question in questions {
            questionNames.append(question.id)
            let columns = question.columns.map { column in
                ColumnFacts(
                    id: column.id, isRequired: column.isRequired,
                    cells: facts(
                        column.type, column.limits, options: column.options, columns: 0..<0))
            }
            let first = Int32(columnFacts.count)
            columnFacts += columns
            if question.type.isCountry || columns.contains(where: { $0.cells.type.isCountry }) {
                countryQuestions.append(question.index)
            }
            answerFacts.append(
                facts(
                    question.type, question.limits, options: question.options,
                    columns: first..<Int32(columnFacts.count), question))
        }
        for position in questionnaires.indices {
            var indexes: [String: QuestionIndex] = [:]
            let range = questionnaires[position].questions
            for question in questions[range] {
                for id in question.formerIDs where indexes[id] == nil {
                    indexes[id] = question.index
                }
            }
            for question in questions[range] { indexes[question.id] = question.index }
            questionnaires[position].questionIndexes = indexes
        }
    }

    private mutating func facts(
        _ type: QuestionType, _ limits: ValueLimits, options: [Option], columns: Range<Int32>,
        _ question: Question? = nil
    ) -> AnswerFacts {
        let first = Int32(optionFacts.count)
        for option in options {
            optionFacts.append(
                OptionFacts(id: option.id, symbol: option.symbol, isExclusive: option.isExclusive))
            optionNames.append(option.id)
        }
        return AnswerFacts(
            type: type, allowsUnknown: question?.allowsUnknown ?? false,
            allowsNotApplicable: question?.allowsNotApplicable ?? false,
            hasExclusiveOption: options.contains { $0.isExclusive }, isWhole: type == .integer,
            minimum: limits.minimum ?? .minusInfinity, maximum: limits.maximum ?? .infinity,
            digits: Int32(clamping: limits.digits ?? ExactDecimal.mostFractionDigits),
            maximumLength: Int32(clamping: limits.maximumLength),
            evidenceWithin: question?.expectedEvidence?.within,
            options: first..<Int32(optionFacts.count), columns: columns)
    }
}
