/// Rules being evaluated on the answers of one sheet; it lives no longer than both.
///
/// Everything is looked at in place: no reference is counted on the way, whatever the rule.
public struct RuleEvaluation: ~Copyable {
    let steps: RuleSteps
    let roots: UnsafeBufferPointer<RuleRoot>
    let tests: UnsafeBufferPointer<PlainTest>
    let slots: UnsafeBufferPointer<AnswerSheet.Slot>
    let items: UnsafeBufferPointer<AnswerSheet.Item>
    let assessmentDate: CalendarDate

    /// Returns whether a rule holds.
    public func holds(_ rule: RuleNumber) -> Bool {
        let root = roots[Int(rule.rawValue)]
        guard !root.tests.isEmpty else { return truth(root.node, in: PredicateContext()) }
        var position = Int(root.tests.lowerBound)
        while position < Int(root.tests.upperBound) {
            if holds(tests[position]) == root.needsAny { return root.needsAny }
            position += 1
        }
        return !root.needsAny
    }

    private func holds(_ test: PlainTest) -> Bool {
        let question = QuestionIndex(rawValue: test.question)
        switch test.kind {
        case .symbol: return answer(to: question, is: Symbol(rawValue: test.value))
        case .number:
            return answer(to: question, test.comparison, steps.numbers[Int(test.value)])
        case .date:
            return answer(to: question, test.comparison, CalendarDate(dayNumber: test.value))
        }
    }

    /// Returns the number that a rule gives; not-a-number where there is none.
    public func number(_ rule: RuleNumber) -> ExactDecimal {
        number(roots[Int(rule.rawValue)].node, in: PredicateContext())
    }

    func truth(_ node: Int32, in context: PredicateContext) -> Bool {
        switch steps.nodes[Int(node)] {
        case .constant(let value):
            return value
        case .and(let left, let right):
            return truth(left, in: context) && truth(right, in: context)
        case .or(let left, let right):
            return truth(left, in: context) || truth(right, in: context)
        case .not(let operand):
            return !truth(operand, in: context)
        case .hasState(let question, let state):
            let slot = slots[Int(question.rawValue)]
            return slot.isRelevant && slot.state == state
                && (state != .answered || slot.itemCount > 0)
        case .answerIs(let question, let symbol):
            return answer(to: question, is: symbol)
        case .answerComparesNumber(let question, let comparison, let number):
            return answer(to: question, comparison, steps.numbers[Int(number)])
        case .answerComparesDate(let question, let comparison, let date):
            return answer(to: question, comparison, date)
        case .isNotEmpty(let set):
            return !forEach(set, in: context) { _, _ in false }
        case .setHasSymbol(let set, let symbol, let isNegated):
            return !forEach(set, in: context) { item, _ in
                (item == .symbol(symbol)) == isNegated
            }
        case .setComparesNumber(let set, let comparison, let operand):
            let right = number(operand, in: context)
            return !forEach(set, in: context) { item, _ in
                guard case .number(let left) = item else { return true }
                return !comparison.holds(left, right)
            }
        case .setComparesDate(let set, let comparison, let operand):
            let right = number(operand, in: context)
            return !forEach(set, in: context) { item, _ in
                guard case .date(let left) = item else { return true }
                return !comparison.holds(ExactDecimal(Int(left.dayNumber)), right)
            }
        case .setComparesText(let set, let operand, let isNegated):
            let right = text(operand, in: context)
            return !forEach(set, in: context) { item, _ in
                (item == .text(right)) == isNegated
            }
        case .setsCompare(let left, let right, let comparison):
            return compare(left, right, comparison, in: context)
        case .numbersCompare(let left, let right, let comparison),
            .datesCompare(let left, let right, let comparison):
            return comparison.holds(
                number(left, in: context), number(right, in: context))
        case .textsAreEqual(let left, let right, let isNegated):
            return (text(left, in: context) == text(right, in: context))
                != isNegated
        case .truthsAreEqual(let left, let right, let isNegated):
            return (truth(left, in: context) == truth(right, in: context))
                != isNegated
        case .numberIsTrue(let operand):
            let value = number(operand, in: context)
            return !value.isNaN && value != .zero
        case .textIsTrue(let operand):
            return !text(operand, in: context).isEmpty
        case .textContains(let left, let right):
            return holds(
                text(right, in: context), in: text(left, in: context))
        case .textStarts(let left, let right):
            let whole = text(left, in: context).utf8
            return whole.starts(with: text(right, in: context).utf8)
        case .conditional(let condition, let then, let otherwise):
            return truth(
                truth(condition, in: context) ? then : otherwise, in: context)
        default:
            return false
        }
    }

    private func answer(to question: QuestionIndex, is symbol: Symbol) -> Bool {
        guard let slot = slots.baseAddress.map({ $0 + Int(question.rawValue) }),
            slot.pointee.isRelevant, slot.pointee.state == .answered
        else { return false }
        if slot.pointee.itemCount == 1 { return slot.pointee.soleSymbol == symbol.rawValue }
        let first = Int(slot.pointee.firstItem)
        for position in first..<(first + Int(slot.pointee.itemCount)) {
            if case .symbol(let found) = items[position], found == symbol { return true }
        }
        return false
    }

    private func answer(
        to question: QuestionIndex, _ comparison: Comparison, _ number: ExactDecimal
    ) -> Bool {
        guard let slot = slots.baseAddress.map({ $0 + Int(question.rawValue) }),
            slot.pointee.isRelevant, slot.pointee.state == .answered
        else { return false }
        let first = Int(slot.pointee.firstItem)
        for position in first..<(first + Int(slot.pointee.itemCount)) {
            if case .number(let found) = items[position], comparison.holds(found, number) {
                return true
            }
        }
        return false
    }

    private func answer(
        to question: QuestionIndex, _ comparison: Comparison, _ date: CalendarDate
    ) -> Bool {
        guard let slot = slots.baseAddress.map({ $0 + Int(question.rawValue) }),
            slot.pointee.isRelevant, slot.pointee.state == .answered
        else { return false }
        let first = Int(slot.pointee.firstItem)
        for position in first..<(first + Int(slot.pointee.itemCount)) {
            if case .date(let found) = items[position],
                comparison.holds(found.dayNumber, date.dayNumber)
            {
                return true
            }
        }
        return false
    }

    /// Numbers, and days as their day number.
    func number(
        _ node: Int32, in context: PredicateContext
    ) -> ExactDecimal {
        switch steps.nodes[Int(node)] {
        case .number(let position):
            return steps.numbers[Int(position)]
        case .arithmetic(let operation, let left, let right):
            return apply(
                operation, number(left, in: context),
                number(right, in: context))
        case .negate(let operand):
            return -number(operand, in: context)
        case .round(let rounding, let operand):
            let value = number(operand, in: context)
            switch rounding {
            case .floor: return value.floor
            case .ceiling: return value.ceiling
            case .round: return value.rounded
            }
        case .count(let set):
            var count = 0
            forEach(set, in: context) { _, _ in
                count += 1
                return true
            }
            return ExactDecimal(count)
        case .sum(let set):
            return fold(set, from: .zero, in: context) { $0 + $1 }
        case .least(let set):
            return fold(set, from: .notANumber, in: context) {
                $0.isNaN || $1.isLess(than: $0) ? $1 : $0
            }
        case .greatest(let set):
            return fold(set, from: .notANumber, in: context) {
                $0.isNaN || $0.isLess(than: $1) ? $1 : $0
            }
        case .firstNumber(let set):
            switch first(of: set, in: context) {
            case .number(let value): return value
            case .text(let text): return ExactDecimal(lenient: text)
            default: return .notANumber
            }
        case .firstDate(let set):
            guard case .date(let date) = first(of: set, in: context) else {
                return .notANumber
            }
            return ExactDecimal(Int(date.dayNumber))
        case .numberOfTruth(let operand):
            return truth(operand, in: context) ? .one : .zero
        case .numberOfText(let operand):
            return ExactDecimal(lenient: text(operand, in: context))
        case .textLength(let operand):
            return ExactDecimal(text(operand, in: context).unicodeScalars.count)
        case .evidenceRank(let question):
            let slot = slots[Int(question.rawValue)]
            return slot.isRelevant ? ExactDecimal(Int(slot.evidenceRank)) : .zero
        case .daysBetween(let from, let to):
            return number(to, in: context) - number(from, in: context)
        case .assessmentDate:
            return ExactDecimal(Int(assessmentDate.dayNumber))
        case .date(let date):
            return ExactDecimal(Int(date.dayNumber))
        case .conditional(let condition, let then, let otherwise):
            return number(
                truth(condition, in: context) ? then : otherwise, in: context)
        default:
            return .notANumber
        }
    }

    private func fold(
        _ set: Int32, from start: ExactDecimal,
        in context: PredicateContext, _ combine: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> ExactDecimal {
        var result = start
        forEach(set, in: context) { item, _ in
            if case .number(let value) = item { result = combine(result, value) }
            return true
        }
        return result
    }

    private func apply(
        _ operation: Arithmetic, _ left: ExactDecimal, _ right: ExactDecimal
    ) -> ExactDecimal {
        switch operation {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .modulo: left % right
        }
    }

    func text(_ node: Int32, in context: PredicateContext) -> String {
        switch steps.nodes[Int(node)] {
        case .text(let position):
            return steps.texts[Int(position)]
        case .firstText(let set):
            return first(of: set, in: context).map { stringValue(of: $0) } ?? ""
        case .textOfNumber(let operand):
            return number(operand, in: context).description
        case .textOfTruth(let operand):
            return truth(operand, in: context) ? "true" : "false"
        case .concatenation(let left, let right):
            return text(left, in: context) + text(right, in: context)
        case .normalized(let operand):
            let words = text(operand, in: context).utf8.split { byte in
                byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            }
            return words.map { String(Substring($0)) }.joined(separator: " ")
        case .conditional(let condition, let then, let otherwise):
            return text(
                truth(condition, in: context) ? then : otherwise, in: context)
        default:
            return ""
        }
    }

    /// The string-value of an item; a symbol's word stands among the program's texts.
    private func stringValue(of item: AnswerSheet.Item) -> String {
        switch item {
        case .empty: ""
        case .symbol(let symbol): steps.word(for: symbol)
        case .number(let number): number.description
        case .date(let date): date.description
        case .text(let text): text
        }
    }

    private func holds(_ part: String, in whole: String) -> Bool {
        let part = Array(part.utf8)
        let whole = Array(whole.utf8)
        guard part.count <= whole.count else { return false }
        for start in 0...(whole.count - part.count)
        where whole[start..<(start + part.count)].elementsEqual(part) {
            return true
        }
        return false
    }
}
