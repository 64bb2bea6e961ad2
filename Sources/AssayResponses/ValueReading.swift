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

    /// Returns the value of an answer that has a single one; `nil` where it has none or several, is
    /// a table, or is not sound, which ``items(of:for:at:)`` then tells.
    func soleItem(of said: Said, for facts: AnswerFacts) -> AnswerSheet.Item? {
        guard facts.type != .table, said.rows.isEmpty, said.values.count == 1 else { return nil }
        return said.values.withUnsafeBufferPointer { item($0[0].text, facts) }
    }

    /// Returns the values of an answer, cells row by row for a table; `nil` after a problem.
    mutating func items(
        of said: Said, for index: QuestionIndex, at position: TextPosition
    ) -> [AnswerSheet.Item]? {
        let facts = library.answerFacts[Int(index.rawValue)]
        if facts.type == .table {
            guard said.values.isEmpty else {
                report(.rowsExpected, at: position)
                return nil
            }
            return rows(of: said, for: index, facts, at: position)
        }
        guard said.rows.isEmpty else {
            report(.valuesExpected, at: position)
            return nil
        }
        guard !said.values.isEmpty else {
            report(.noValue, at: position)
            return nil
        }
        let takesSeveral = facts.type == .choices || facts.type == .countries
        guard takesSeveral || said.values.count == 1 else {
            report(.tooManyValues(count: said.values.count), at: said.values[1].position)
            return nil
        }
        var items: [AnswerSheet.Item] = []
        items.reserveCapacity(said.values.count)
        var isSound = true
        for value in said.values {
            guard let item = item(value.text, facts) else {
                refuse(value.text, facts, at: value.position)
                isSound = false
                continue
            }
            if items.contains(item) {
                report(.repeatedValue(value.text), at: value.position)
                isSound = false
            }
            items.append(item)
        }
        if facts.hasExclusiveOption, items.count > 1 {
            for option in options(of: facts) where option.isExclusive {
                if items.contains(.symbol(option.symbol)) {
                    report(.exclusiveOption(option.id), at: position)
                    isSound = false
                }
            }
        }
        return isSound ? items : nil
    }

    private mutating func rows(
        of said: Said, for index: QuestionIndex, _ facts: AnswerFacts, at position: TextPosition
    ) -> [AnswerSheet.Item]? {
        let mostRows = library.questions[Int(index.rawValue)].maximumRows
        guard said.rows.count <= mostRows else {
            report(.tooManyRows(count: said.rows.count, most: mostRows), at: position)
            return nil
        }
        let columns = library.columnFacts[
            Int(facts.columns.lowerBound)..<Int(facts.columns.upperBound)]
        var items: [AnswerSheet.Item] = []
        var isSound = !said.rows.isEmpty
        if said.rows.isEmpty { report(.noValue, at: position) }
        for row in said.rows {
            var cells = [AnswerSheet.Item](repeating: .empty, count: columns.count)
            var met = [Bool](repeating: false, count: columns.count)
            // A cell that was told about is not also told as missing.
            var told: Set<String> = []
            for cell in row {
                guard let number = columns.firstIndex(where: { $0.id == cell.column }) else {
                    let nearest = nearestSpelling(to: cell.column, among: columns.map { $0.id })
                    report(.unknownColumn(cell.column, nearest: nearest), at: cell.position)
                    if let nearest { told.insert(nearest) }
                    isSound = false
                    continue
                }
                let column = number - columns.startIndex
                if met[column] {
                    report(.columnTwice(cell.column), at: cell.position)
                    isSound = false
                }
                met[column] = true
                guard !cell.text.isEmpty else { continue }
                if let item = item(cell.text, columns[number].cells) {
                    cells[column] = item
                } else {
                    refuse(cell.text, columns[number].cells, at: cell.position)
                    told.insert(cell.column)
                    isSound = false
                }
            }
            for (column, cell) in zip(columns, cells)
            where column.isRequired && cell == .empty && !told.contains(column.id) {
                let place = row.first { $0.column == column.id } ?? row.first
                report(.missingColumn(column.id), at: place?.position ?? position)
                isSound = false
            }
            items += cells
        }
        return isSound ? items : nil
    }

    private func options(of facts: AnswerFacts) -> ArraySlice<OptionFacts> {
        library.optionFacts[Int(facts.options.lowerBound)..<Int(facts.options.upperBound)]
    }

    /// Reads one value; `nil` where it is not sound, which ``refuse(_:_:at:)`` then tells.
    private func item(_ text: String, _ facts: AnswerFacts) -> AnswerSheet.Item? {
        switch facts.type {
        case .choice, .choices:
            return library.optionFacts.withUnsafeBufferPointer { options in
                for position in facts.options where options[Int(position)].id == text {
                    return .symbol(options[Int(position)].symbol)
                }
                return nil
            }
        case .boolean:
            if text == "yes" { return .symbol(.yes) }
            return text == "no" ? .symbol(.no) : nil
        case .country, .countries:
            guard text.utf8.count == 2, Country.codes.contains(text) else { return nil }
            return library.symbols.symbol(for: text).map { .symbol($0) }
        case .date:
            return CalendarDate(text: text).map { .date($0) }
        case .number, .integer, .percent:
            guard let number = ExactDecimal(text: text), number >= facts.minimum,
                number <= facts.maximum, !number.hasFraction(beyond: facts.digits),
                !facts.isWhole || !number.hasFraction(beyond: 0)
            else { return nil }
            return .number(number)
        case .text, .file:
            guard !text.isEmpty, isShort(text, facts) else { return nil }
            return .text(text)
        case .table:
            return nil
        }
    }

    private func isShort(_ text: String, _ facts: AnswerFacts) -> Bool {
        text.utf8.count <= Int(facts.maximumLength)
            || text.unicodeScalars.count <= Int(facts.maximumLength)
    }

    /// Tells why a value is not sound.
    private mutating func refuse(_ text: String, _ facts: AnswerFacts, at position: TextPosition) {
        switch facts.type {
        case .choice, .choices:
            let known = options(of: facts).map { $0.id }
            let nearest = nearestSpelling(to: text, among: known)
            report(.unknownOption(text, nearest: nearest, known: known), at: position)
        case .boolean: report(.notThisType(text, expected: "yes or no"), at: position)
        case .country, .countries:
            report(.notThisType(text, expected: "a country code such as MZ"), at: position)
        case .date:
            report(.notThisType(text, expected: "a day such as 2026-11-21"), at: position)
        case .number, .integer, .percent: refuseNumber(text, facts, at: position)
        case .text, .file:
            if text.isEmpty {
                report(.noValue, at: position)
            } else {
                report(
                    .tooLong(count: text.unicodeScalars.count, most: Int(facts.maximumLength)),
                    at: position)
            }
        case .table: report(.rowsExpected, at: position)
        }
    }

    private mutating func refuseNumber(
        _ text: String, _ facts: AnswerFacts, at position: TextPosition
    ) {
        guard let number = ExactDecimal(text: text) else {
            let isTooLong = !text.isEmpty && text.utf8.allSatisfy { Self.isOfNumber($0) }
            let expected =
                isTooLong
                ? "a number of at most 24 digits before the point and 12 behind it"
                : facts.isWhole ? "a whole number" : "a decimal such as 12.5"
            return report(.notThisType(text, expected: expected), at: position)
        }
        if number < facts.minimum {
            report(.belowMinimum(text, minimum: facts.minimum.description), at: position)
        } else if number > facts.maximum {
            report(.aboveMaximum(text, maximum: facts.maximum.description), at: position)
        } else if facts.isWhole {
            report(.notThisType(text, expected: "a whole number"), at: position)
        } else {
            report(.tooManyDigits(text, digits: Int(facts.digits)), at: position)
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ".")
    }
}

extension ExactDecimal {
    /// Returns whether the number has more digits behind the point.
    fileprivate func hasFraction(beyond digits: Int32) -> Bool {
        digits < Self.mostFractionDigits && fractionDigits > digits
    }
}
