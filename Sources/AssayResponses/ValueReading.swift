import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// Reads what was said as typed values, strictly; every problem is told at its value.
struct ValueReading {
    let library: QuestionnaireLibrary
    let file: String
    var diagnostics = DiagnosticCollector()

    init(library: QuestionnaireLibrary, file: String) {
        self.library = library
        self.file = file
    }

    mutating func report(_ error: ResponseError, at position: TextPosition) {
        diagnostics.report(
            error.diagnostic(
                at: SourcePlace(
                    file: file, line: Int(position.line), column: Int(position.column))))
    }

    /// Returns the values of an answer, cells row by row for a table; `nil` after a problem.
    mutating func items(
        of said: Said, for question: Question, at position: TextPosition
    ) -> [AnswerSheet.Item]? {
        if question.type == .table {
            guard said.values.isEmpty else {
                report(.rowsExpected, at: position)
                return nil
            }
            return rows(of: said, for: question, at: position)
        }
        guard said.rows.isEmpty else {
            report(.valuesExpected, at: position)
            return nil
        }
        guard !said.values.isEmpty else {
            report(.noValue, at: position)
            return nil
        }
        let takesSeveral = question.type == .choices || question.type == .countries
        guard takesSeveral || said.values.count == 1 else {
            report(.tooManyValues(count: said.values.count), at: said.values[1].position)
            return nil
        }
        var items: [AnswerSheet.Item] = []
        var isSound = true
        for value in said.values {
            guard
                let item = item(
                    value.text, question.type, question.limits, question.options, at: value.position
                )
            else {
                isSound = false
                continue
            }
            if items.contains(item) {
                report(.repeatedValue(value.text), at: value.position)
                isSound = false
            }
            items.append(item)
        }
        for option in question.options where option.isExclusive && items.count > 1 {
            if items.contains(.symbol(option.symbol)) {
                report(.exclusiveOption(option.id), at: position)
                isSound = false
            }
        }
        return isSound ? items : nil
    }

    private mutating func rows(
        of said: Said, for question: Question, at position: TextPosition
    ) -> [AnswerSheet.Item]? {
        guard said.rows.count <= question.maximumRows else {
            report(.tooManyRows(count: said.rows.count, most: question.maximumRows), at: position)
            return nil
        }
        var items: [AnswerSheet.Item] = []
        var isSound = !said.rows.isEmpty
        if said.rows.isEmpty { report(.noValue, at: position) }
        for row in said.rows {
            var cells = [AnswerSheet.Item](repeating: .empty, count: question.columns.count)
            var met: Set<String> = []
            // A cell that was told about is not also told as missing.
            var told: Set<String> = []
            for cell in row {
                guard let column = question.columns.firstIndex(where: { $0.id == cell.column })
                else {
                    let nearest = nearestSpelling(
                        to: cell.column, among: question.columns.map { $0.id })
                    report(.unknownColumn(cell.column, nearest: nearest), at: cell.position)
                    if let nearest { told.insert(nearest) }
                    isSound = false
                    continue
                }
                if !met.insert(cell.column).inserted {
                    report(.columnTwice(cell.column), at: cell.position)
                    isSound = false
                }
                guard !cell.text.isEmpty else { continue }
                let definition = question.columns[column]
                if let item = item(
                    cell.text, definition.type, definition.limits, definition.options,
                    at: cell.position)
                {
                    cells[column] = item
                } else {
                    told.insert(cell.column)
                    isSound = false
                }
            }
            for (column, cell) in zip(question.columns, cells)
            where column.isRequired && cell == .empty && !told.contains(column.id) {
                let place = row.first { $0.column == column.id } ?? row.first
                report(.missingColumn(column.id), at: place?.position ?? position)
                isSound = false
            }
            items += cells
        }
        return isSound ? items : nil
    }

    private mutating func item(
        _ text: String, _ type: QuestionType, _ limits: ValueLimits, _ options: [Option],
        at position: TextPosition
    ) -> AnswerSheet.Item? {
        switch type {
        case .choice, .choices:
            for option in options where option.id == text { return .symbol(option.symbol) }
            let known = options.map { $0.id }
            report(
                .unknownOption(
                    text, nearest: nearestSpelling(to: text, among: known), known: known),
                at: position)
            return nil
        case .boolean:
            if text == "yes" { return .symbol(.yes) }
            if text == "no" { return .symbol(.no) }
            return refuse(text, "yes or no", at: position)
        case .country, .countries:
            if text.utf8.count == 2, let symbol = library.symbols.symbol(for: text),
                Country.codes.contains(text)
            {
                return .symbol(symbol)
            }
            return refuse(text, "a country code such as MZ", at: position)
        case .date:
            guard let date = CalendarDate(text: text) else {
                return refuse(text, "a day such as 2026-11-21", at: position)
            }
            return .date(date)
        case .number, .integer, .percent:
            return number(text, type, limits, at: position)
        case .text, .file:
            let count = text.unicodeScalars.count
            guard count <= limits.maximumLength else {
                report(.tooLong(count: count, most: limits.maximumLength), at: position)
                return nil
            }
            guard !text.isEmpty else {
                report(.noValue, at: position)
                return nil
            }
            return .text(text)
        case .table:
            return nil
        }
    }

    private mutating func number(
        _ text: String, _ type: QuestionType, _ limits: ValueLimits, at position: TextPosition
    ) -> AnswerSheet.Item? {
        guard let number = ExactDecimal(text: text) else {
            let isTooLong = !text.isEmpty && text.utf8.allSatisfy { Self.isOfNumber($0) }
            let expected =
                isTooLong
                ? "a number of at most 24 digits before the point and 12 behind it"
                : type == .integer ? "a whole number" : "a decimal such as 12.5"
            return refuse(text, expected, at: position)
        }
        if let minimum = limits.minimum, number < minimum {
            report(.belowMinimum(text, minimum: minimum.description), at: position)
            return nil
        }
        if let maximum = limits.maximum, number > maximum {
            report(.aboveMaximum(text, maximum: maximum.description), at: position)
            return nil
        }
        if type == .integer, number.fractionDigits > 0 {
            return refuse(text, "a whole number", at: position)
        }
        if let digits = limits.digits, number.fractionDigits > digits {
            report(.tooManyDigits(text, digits: digits), at: position)
            return nil
        }
        return .number(number)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ".")
    }

    private mutating func refuse(
        _ text: String, _ expected: String, at position: TextPosition
    ) -> AnswerSheet.Item? {
        report(.notThisType(text, expected: expected), at: position)
        return nil
    }
}
