extension RuleEvaluation {
    func number(
        _ operation: NumberOperation, _ step: RuleStep, in context: PredicateContext
    ) -> ExactDecimal {
        switch operation {
        case .constant:
            return code.numbers[Int(step.first)]
        case .arithmetic:
            let operation = Arithmetic(rawValue: step.first) ?? .add
            return operation.apply(
                number(step.second, in: context), number(step.third, in: context))
        case .negate:
            return -number(step.first, in: context)
        case .round:
            let rounding = Rounding(rawValue: step.first) ?? .round
            return rounding.apply(number(step.second, in: context))
        case .count:
            var count = 0
            forEach(step.first, in: context) { _, _ in
                count += 1
                return true
            }
            return ExactDecimal(count)
        case .sum:
            return fold(step.first, from: .zero, in: context) { $0 + $1 }
        case .least:
            return fold(step.first, from: .notANumber, in: context) {
                $0.isNaN || $1.isLess(than: $0) ? $1 : $0
            }
        case .greatest:
            return fold(step.first, from: .notANumber, in: context) {
                $0.isNaN || $0.isLess(than: $1) ? $1 : $0
            }
        case .firstNumber:
            switch first(of: step.first, in: context) {
            case .number(let value): return value
            case .text(let text): return ExactDecimal(lenient: text)
            case .empty, .symbol, .date, nil: return .notANumber
            }
        case .firstDate:
            guard case .date(let date) = first(of: step.first, in: context) else {
                return .notANumber
            }
            return ExactDecimal(Int(date.dayNumber))
        case .numberOfTruth:
            return truth(step.first, in: context) ? .one : .zero
        case .numberOfText:
            return ExactDecimal(lenient: text(step.first, in: context))
        case .textLength:
            return ExactDecimal(text(step.first, in: context).unicodeScalars.count)
        case .evidenceRank:
            let slot = sheet.slots[Int(step.first)]
            return slot.isRelevant ? ExactDecimal(Int(slot.evidenceRank)) : .zero
        case .daysBetween:
            return number(step.second, in: context) - number(step.first, in: context)
        case .assessmentDate:
            return ExactDecimal(Int(sheet.assessmentDate.dayNumber))
        case .date:
            return ExactDecimal(Int(step.first))
        }
    }

    private func fold(
        _ set: Int32, from start: ExactDecimal, in context: PredicateContext,
        _ combine: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> ExactDecimal {
        var result = start
        forEach(set, in: context) { item, _ in
            if case .number(let value) = item { result = combine(result, value) }
            return true
        }
        return result
    }

    func text(
        _ operation: TextOperation, _ step: RuleStep, in context: PredicateContext
    ) -> String {
        switch operation {
        case .constant:
            return code.texts[Int(step.first)]
        case .first:
            return first(of: step.first, in: context).map { stringValue(of: $0) } ?? ""
        case .ofNumber:
            return number(step.first, in: context).description
        case .ofTruth:
            return truth(step.first, in: context) ? "true" : "false"
        case .concatenation:
            return text(step.first, in: context) + text(step.second, in: context)
        case .normalized:
            let words = text(step.first, in: context).utf8.split { byte in
                byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            }
            return words.map { String(Substring($0)) }.joined(separator: " ")
        }
    }

    /// The string-value of an item.
    private func stringValue(of item: AnswerSheet.Item) -> String {
        switch item {
        case .empty: ""
        case .symbol(let symbol): code.word(for: symbol)
        case .number(let number): number.description
        case .date(let date): date.description
        case .text(let text): text
        }
    }
}
