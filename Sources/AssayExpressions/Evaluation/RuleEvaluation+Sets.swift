/// Where a predicate is: the row and the value that it judges.
struct PredicateContext {
    /// The question whose values are judged.
    var question: Int32 = 0
    /// The position of the row's first cell among the items of the sheet.
    var row = 0
    /// The position of the value among the items of the sheet.
    var item = 0
}

/// The location of a value: by the order of questions, then within its answer.
///
/// This is the document order of XPath. Words of a list come before all answers.
struct ValuePlace: Comparable {
    var question: Int32
    var position: Int

    static func < (left: ValuePlace, right: ValuePlace) -> Bool {
        left.question == right.question
            ? left.position < right.position : left.question < right.question
    }
}

extension RuleEvaluation {
    /// Calls `body` for each value of a set, in order, until it returns false.
    ///
    /// Returns whether the end was reached.
    @discardableResult
    func forEach(
        _ set: Int32, in context: PredicateContext,
        _ body: (AnswerSheet.Item, ValuePlace) -> Bool
    ) -> Bool {
        let node = code.sets[Int(set)]
        switch node.base {
        case .question(let question):
            return forEach(of: question, node, body)
        case .list(let list):
            return code.lists[Int(list)].positions.allSatisfy { position in
                body(
                    .symbol(code.listSymbols[position]),
                    ValuePlace(question: -1, position: position))
            }
        case .currentItem:
            return take(context.item, of: context.question, node, body)
        case .cell(let column):
            return take(context.row + Int(column), of: context.question, node, body)
        case .union(let parts):
            return forEach(ofUnion: parts, in: context, body)
        }
    }

    /// Each value of several sets once, in the order of the questions.
    private func forEach(
        ofUnion parts: PartRange, in context: PredicateContext,
        _ body: (AnswerSheet.Item, ValuePlace) -> Bool
    ) -> Bool {
        var places: [ValuePlace] = []
        for part in code.parts(in: parts) {
            forEach(part, in: context) { _, place in
                places.append(place)
                return true
            }
        }
        places.sort()
        var last: ValuePlace?
        for place in places where place != last {
            guard body(sheet.items[place.position], place) else { return false }
            last = place
        }
        return true
    }

    private func forEach(
        of question: QuestionIndex, _ node: SetNode,
        _ body: (AnswerSheet.Item, ValuePlace) -> Bool
    ) -> Bool {
        let slot = sheet.slots[Int(question.rawValue)]
        guard slot.isRelevant, slot.state == .answered else { return true }
        let width = Int(node.columnCount)
        var row = Int(slot.firstItem)
        let end = row + Int(slot.itemCount)
        while row + width <= end {
            defer { row += width }
            let context = PredicateContext(question: question.rawValue, row: row, item: row)
            guard all(node.predicates, in: context) else { continue }
            if node.column >= 0 {
                guard take(row + Int(node.column), of: question.rawValue, node, body) else {
                    return false
                }
            } else if !body(
                sheet.items[row], ValuePlace(question: question.rawValue, position: row))
            {
                return false
            }
        }
        return true
    }

    private func all(_ predicates: PartRange, in context: PredicateContext) -> Bool {
        code.parts(in: predicates).allSatisfy { truth($0, in: context) }
    }

    /// Hands on one value unless its cell is empty or a condition on it does not hold.
    private func take(
        _ position: Int, of question: Int32, _ node: SetNode,
        _ body: (AnswerSheet.Item, ValuePlace) -> Bool
    ) -> Bool {
        let item = sheet.items[position]
        if case .empty = item { return true }
        let context = PredicateContext(question: question, row: position, item: position)
        guard all(node.cellPredicates, in: context) else { return true }
        return body(item, ValuePlace(question: question, position: position))
    }

    /// The first value of a set, or `nil` when it is empty.
    func first(
        of set: Int32, in context: PredicateContext
    ) -> AnswerSheet.Item? {
        var found: AnswerSheet.Item?
        forEach(set, in: context) { item, _ in
            found = item
            return false
        }
        return found
    }

    /// Returns whether a value of one set compares with a value of the other.
    func compare(
        _ left: Int32, _ right: Int32, _ comparison: Comparison,
        in context: PredicateContext
    ) -> Bool {
        !forEach(left, in: context) { first, _ in
            forEach(right, in: context) { second, _ in
                !Self.holds(comparison, first, second)
            }
        }
    }

    private static func holds(
        _ comparison: Comparison, _ left: AnswerSheet.Item, _ right: AnswerSheet.Item
    ) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): comparison.holds(left, right)
        case (.date(let left), .date(let right)):
            comparison.holds(
                ExactDecimal(Int(left.dayNumber)), ExactDecimal(Int(right.dayNumber)))
        default:
            comparison == .equal ? left == right : comparison == .notEqual && left != right
        }
    }
}
