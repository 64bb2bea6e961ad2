/// A step as a number with its operands, the form in which it is written as bytes.
struct Operands {
    var step: UInt8
    var first: Int32
    var second: Int32
    var third: Int32

    init(_ step: UInt8, _ first: Int32, _ second: Int32, _ third: Int32) {
        self.step = step
        self.first = first
        self.second = second
        self.third = third
    }
}

extension Node {
    /// The step in numbers; operands that it does not have are 0.
    var operands: Operands {
        switch self {
        case .constant(let first): Operands(0, first ? 1 : 0, 0, 0)
        case .and(let first, let second): Operands(1, first, second, 0)
        case .or(let first, let second): Operands(2, first, second, 0)
        case .not(let first): Operands(3, first, 0, 0)
        case .hasState(let first, let second):
            Operands(4, first.rawValue, Int32(second.rawValue), 0)
        case .answerIs(let first, let second): Operands(5, first.rawValue, second.rawValue, 0)
        case .answerComparesNumber(let first, let second, let third):
            Operands(6, first.rawValue, Int32(second.rawValue), third)
        case .answerComparesDate(let first, let second, let third):
            Operands(7, first.rawValue, Int32(second.rawValue), third.dayNumber)
        case .isNotEmpty(let first): Operands(8, first, 0, 0)
        case .setHasSymbol(let first, let second, let third):
            Operands(9, first, second.rawValue, third ? 1 : 0)
        case .setComparesNumber(let first, let second, let third):
            Operands(10, first, Int32(second.rawValue), third)
        case .setComparesDate(let first, let second, let third):
            Operands(11, first, Int32(second.rawValue), third)
        case .setComparesText(let first, let second, let third):
            Operands(12, first, second, third ? 1 : 0)
        case .setsCompare(let first, let second, let third):
            Operands(13, first, second, Int32(third.rawValue))
        case .numbersCompare(let first, let second, let third):
            Operands(14, first, second, Int32(third.rawValue))
        case .datesCompare(let first, let second, let third):
            Operands(15, first, second, Int32(third.rawValue))
        case .textsAreEqual(let first, let second, let third):
            Operands(16, first, second, third ? 1 : 0)
        case .truthsAreEqual(let first, let second, let third):
            Operands(17, first, second, third ? 1 : 0)
        case .numberIsTrue(let first): Operands(18, first, 0, 0)
        case .textIsTrue(let first): Operands(19, first, 0, 0)
        case .textContains(let first, let second): Operands(20, first, second, 0)
        case .textStarts(let first, let second): Operands(21, first, second, 0)
        case .number(let first): Operands(22, first, 0, 0)
        case .arithmetic(let first, let second, let third):
            Operands(23, Int32(first.rawValue), second, third)
        case .negate(let first): Operands(24, first, 0, 0)
        case .round(let first, let second): Operands(25, Int32(first.rawValue), second, 0)
        case .count(let first): Operands(26, first, 0, 0)
        case .sum(let first): Operands(27, first, 0, 0)
        case .least(let first): Operands(28, first, 0, 0)
        case .greatest(let first): Operands(29, first, 0, 0)
        case .firstNumber(let first): Operands(30, first, 0, 0)
        case .numberOfTruth(let first): Operands(31, first, 0, 0)
        case .numberOfText(let first): Operands(32, first, 0, 0)
        case .textLength(let first): Operands(33, first, 0, 0)
        case .evidenceRank(let first): Operands(34, first.rawValue, 0, 0)
        case .daysBetween(let first, let second): Operands(35, first, second, 0)
        case .assessmentDate: Operands(36, 0, 0, 0)
        case .firstDate(let first): Operands(37, first, 0, 0)
        case .date(let first): Operands(38, first.dayNumber, 0, 0)
        case .text(let first): Operands(39, first, 0, 0)
        case .firstText(let first): Operands(40, first, 0, 0)
        case .textOfNumber(let first): Operands(41, first, 0, 0)
        case .textOfTruth(let first): Operands(42, first, 0, 0)
        case .concatenation(let first, let second): Operands(43, first, second, 0)
        case .normalized(let first): Operands(44, first, 0, 0)
        case .conditional(let first, let second, let third): Operands(45, first, second, third)
        }
    }

    /// Reads a step from its numbers; `nil` for a step or an operand that there is not.
    init?(_ operands: Operands) {
        let (first, second, third) = (operands.first, operands.second, operands.third)
        switch operands.step {
        case 0:
            guard first == 0 || first == 1 else { return nil }
            self = .constant(first == 1)
        case 1: self = .and(first, second)
        case 2: self = .or(first, second)
        case 3: self = .not(first)
        case 4:
            guard let second = UInt8(exactly: second).flatMap({ AnswerSheet.State(rawValue: $0) })
            else { return nil }
            self = .hasState(QuestionIndex(rawValue: first), second)
        case 5: self = .answerIs(QuestionIndex(rawValue: first), Symbol(rawValue: second))
        case 6:
            guard let second = UInt8(exactly: second).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .answerComparesNumber(QuestionIndex(rawValue: first), second, number: third)
        case 7:
            guard let second = UInt8(exactly: second).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .answerComparesDate(
                QuestionIndex(rawValue: first), second, CalendarDate(dayNumber: third))
        case 8: self = .isNotEmpty(set: first)
        case 9:
            guard third == 0 || third == 1 else { return nil }
            self = .setHasSymbol(set: first, Symbol(rawValue: second), isNegated: third == 1)
        case 10:
            guard let second = UInt8(exactly: second).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .setComparesNumber(set: first, second, number: third)
        case 11:
            guard let second = UInt8(exactly: second).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .setComparesDate(set: first, second, date: third)
        case 12:
            guard third == 0 || third == 1 else { return nil }
            self = .setComparesText(set: first, text: second, isNegated: third == 1)
        case 13:
            guard let third = UInt8(exactly: third).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .setsCompare(first, second, third)
        case 14:
            guard let third = UInt8(exactly: third).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .numbersCompare(first, second, third)
        case 15:
            guard let third = UInt8(exactly: third).flatMap({ Comparison(rawValue: $0) }) else {
                return nil
            }
            self = .datesCompare(first, second, third)
        case 16:
            guard third == 0 || third == 1 else { return nil }
            self = .textsAreEqual(first, second, isNegated: third == 1)
        case 17:
            guard third == 0 || third == 1 else { return nil }
            self = .truthsAreEqual(first, second, isNegated: third == 1)
        case 18: self = .numberIsTrue(first)
        case 19: self = .textIsTrue(first)
        case 20: self = .textContains(first, second)
        case 21: self = .textStarts(first, second)
        case 22: self = .number(first)
        case 23:
            guard let first = UInt8(exactly: first).flatMap({ Arithmetic(rawValue: $0) }) else {
                return nil
            }
            self = .arithmetic(first, second, third)
        case 24: self = .negate(first)
        case 25:
            guard let first = UInt8(exactly: first).flatMap({ Rounding(rawValue: $0) }) else {
                return nil
            }
            self = .round(first, second)
        case 26: self = .count(set: first)
        case 27: self = .sum(set: first)
        case 28: self = .least(set: first)
        case 29: self = .greatest(set: first)
        case 30: self = .firstNumber(set: first)
        case 31: self = .numberOfTruth(first)
        case 32: self = .numberOfText(first)
        case 33: self = .textLength(first)
        case 34: self = .evidenceRank(QuestionIndex(rawValue: first))
        case 35: self = .daysBetween(first, second)
        case 36: self = .assessmentDate
        case 37: self = .firstDate(set: first)
        case 38: self = .date(CalendarDate(dayNumber: first))
        case 39: self = .text(first)
        case 40: self = .firstText(set: first)
        case 41: self = .textOfNumber(first)
        case 42: self = .textOfTruth(first)
        case 43: self = .concatenation(first, second)
        case 44: self = .normalized(first)
        case 45: self = .conditional(first, then: second, else: third)
        default: return nil
        }
    }
}
