import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// Reads what was said as typed values, strictly; every problem is told at its value.
struct ValueReading: ~Copyable {
    let library: QuestionnaireLibrary
    var diagnostics = DiagnosticCollector()
    /// The values that were read, cells row by row for a table.
    private(set) var items: [AnswerSheet.Item] = []
    let submission: Submission
    private var lines: SourceLines?

    init(library: QuestionnaireLibrary, submission: Submission) {
        self.library = library
        self.submission = submission
        items.reserveCapacity(submission.answers.values.count + submission.answers.cells.count)
    }

    mutating func position(of offset: SourceOffset) -> TextPosition {
        let lines = lines ?? SourceLines(of: submission.source)
        self.lines = lines
        return lines.position(of: offset)
    }

    mutating func report(_ error: ResponseError, at offset: SourceOffset) {
        let position = position(of: offset)
        diagnostics.report(
            error.diagnostic(
                at: SourcePlace(file: submission.file, line: position.line, column: position.column)
            ))
    }

    /// Reads the values or rows of an answer to the end of ``items``; returns their positions, `nil`
    /// after telling a problem.
    mutating func read(
        _ content: AnswerStore.Content, for index: QuestionIndex, _ facts: AnswerFacts,
        at position: SourceOffset, _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let first = items.count
        let isSound =
            hasForm(content, of: index, facts, at: position, store)
            && (facts.type == .table
                ? readRows(content.rows, facts, at: position, store, bytes)
                : readValues(content.values, facts, at: position, store, bytes))
        return isSound ? first..<items.count : nil
    }

    /// Returns whether an answer has values or rows as its question takes them; tells why not.
    private mutating func hasForm(
        _ content: AnswerStore.Content, of index: QuestionIndex, _ facts: AnswerFacts,
        at position: SourceOffset, _ store: AnswerStore
    ) -> Bool {
        if facts.type == .table {
            guard content.values.isEmpty else {
                report(.rowsExpected, at: position)
                return false
            }
            let mostRows = library.questions[Int(index.rawValue)].maximumRows
            guard content.rows.count <= mostRows else {
                report(.tooManyRows(count: content.rows.count, most: mostRows), at: position)
                return false
            }
            return true
        }
        guard content.rows.isEmpty else {
            report(.valuesExpected, at: position)
            return false
        }
        guard !content.values.isEmpty else {
            report(.noValue, at: position)
            return false
        }
        let takesSeveral = facts.type == .choices || facts.type == .countries
        guard takesSeveral || content.values.count == 1 else {
            report(
                .tooManyValues(count: content.values.count),
                at: store.values[Int(content.values.lowerBound) + 1].position)
            return false
        }
        return true
    }

    private mutating func readValues(
        _ values: Range<Int32>, _ facts: AnswerFacts, at position: SourceOffset,
        _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var isSound = true
        let first = items.count
        for number in values.positions {
            let value = store.values[number]
            guard let item = item(UnsafeBufferPointer(rebasing: bytes[value.text.range]), facts)
            else {
                refuse(store.string(value.text), facts, at: value.position)
                isSound = false
                continue
            }
            if items.count > first, items[first...].contains(item) {
                report(.repeatedValue(store.string(value.text)), at: value.position)
                isSound = false
            }
            items.append(item)
        }
        if facts.hasExclusiveOption, items.count > first + 1 {
            for option in options(of: facts) where option.isExclusive {
                if items[first...].contains(.symbol(option.symbol)) {
                    report(.exclusiveOption(option.id), at: position)
                    isSound = false
                }
            }
        }
        return isSound
    }

    private mutating func readRows(
        _ rows: Range<Int32>, _ facts: AnswerFacts, at position: SourceOffset,
        _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let columns = library.columnFacts[facts.columns.positions]
        var isSound = !rows.isEmpty
        if rows.isEmpty { report(.noValue, at: position) }
        for row in store.rows[rows.positions] {
            let said = store.cells[row.positions]
            var cells = [AnswerSheet.Item](repeating: .empty, count: columns.count)
            var places = [SourceOffset?](repeating: nil, count: columns.count)
            // A cell that was told about is not also told as missing.
            var told: Set<String> = []
            for cell in said {
                let id = store.string(cell.column)
                guard let number = columns.firstIndex(where: { $0.id == id }) else {
                    let nearest = nearestSpelling(to: id, among: columns.map { $0.id })
                    report(.unknownColumn(id, nearest: nearest), at: cell.position)
                    if let nearest { told.insert(nearest) }
                    isSound = false
                    continue
                }
                let column = number - columns.startIndex
                if places[column] != nil {
                    report(.columnTwice(id), at: cell.position)
                    isSound = false
                } else {
                    places[column] = cell.position
                }
                guard cell.text.count > 0 else { continue }
                let text = UnsafeBufferPointer(rebasing: bytes[cell.text.range])
                if let item = item(text, columns[number].cells) {
                    cells[column] = item
                } else {
                    refuse(store.string(cell.text), columns[number].cells, at: cell.position)
                    told.insert(id)
                    isSound = false
                }
            }
            for (number, column) in columns.enumerated()
            where column.isRequired && cells[number] == .empty && !told.contains(column.id) {
                report(
                    .missingColumn(column.id),
                    at: places[number] ?? said.first?.position ?? position)
                isSound = false
            }
            items += cells
        }
        return isSound
    }

    private func options(of facts: AnswerFacts) -> ArraySlice<OptionFacts> {
        library.optionFacts[facts.options.positions]
    }

    /// Reads one value; `nil` where it is not sound, which ``refuse(_:_:at:)`` then tells.
    private mutating func item(
        _ text: UnsafeBufferPointer<UInt8>, _ facts: AnswerFacts
    ) -> AnswerSheet.Item? {
        switch facts.type {
        case .choice, .choices:
            return library.optionNames.firstMatch(in: facts.options.positions, text).map {
                .symbol(library.optionFacts[$0].symbol)
            }
        case .boolean:
            if Self.yes.matches(0, text) { return .symbol(.yes) }
            return Self.yes.matches(1, text) ? .symbol(.no) : nil
        case .country, .countries:
            guard text.count == 2 else { return nil }
            let code = String(decoding: text, as: UTF8.self)
            guard Country.codes.contains(code) else { return nil }
            return library.symbols.symbol(for: code).map { .symbol($0) }
        case .date:
            return CalendarDate(utf8: text).map { .date($0) }
        case .number, .integer, .percent:
            guard let number = ExactDecimal(utf8: text), number >= facts.minimum,
                number <= facts.maximum, !number.hasFraction(beyond: facts.digits),
                !facts.isWhole || !number.hasFraction(beyond: 0)
            else { return nil }
            return .number(number)
        case .text, .file:
            guard !text.isEmpty else { return nil }
            let said = String(decoding: text, as: UTF8.self)
            return isShort(said, facts) ? .text(said) : nil
        case .table:
            return nil
        }
    }

    private static let yes = SpelledNames(["yes", "no"])

    private func isShort(_ text: String, _ facts: AnswerFacts) -> Bool {
        text.utf8.count <= Int(facts.maximumLength)
            || text.unicodeScalars.count <= Int(facts.maximumLength)
    }

    /// Tells why a value is not sound.
    private mutating func refuse(_ text: String, _ facts: AnswerFacts, at position: SourceOffset) {
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
        _ text: String, _ facts: AnswerFacts, at position: SourceOffset
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
