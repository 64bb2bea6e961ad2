import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// Reads what was said as typed values, strictly; every problem is reported at its value.
struct ValueReading: ~Copyable {
    let library: QuestionnaireLibrary
    var diagnostics = DiagnosticCollector()
    /// The values that were read, cells row by row for a table.
    private(set) var items: [AnswerSheet.Item] = []
    let submission: Submission
    /// Whether rows may lack what their columns require.
    private var isReadingDraft = false
    private var places: PlaceFinder

    init(library: QuestionnaireLibrary, submission: Submission) {
        self.library = library
        self.submission = submission
        places = PlaceFinder(in: submission.input)
        items.reserveCapacity(submission.answers.values.count + submission.answers.cells.count)
    }

    /// Says the places of problems in another input from here on.
    mutating func look(in input: Input) { places = PlaceFinder(in: input) }

    /// Reads values or rows that stand outside of the submission.
    mutating func read(
        _ said: Said, for index: QuestionIndex, at origin: Origin
    ) -> Range<Int>? {
        var store = AnswerStore()
        let content = store.keep(said)
        return store.bytes.withUnsafeBufferPointer { bytes in
            read(
                content, for: index, library.tables.answers[Int(index.rawValue)], at: origin,
                store, bytes)
        }
    }

    mutating func place(of origin: Origin) -> SourcePlace { places.place(of: origin) }

    mutating func report(_ error: ResponseError, at origin: Origin) {
        diagnostics.report(error.diagnostic(at: place(of: origin)))
    }

    /// Reads the values or rows of an answer to the end of ``items``; returns their positions, `nil`
    /// after reporting a problem.
    mutating func read(
        _ content: AnswerStore.Content, for index: QuestionIndex, _ form: AnswerForm,
        at origin: Origin, _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let first = items.count
        let isSound =
            hasForm(content, of: index, form, at: origin, store)
            && (form.values == nil
                ? readRows(content.rows, form, at: origin, store, bytes)
                : readValues(content.values, form, at: origin, store, bytes))
        return isSound ? first..<items.count : nil
    }

    /// Reports values of a draft that its question does not take; it may lack anything.
    mutating func check(
        _ content: AnswerStore.Content, for index: QuestionIndex, _ form: AnswerForm,
        at origin: Origin, _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        guard !content.isEmpty else { return }
        isReadingDraft = true
        let first = items.count
        _ = read(content, for: index, form, at: origin, store, bytes)
        items.removeLast(items.count - first)
        isReadingDraft = false
    }

    /// Returns whether an answer has values or rows as its question takes them; reports why not.
    private mutating func hasForm(
        _ content: AnswerStore.Content, of index: QuestionIndex, _ form: AnswerForm,
        at origin: Origin, _ store: AnswerStore
    ) -> Bool {
        if form.values == nil {
            if let value = store.values[content.values.positions].first {
                report(.rowsExpected, at: value.origin)
                return false
            }
            let mostRows = library.questions[Int(index.rawValue)].maximumRows
            guard content.rows.count <= mostRows else {
                let first = store.rows[content.rows.positions.lowerBound + mostRows]
                report(.tooManyRows(count: content.rows.count, most: mostRows), at: first.origin)
                return false
            }
            return true
        }
        if let row = store.rows[content.rows.positions].first {
            report(.valuesExpected, at: row.origin)
            return false
        }
        guard !content.values.isEmpty else {
            report(.noValue, at: origin)
            return false
        }
        guard form.takesSeveral || content.values.count == 1 else {
            report(
                .tooManyValues(count: content.values.count),
                at: store.values[Int(content.values.lowerBound) + 1].origin)
            return false
        }
        return true
    }

    private mutating func readValues(
        _ values: Range<Int32>, _ form: AnswerForm, at origin: Origin,
        _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var isSound = true
        let first = items.count
        for number in values.positions {
            let value = store.values[number]
            guard let item = item(UnsafeBufferPointer(rebasing: bytes[value.text.range]), form)
            else {
                refuse(store.string(value.text), form, at: value.origin)
                isSound = false
                continue
            }
            if items.count > first, items[first...].contains(item) {
                report(.repeatedValue(store.string(value.text)), at: value.origin)
                isSound = false
            }
            items.append(item)
        }
        if form.hasExclusiveOption, items.count > first + 1 {
            for option in form.options where option.isExclusive {
                if let number = items[first...].firstIndex(of: .symbol(option.symbol)) {
                    let value = store.values[values.positions.lowerBound + number - first]
                    report(.exclusiveOption(option.id), at: value.origin)
                    isSound = false
                }
            }
        }
        return isSound
    }

    private mutating func readRows(
        _ rows: Range<Int32>, _ form: AnswerForm, at origin: Origin,
        _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let columns = form.columns
        var isSound = !rows.isEmpty
        if rows.isEmpty { report(.noValue, at: origin) }
        for row in store.rows[rows.positions] {
            let said = store.cells[row.cells.positions]
            var cells = [AnswerSheet.Item](repeating: .empty, count: columns.count)
            var places = [Origin?](repeating: nil, count: columns.count)
            // A cell that was reported is not also reported as missing.
            var told: Set<String> = []
            for cell in said {
                let spelled = UnsafeBufferPointer(rebasing: bytes[cell.column.range])
                let number = columns.indices.first { columns[$0].id.isSpelled(spelled) }
                guard let number else {
                    let id = store.string(cell.column)
                    let nearest = nearestSpelling(to: id, among: columns.map { $0.id })
                    report(.unknownColumn(id, nearest: nearest), at: cell.columnOrigin)
                    if let nearest { told.insert(nearest) }
                    isSound = false
                    continue
                }
                if places[number] != nil {
                    report(.columnTwice(columns[number].id), at: cell.columnOrigin)
                    isSound = false
                } else {
                    places[number] = cell.origin
                }
                guard cell.text.count > 0 else { continue }
                let text = UnsafeBufferPointer(rebasing: bytes[cell.text.range])
                if let item = item(text, columns[number].cells) {
                    cells[number] = item
                } else {
                    refuse(store.string(cell.text), columns[number].cells, at: cell.origin)
                    told.insert(columns[number].id)
                    isSound = false
                }
            }
            for number in columns.indices
            where !isReadingDraft && columns[number].isRequired && cells[number] == .empty
                && !told.contains(columns[number].id)
            {
                report(.missingColumn(columns[number].id), at: places[number] ?? row.origin)
                isSound = false
            }
            items += cells
        }
        return isSound
    }

    /// Reads one value; `nil` where it is not sound, which ``refuse(_:_:at:)`` then reports.
    private mutating func item(
        _ text: UnsafeBufferPointer<UInt8>, _ form: AnswerForm
    ) -> AnswerSheet.Item? {
        switch form.values {
        case .choice:
            return form.options.first { $0.id.isSpelled(text) }.map { .symbol($0.symbol) }
        case .boolean:
            if "yes".isSpelled(text) { return .symbol(.yes) }
            return "no".isSpelled(text) ? .symbol(.no) : nil
        case .country:
            guard text.count == 2 else { return nil }
            let code = String(decoding: text, as: UTF8.self)
            guard Country.codes.contains(code) else { return nil }
            return library.symbols.symbol(for: code).map { .symbol($0) }
        case .date:
            return CalendarDate(utf8: text).map { .date($0) }
        case .number:
            guard let number = ExactDecimal(utf8: text), number >= form.minimum,
                number <= form.maximum, !number.hasFraction(beyond: form.digits),
                !form.isWhole || !number.hasFraction(beyond: 0)
            else { return nil }
            return .number(number)
        case .text, .file:
            guard !text.isEmpty else { return nil }
            let said = String(decoding: text, as: UTF8.self)
            return isShort(said, form) ? .text(said) : nil
        case nil:
            return nil
        }
    }

    private func isShort(_ text: String, _ form: AnswerForm) -> Bool {
        text.utf8.count <= form.maximumLength
            || text.unicodeScalars.count <= form.maximumLength
    }

    /// Reports why a value is not sound.
    private mutating func refuse(_ text: String, _ form: AnswerForm, at origin: Origin) {
        switch form.values {
        case .choice:
            let known = form.options.map { $0.id }
            let nearest = nearestSpelling(to: text, among: known)
            report(.unknownOption(text, nearest: nearest, known: known), at: origin)
        case .boolean: report(.notThisType(text, expected: "yes or no"), at: origin)
        case .country:
            report(.notThisType(text, expected: "a country code such as MZ"), at: origin)
        case .date:
            report(.notThisType(text, expected: "a day such as 2026-11-21"), at: origin)
        case .number: refuseNumber(text, form, at: origin)
        case .text, .file:
            if text.isEmpty {
                report(.noValue, at: origin)
            } else {
                report(
                    .tooLong(count: text.unicodeScalars.count, most: form.maximumLength),
                    at: origin)
            }
        case nil: report(.rowsExpected, at: origin)
        }
    }

    private mutating func refuseNumber(
        _ text: String, _ form: AnswerForm, at origin: Origin
    ) {
        guard let number = ExactDecimal(text: text) else {
            let isTooLong = !text.isEmpty && text.utf8.allSatisfy { Self.isOfNumber($0) }
            let expected =
                isTooLong
                ? "a number of at most 24 digits before the point and 12 behind it"
                : form.isWhole ? "a whole number" : "a decimal such as 12.5"
            return report(.notThisType(text, expected: expected), at: origin)
        }
        if number < form.minimum {
            report(.belowMinimum(text, minimum: form.minimum.description), at: origin)
        } else if number > form.maximum {
            report(.aboveMaximum(text, maximum: form.maximum.description), at: origin)
        } else if form.isWhole {
            report(.notThisType(text, expected: "a whole number"), at: origin)
        } else {
            report(.tooManyDigits(text, digits: form.digits), at: origin)
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ".")
    }
}

extension ExactDecimal {
    /// Returns whether the number has more digits after the point.
    fileprivate func hasFraction(beyond digits: Int) -> Bool {
        digits < Self.mostFractionDigits && fractionDigits > digits
    }
}

extension Country {
    /// The codes of all countries.
    static let codes = Set(all.map { $0.code })
}
