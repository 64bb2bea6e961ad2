/// A rule ready to run: names are indexes, types are settled, and it cannot go wrong.
///
/// A program reads answers and gives a truth value or a number. It never traps, always ends, and
/// costs at most ``cost`` steps for each value it looks at.
public struct Program: Sendable {
    var code = RuleCode()
    var root: Int32 = 0
    /// For explanations: parts of the rule worth showing, in source order.
    var traced: [TracedPart] = []

    /// The questions it reads, each once, in rising order.
    public internal(set) var dependencies: [QuestionIndex] = []
    /// A Boolean value indicating whether it reads evidence.
    public internal(set) var usesEvidence = false
    /// The words it compares each question with, for whoever looks for answers that matter.
    public internal(set) var mentions: [Mention] = []

    /// Creates a rule of no steps, which cannot be run, to be read into.
    package init() {}

    /// The number of steps when every part is looked at once.
    public var cost: Int { code.nodes.count + code.sets.count }

    /// The truth value when it depends on no answer.
    public var constantValue: Bool? {
        if case .constant(let value) = code.nodes[Int(root)] { return value }
        return nil
    }

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

/// One step of a program; operands are positions in the program's arrays.
enum Node: Sendable {
    // Truth values.
    case constant(Bool)
    case and(Int32, Int32)
    case or(Int32, Int32)
    case not(Int32)
    case hasState(QuestionIndex, AnswerSheet.State)
    /// A question's own values hold a symbol: the commonest rule, without a detour.
    case answerIs(QuestionIndex, Symbol)
    /// A number among a question's own values compares with a constant.
    case answerComparesNumber(QuestionIndex, Comparison, number: Int32)
    /// A day among a question's own values compares with a constant.
    case answerComparesDate(QuestionIndex, Comparison, CalendarDate)
    case isNotEmpty(set: Int32)
    case setHasSymbol(set: Int32, Symbol, isNegated: Bool)
    case setComparesNumber(set: Int32, Comparison, number: Int32)
    case setComparesDate(set: Int32, Comparison, date: Int32)
    case setComparesText(set: Int32, text: Int32, isNegated: Bool)
    case setsCompare(Int32, Int32, Comparison)
    case numbersCompare(Int32, Int32, Comparison)
    case datesCompare(Int32, Int32, Comparison)
    case textsAreEqual(Int32, Int32, isNegated: Bool)
    case truthsAreEqual(Int32, Int32, isNegated: Bool)
    case numberIsTrue(Int32)
    case textIsTrue(Int32)
    case textContains(Int32, Int32)
    case textStarts(Int32, Int32)
    // Numbers.
    case number(Int32)
    case arithmetic(Arithmetic, Int32, Int32)
    case negate(Int32)
    case round(Rounding, Int32)
    case count(set: Int32)
    case sum(set: Int32)
    case least(set: Int32)
    case greatest(set: Int32)
    case firstNumber(set: Int32)
    case numberOfTruth(Int32)
    case numberOfText(Int32)
    case textLength(Int32)
    case evidenceRank(QuestionIndex)
    case daysBetween(Int32, Int32)
    // Days: the day number as a decimal, or not-a-number where there is none.
    case assessmentDate
    case firstDate(set: Int32)
    case date(CalendarDate)
    // Texts.
    case text(Int32)
    case firstText(set: Int32)
    case textOfNumber(Int32)
    case textOfTruth(Int32)
    case concatenation(Int32, Int32)
    case normalized(Int32)
    /// A choice between two values of the same type.
    case conditional(Int32, then: Int32, else: Int32)
}

enum Comparison: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    /// The comparison with its sides exchanged.
    var mirrored: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    func holds(_ left: Int32, _ right: Int32) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    func holds(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        switch self {
        case .equal: left.isEqual(to: right)
        case .notEqual: !left.isEqual(to: right)
        case .less: left.isLess(than: right) && !right.isNaN
        case .lessOrEqual: left.isLess(than: right) || left.isEqual(to: right)
        case .greater: right.isLess(than: left)
        case .greaterOrEqual: right.isLess(than: left) || left.isEqual(to: right)
        }
    }
}

enum Arithmetic: UInt8, Sendable {
    case add, subtract, multiply, divide, modulo
}

enum Rounding: UInt8, Sendable {
    case floor, ceiling, round
}

/// A set of values: where they stand and which of them are taken.
struct SetNode: Sendable {
    enum Base: Sendable {
        case question(QuestionIndex)
        case list(Int32)
        /// The value in whose predicate the rule stands.
        case currentItem
        /// A cell of the row in whose predicate the rule stands.
        case cell(Int32)
        case union(PartRange)
    }

    var base: Base
    /// The number of columns of the table; 1 for anything else.
    var columnCount: Int32 = 1
    /// Conditions on rows, or on values where there is no table.
    var predicates = PartRange.none
    /// The column whose cells are the values; -1 for anything but a table, or for its rows.
    var column: Int32 = -1
    /// Conditions on the cells of the column.
    var cellPredicates = PartRange.none

    /// The question when all its values are meant.
    var plainQuestion: QuestionIndex? {
        guard case .question(let question) = base, predicates.count == 0, column < 0 else {
            return nil
        }
        return question
    }
}

/// A part of a rule that an explanation shows with its value.
struct TracedPart: Sendable {
    enum Part: Sendable {
        case truth(Int32)
        case number(Int32)
        case set(Int32)
        case state(QuestionIndex)
    }

    var part: Part
    var range: Range<Int>
}
