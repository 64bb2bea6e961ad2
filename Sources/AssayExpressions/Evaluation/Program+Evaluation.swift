extension Program {
    /// Returns whether the rule holds for the answers.
    public func evaluateBoolean(on sheet: AnswerSheet) -> Bool {
        truth(root, on: sheet, in: PredicateContext())
    }

    /// Returns the number that the rule gives for the answers; not-a-number where there is none.
    public func evaluateNumber(on sheet: AnswerSheet) -> ExactDecimal {
        number(root, on: sheet, in: PredicateContext())
    }

    func truth(_ node: Int32, on sheet: AnswerSheet, in context: PredicateContext) -> Bool {
        switch nodes[Int(node)] {
        case .constant(let value):
            return value
        case .and(let left, let right):
            return truth(left, on: sheet, in: context) && truth(right, on: sheet, in: context)
        case .or(let left, let right):
            return truth(left, on: sheet, in: context) || truth(right, on: sheet, in: context)
        case .not(let operand):
            return !truth(operand, on: sheet, in: context)
        case .hasState(let question, let state):
            let slot = sheet.slots[Int(question.rawValue)]
            return slot.isRelevant && slot.state == state
                && (state != .answered || slot.itemCount > 0)
        case .answerIs(let question, let symbol):
            return answer(to: question, is: symbol, on: sheet)
        case .isNotEmpty(let set):
            return !forEach(set, on: sheet, in: context) { _, _ in false }
        case .setHasSymbol(let set, let symbol, let isNegated):
            return !forEach(set, on: sheet, in: context) { item, _ in
                (item == .symbol(symbol)) == isNegated
            }
        case .setComparesNumber(let set, let comparison, let operand):
            let right = number(operand, on: sheet, in: context)
            return !forEach(set, on: sheet, in: context) { item, _ in
                guard case .number(let left) = item else { return true }
                return !comparison.holds(left, right)
            }
        case .setComparesDate(let set, let comparison, let operand):
            let right = number(operand, on: sheet, in: context)
            return !forEach(set, on: sheet, in: context) { item, _ in
                guard case .date(let left) = item else { return true }
                return !comparison.holds(ExactDecimal(Int(left.dayNumber)), right)
            }
        case .setComparesText(let set, let operand, let isNegated):
            let right = text(operand, on: sheet, in: context)
            return !forEach(set, on: sheet, in: context) { item, _ in
                (item == .text(right)) == isNegated
            }
        case .setsCompare(let left, let right, let comparison):
            return compare(left, right, comparison, on: sheet, in: context)
        case .numbersCompare(let left, let right, let comparison),
            .datesCompare(let left, let right, let comparison):
            return comparison.holds(
                number(left, on: sheet, in: context), number(right, on: sheet, in: context))
        case .textsAreEqual(let left, let right, let isNegated):
            return (text(left, on: sheet, in: context) == text(right, on: sheet, in: context))
                != isNegated
        case .truthsAreEqual(let left, let right, let isNegated):
            return (truth(left, on: sheet, in: context) == truth(right, on: sheet, in: context))
                != isNegated
        case .numberIsTrue(let operand):
            let value = number(operand, on: sheet, in: context)
            return !value.isNaN && value != .zero
        case .textIsTrue(let operand):
            return !text(operand, on: sheet, in: context).isEmpty
        case .textContains(let left, let right):
            return holds(
                text(right, on: sheet, in: context), in: text(left, on: sheet, in: context))
        case .textStarts(let left, let right):
            let whole = text(left, on: sheet, in: context).utf8
            return whole.starts(with: text(right, on: sheet, in: context).utf8)
        case .conditional(let condition, let then, let otherwise):
            return truth(
                truth(condition, on: sheet, in: context) ? then : otherwise, on: sheet, in: context)
        default:
            return false
        }
    }

    private func answer(
        to question: QuestionIndex, is symbol: Symbol, on sheet: AnswerSheet
    ) -> Bool {
        let slot = sheet.slots[Int(question.rawValue)]
        guard slot.isRelevant, slot.state == .answered else { return false }
        let first = Int(slot.firstItem)
        for position in first..<(first + Int(slot.itemCount)) {
            if case .symbol(let found) = sheet.items[position], found == symbol { return true }
        }
        return false
    }

    /// Numbers, and days as their day number.
    func number(
        _ node: Int32, on sheet: AnswerSheet, in context: PredicateContext
    ) -> ExactDecimal {
        switch nodes[Int(node)] {
        case .number(let position):
            return numbers[Int(position)]
        case .arithmetic(let operation, let left, let right):
            return apply(
                operation, number(left, on: sheet, in: context),
                number(right, on: sheet, in: context))
        case .negate(let operand):
            return -number(operand, on: sheet, in: context)
        case .round(let rounding, let operand):
            let value = number(operand, on: sheet, in: context)
            switch rounding {
            case .floor: return value.floor
            case .ceiling: return value.ceiling
            case .round: return value.rounded
            }
        case .count(let set):
            var count = 0
            forEach(set, on: sheet, in: context) { _, _ in
                count += 1
                return true
            }
            return ExactDecimal(count)
        case .sum(let set):
            return fold(set, from: .zero, on: sheet, in: context) { $0 + $1 }
        case .least(let set):
            return fold(set, from: .notANumber, on: sheet, in: context) {
                $0.isNaN || $1.isLess(than: $0) ? $1 : $0
            }
        case .greatest(let set):
            return fold(set, from: .notANumber, on: sheet, in: context) {
                $0.isNaN || $0.isLess(than: $1) ? $1 : $0
            }
        case .firstNumber(let set):
            switch first(of: set, on: sheet, in: context) {
            case .number(let value): return value
            case .text(let text): return ExactDecimal(lenient: text)
            default: return .notANumber
            }
        case .firstDate(let set):
            guard case .date(let date) = first(of: set, on: sheet, in: context) else {
                return .notANumber
            }
            return ExactDecimal(Int(date.dayNumber))
        case .numberOfTruth(let operand):
            return truth(operand, on: sheet, in: context) ? .one : .zero
        case .numberOfText(let operand):
            return ExactDecimal(lenient: text(operand, on: sheet, in: context))
        case .textLength(let operand):
            return ExactDecimal(text(operand, on: sheet, in: context).unicodeScalars.count)
        case .evidenceRank(let question):
            let slot = sheet.slots[Int(question.rawValue)]
            return slot.isRelevant ? ExactDecimal(Int(slot.evidenceRank)) : .zero
        case .daysBetween(let from, let to):
            return number(to, on: sheet, in: context) - number(from, on: sheet, in: context)
        case .assessmentDate:
            return ExactDecimal(Int(sheet.assessmentDate.dayNumber))
        case .date(let date):
            return ExactDecimal(Int(date.dayNumber))
        case .conditional(let condition, let then, let otherwise):
            return number(
                truth(condition, on: sheet, in: context) ? then : otherwise, on: sheet, in: context)
        default:
            return .notANumber
        }
    }

    private func fold(
        _ set: Int32, from start: ExactDecimal, on sheet: AnswerSheet,
        in context: PredicateContext, _ combine: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> ExactDecimal {
        var result = start
        forEach(set, on: sheet, in: context) { item, _ in
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

    func text(_ node: Int32, on sheet: AnswerSheet, in context: PredicateContext) -> String {
        switch nodes[Int(node)] {
        case .text(let position):
            return texts[Int(position)]
        case .firstText(let set):
            return first(of: set, on: sheet, in: context).map(stringValue) ?? ""
        case .textOfNumber(let operand):
            return number(operand, on: sheet, in: context).description
        case .textOfTruth(let operand):
            return truth(operand, on: sheet, in: context) ? "true" : "false"
        case .concatenation(let left, let right):
            return text(left, on: sheet, in: context) + text(right, on: sheet, in: context)
        case .normalized(let operand):
            let words = text(operand, on: sheet, in: context).utf8.split { byte in
                byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            }
            return words.map { String(Substring($0)) }.joined(separator: " ")
        case .conditional(let condition, let then, let otherwise):
            return text(
                truth(condition, on: sheet, in: context) ? then : otherwise, on: sheet, in: context)
        default:
            return ""
        }
    }

    /// The string-value of an item; a symbol's word stands among the program's texts.
    private func stringValue(of item: AnswerSheet.Item) -> String {
        switch item {
        case .empty: ""
        case .symbol(let symbol): wordsOfSymbols[symbol] ?? ""
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
