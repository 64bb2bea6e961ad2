extension RuleEvaluation {
    func truth(
        _ operation: TruthOperation, _ step: RuleStep, in context: PredicateContext
    ) -> Bool {
        switch operation {
        case .constant:
            return step.first == 1
        case .and:
            return truth(step.first, in: context) && truth(step.second, in: context)
        case .or:
            return truth(step.first, in: context) || truth(step.second, in: context)
        case .not:
            return !truth(step.first, in: context)
        case .hasState:
            let slot = sheet.slots[Int(step.first)]
            return slot.isRelevant && Int32(slot.state.rawValue) == step.second
                && (slot.state != .answered || slot.itemCount > 0)
        case .answerIs:
            let symbol = Symbol(rawValue: step.second)
            return anyValue(ofQuestion: step.first) { $0.isSymbol(symbol) }
        case .answerComparesNumber:
            let (comparison, right) = (step.comparison(step.second), code.numbers[Int(step.third)])
            return anyValue(ofQuestion: step.first) { item in
                if case .number(let left) = item { comparison.holds(left, right) } else { false }
            }
        case .answerComparesDate:
            let comparison = step.comparison(step.second)
            return anyValue(ofQuestion: step.first) { item in
                guard case .date(let left) = item else { return false }
                return comparison.holds(left.dayNumber, step.third)
            }
        case .isNotEmpty:
            return anyValue(of: step.first, in: context) { _ in true }
        case .setHasSymbol:
            let symbol = Symbol(rawValue: step.second)
            return anyValue(of: step.first, in: context) {
                $0.isSymbol(symbol) != (step.third == 1)
            }
        case .setComparesNumber:
            let right = number(step.third, in: context)
            let comparison = step.comparison(step.second)
            return anyValue(of: step.first, in: context) { item in
                if case .number(let left) = item { comparison.holds(left, right) } else { false }
            }
        case .setComparesDate:
            let right = number(step.third, in: context)
            let comparison = step.comparison(step.second)
            return anyValue(of: step.first, in: context) { item in
                guard case .date(let left) = item else { return false }
                return comparison.holds(ExactDecimal(Int(left.dayNumber)), right)
            }
        case .setComparesText:
            let right = text(step.second, in: context)
            return anyValue(of: step.first, in: context) {
                ($0 == .text(right)) != (step.third == 1)
            }
        case .setsCompare:
            return compare(step.first, step.second, step.comparison(step.third), in: context)
        case .numbersCompare, .datesCompare:
            return step.comparison(step.third)
                .holds(number(step.first, in: context), number(step.second, in: context))
        case .textsAreEqual:
            return (text(step.first, in: context) == text(step.second, in: context))
                != (step.third == 1)
        case .truthsAreEqual:
            return (truth(step.first, in: context) == truth(step.second, in: context))
                != (step.third == 1)
        case .numberIsTrue:
            let value = number(step.first, in: context)
            return !value.isNaN && value != .zero
        case .textIsTrue:
            return !text(step.first, in: context).isEmpty
        case .textContains:
            return holds(text(step.second, in: context), in: text(step.first, in: context))
        case .textStarts:
            return text(step.first, in: context).utf8
                .starts(with: text(step.second, in: context).utf8)
        }
    }

    /// Returns whether a condition holds for one of a question's own values.
    ///
    /// Most rules compare an answer with a constant, so this does without the places of values.
    private func anyValue(
        ofQuestion question: Int32, _ holds: (AnswerSheet.Item) -> Bool
    ) -> Bool {
        let slot = sheet.slots[Int(question)]
        guard slot.isRelevant, slot.state == .answered else { return false }
        let first = Int(slot.firstItem)
        for position in first..<(first + Int(slot.itemCount)) where holds(sheet.items[position]) {
            return true
        }
        return false
    }

    /// Returns whether a condition holds for one of the values of a set.
    private func anyValue(
        of set: Int32, in context: PredicateContext, _ holds: (AnswerSheet.Item) -> Bool
    ) -> Bool {
        !forEach(set, in: context) { item, _ in !holds(item) }
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

extension RuleStep {
    /// The comparison that an operand names.
    func comparison(_ operand: Int32) -> Comparison { Comparison(rawValue: operand) ?? .equal }
}

extension AnswerSheet.Item {
    fileprivate func isSymbol(_ symbol: Symbol) -> Bool {
        if case .symbol(let own) = self { own == symbol } else { false }
    }
}
