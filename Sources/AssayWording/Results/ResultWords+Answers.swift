import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension ResultWords {
    private static let mostRows = 4
    private static let mostColumns = 240

    /// The answer to a question as people say it: options and countries by their names, the rows of
    /// a table one after the other, or what is said in place of an answer.
    package func answer(to index: QuestionIndex) -> String {
        guard response.sheet.isRelevant(index), response.sheet.state(of: index) == .answered else {
            return answerText(index, response, library, phrases)
        }
        // The question itself is large; only what is needed of it is taken.
        let questions = library.questions
        let position = Int(index.rawValue)
        let items = response.sheet.items(of: index)
        guard questions[position].type == .table else {
            let (type, options) = (questions[position].type, questions[position].options)
            let unit = unit(questions[position].limits, items.first)
            if items.count == 1, let item = items.first {
                return Self.said(value(item, type, options) + unit, most: Self.mostColumns)
            }
            let values = items.map { value($0, type, options) }
            return Self.said(values.joined(separator: ", ") + unit, most: Self.mostColumns)
        }
        let columns = questions[position].columns
        let rows = stride(from: items.startIndex, to: items.endIndex, by: columns.count)
        let shown = rows.prefix(Self.mostRows).map { start in
            zip(columns, items[start...]).compactMap { column, item in
                cell(item, column)
            }.joined(separator: ", ")
        }
        let more = items.count > Self.mostRows * columns.count ? "; …" : ""
        return Self.said(shown.joined(separator: "; ") + more, most: Self.mostColumns)
    }

    /// An answer in full: one line, or one for each row of a table with its columns by their titles.
    ///
    /// - Parameter most: the most rows; how many are left out is said.
    package func lines(answering question: Question, most: Int) -> [String] {
        let items = response.sheet.items(of: question.index)
        guard question.type == .table else {
            let values = items.map { value($0, question.type, question.options) }
            return [values.joined(separator: ", ") + unit(question.limits, items.first)]
        }
        let rows = stride(from: items.startIndex, to: items.endIndex, by: question.columns.count)
        let lines = rows.prefix(most).map { start in
            zip(question.columns, items[start...]).compactMap { column, item -> String? in
                if case .empty = item { return nil }
                let said = value(item, column.type, column.options) + unit(column.limits, item)
                return "\(text(column.text)): \(said)"
            }.joined(separator: "; ")
        }
        let more = items.count / question.columns.count - lines.count
        return lines + (more > 0 ? [phrases.answer.moreRows(more)] : [])
    }

    private func cell(_ item: AnswerSheet.Item, _ column: Column) -> String? {
        if case .empty = item { return nil }
        return
            "\(column.id) \(value(item, column.type, column.options))\(unit(column.limits, item))"
    }

    private func value(_ item: AnswerSheet.Item, _ type: QuestionType, _ options: [Option])
        -> String
    {
        let word = item.text(in: library.symbols)
        guard case .symbol(let symbol) = item else { return word }
        if let option = options.first(where: { $0.symbol == symbol }) { return text(option.text) }
        guard type.traits.values == .country else { return word }
        return Country.all.first { $0.code == word }?.name ?? word
    }

    private func unit(_ limits: ValueLimits, _ item: AnswerSheet.Item?) -> String {
        guard case .number = item, let unit = limits.unit else { return "" }
        return " \(unit)"
    }
}
