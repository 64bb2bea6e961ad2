/// What can be wrong with a rule: the facts, without the wording.
public struct RuleProblem: Sendable, Hashable {
    /// The kind of problem with what a message needs to name.
    public enum Kind: Sendable, Hashable {
        /// A character that no rule has.
        case unexpectedCharacter(String)
        /// A literal without its closing quote.
        case unterminatedLiteral
        /// `$` without a name after it.
        case missingVariableName
        /// XPath that rules do not have, such as `//` or an axis.
        case unsupportedSyntax(String)
        /// Something else was expected here.
        case unexpectedToken(String, expected: String)
        /// A parenthesis or bracket that is never closed.
        case unclosed(opening: String, closing: String)
        /// More nesting than is read.
        case nestedTooDeeply
        /// A rule longer than is read.
        case ruleTooLong(bytes: Int)
        /// A number with more digits than are exact.
        case numberTooPrecise(String)
        /// A variable that names no question.
        case unknownQuestion(String, nearest: String?)
        /// A prefix that no `uses` declares.
        case unknownPrefix(String, nearest: String?)
        /// A column that the table does not have.
        case unknownColumn(String, nearest: String?, known: [String])
        /// A bare name outside of a predicate on rows.
        case columnOutsideTable(String)
        /// `.` where there is no current question or value.
        case nothingCurrent
        /// A function that does not exist.
        case unknownFunction(String, nearest: String?)
        /// Too many or too few arguments.
        case wrongArgumentCount(function: String, found: Int, expected: String)
        /// An argument of a type that the function does not take.
        case wrongArgumentType(function: String, found: String, expected: String)
        /// An operand of a type that the operator does not take.
        case wrongOperandType(operator: String, found: String, expected: String)
        /// A word that is none of the options.
        case unknownOption(String, question: String, nearest: String?, known: [String])
        /// A literal that is no day of the calendar, compared with a date.
        case notADate(String)
        /// Two things that are never equal because they are of different kinds.
        case incomparable(left: String, right: String)
        /// A set compared with true or false, which would only ask whether it is empty.
        case setComparedWithBoolean(String)
        /// A column or predicate on something that is not a table.
        case notATable(String)
        /// A whole table where the values of one column are needed.
        case tableNeedsColumn(String, known: [String])
        /// A predicate that is a number, which XPath reads as a position.
        case numericPredicate
        /// A comparison that holds for no possible value.
        case settledByLimits(value: String, limit: String)
        /// `evidence()` where more evidence could lower a score.
        case evidenceNotAllowed
        /// A rule of another type than its place needs.
        case wrongRuleType(found: String, expected: String)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where, in UTF-8 offsets of the rule.
    public let range: Range<Int>

    /// Creates a problem.
    public init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
