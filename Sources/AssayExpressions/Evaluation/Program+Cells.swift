/// One value of an answer, by where it stands.
public struct AnswerCell: Sendable, Hashable, Comparable {
    /// The question.
    public var question: QuestionIndex
    /// The row of a table, or the position of the value, from 0.
    public var row: Int
    /// The column of a table, from 0; 0 for anything else.
    public var column: Int

    /// Creates a cell.
    public init(question: QuestionIndex, row: Int, column: Int) {
        self.question = question
        self.row = row
        self.column = column
    }

    /// Orders by question, row and column.
    public static func < (left: AnswerCell, right: AnswerCell) -> Bool {
        if left.question != right.question { return left.question < right.question }
        return left.row == right.row ? left.column < right.column : left.row < right.row
    }
}

extension Program {
    /// Returns the values that a rule of the type ``RuleType/values`` gives, each with its cell, in the
    /// order of the questions.
    public func evaluateValues(
        on sheet: AnswerSheet
    ) -> [(item: AnswerSheet.Item, cell: AnswerCell)] {
        var found: [(item: AnswerSheet.Item, cell: AnswerCell)] = []
        evaluation(on: sheet).forEach(root, in: PredicateContext()) { item, place in
            if let cell = sheet.cell(at: place) { found.append((item, cell)) }
            return true
        }
        return found
    }

    /// Returns the rows that a rule of the type ``RuleType/rows`` gives, by number from 0.
    public func evaluateRows(on sheet: AnswerSheet) -> [Int] {
        rows(of: root, on: sheet)
    }

    /// Returns the cells on which the value of a rule rests: the answers that it reads, and of a table
    /// the columns that it compares, in the rows that it takes.
    public func evaluateGrounds(on sheet: AnswerSheet) -> [AnswerCell] {
        var cells: Set<AnswerCell> = []
        let isFiltered = Set(
            code.sets.compactMap { $0.predicates.count > 0 ? $0.question : nil })
        for (position, node) in code.sets.enumerated() {
            guard let question = node.question, sheet.state(of: question) == .answered else {
                continue
            }
            guard node.columnCount > 1 else {
                cells.insert(AnswerCell(question: question, row: 0, column: 0))
                continue
            }
            guard node.predicates.count > 0 || !isFiltered.contains(question) else { continue }
            var columns = Set(
                mentions.compactMap { $0.question == question ? $0.column : nil })
            if node.column >= 0 { columns.insert(Int(node.column)) }
            for row in rows(of: Int32(position), on: sheet) {
                for column in columns {
                    cells.insert(AnswerCell(question: question, row: row, column: column))
                }
            }
        }
        return cells.sorted()
    }

    private func rows(of set: Int32, on sheet: AnswerSheet) -> [Int] {
        var rows: [Int] = []
        evaluation(on: sheet).forEach(set, in: PredicateContext()) { _, place in
            if let cell = sheet.cell(at: place) { rows.append(cell.row) }
            return true
        }
        return rows
    }
}

extension SetNode {
    /// The question whose values are taken; `nil` for anything else.
    fileprivate var question: QuestionIndex? {
        if case .question(let question) = base { question } else { nil }
    }
}

extension AnswerSheet {
    /// The cell of a value; `nil` for words of a list.
    fileprivate func cell(at place: ValuePlace) -> AnswerCell? {
        guard place.question >= 0 else { return nil }
        let slot = slots[Int(place.question)]
        let (row, column) = (place.position - Int(slot.firstItem))
            .quotientAndRemainder(dividingBy: Int(slot.columnCount))
        return AnswerCell(
            question: QuestionIndex(rawValue: place.question), row: row, column: column)
    }
}
