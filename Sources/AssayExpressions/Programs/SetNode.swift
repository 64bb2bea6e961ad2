/// A set of values: where they are and which of them are taken.
struct SetNode: Sendable {
    enum Base: Sendable {
        case question(QuestionIndex)
        case list(Int32)
        /// The value that the predicate judges in which the rule is.
        case currentItem
        /// A cell of the row that the predicate judges in which the rule is.
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
