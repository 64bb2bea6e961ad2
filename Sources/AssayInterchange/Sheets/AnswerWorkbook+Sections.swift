import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks

/// A sheet while it is put together.
struct SheetDraft {
    var rows: [[Sheet.Cell]] = []
    var areas: [Sheet.EntryArea] = []
    var styles: [Int: Sheet.RowStyle] = [:]

    /// Adds a row of a number of cells; returns its position.
    mutating func add(_ cells: [Sheet.Cell], width: Int) -> Int {
        rows.append(cells + Array(repeating: .empty, count: Swift.max(0, width - cells.count)))
        return rows.count - 1
    }

    /// Lets people enter something.
    mutating func open(
        _ row: Int, _ column: Int, _ entry: Sheet.Column.Entry, hint: String? = nil
    ) {
        areas.append(Sheet.EntryArea(rows: row...row, column: column, entry: entry, hint: hint))
    }
}

extension AnswerWorkbook {
    /// The columns of the sheet of a section, in their order.
    private enum SectionColumn: Int, CaseIterable {
        case key, part, kind, number, question, answer, limits, state, reason, comment
        case confidential, guidance
    }

    /// The sheet of a section, and those of its tables.
    mutating func sheets(
        of section: Section, in questionnaire: QuestionnaireIndex
    ) -> [Sheet] {
        let id = library.questionnaires[questionnaire].id
        let number = sections.count + 1
        let name = names.name("\(number) " + section.title.text(in: language))
        let questions = library.questions[section.questions]
        sections.append(
            (library.questionnaires[questionnaire].title.text(in: language), name, questions.count))
        contents.append(.section(questionnaire: id, section: section.id))
        var draft = SheetDraft()
        let width = SectionColumn.allCases.count
        var marks = [Sheet.Cell](repeating: .empty, count: width)
        func mark(_ column: SectionColumn, _ mark: SheetColumnMark) {
            marks[column.rawValue] = .text(mark.mark)
        }
        marks[0] = .text(SheetContent.section(questionnaire: id, section: section.id).mark)
        for column in [SectionColumn.number, .question, .limits, .guidance] {
            mark(column, .unread)
        }
        mark(.part, SheetColumnMark(.part))
        mark(.kind, SheetColumnMark(.kind))
        mark(.answer, SheetColumnMark(.answer))
        mark(.state, SheetColumnMark(.state, .choice(FixedList.states.rawValue)))
        mark(.reason, SheetColumnMark(.reason, .text))
        mark(.comment, SheetColumnMark(.comment, .text))
        mark(.confidential, SheetColumnMark(.confidential, .choice(FixedList.truth.rawValue)))
        _ = draft.add(marks, width: width)
        if !section.summary.isEmpty {
            let row = draft.add(
                [
                    .text(Self.noKey), .empty, .empty, .empty,
                    .text(section.summary.text(in: language)),
                ],
                width: width)
            draft.styles[row] = .note
        }
        var tables: [Sheet] = []
        for question in questions {
            let table = question.type == .table ? tableSheet(of: question) : nil
            if let table { tables.append(table) }
            add(question, answeredOn: table?.name, to: &draft)
        }
        var sheet = Sheet(name, columns: sectionColumns, rows: draft.rows, frozenColumns: 4)
        sheet.areas = draft.areas
        sheet.rowStyles = draft.styles
        sheet.hiddenRows = [0]
        return [sheet] + tables
    }

    private var sectionColumns: [Sheet.Column] {
        SectionColumn.allCases.map { column in
            switch column {
            case .key, .part, .kind:
                Sheet.Column(word(.hidden), width: 12, isHidden: true)
            case .number: Sheet.Column(word(.number), width: 6)
            case .question: Sheet.Column(word(.question), width: 46)
            case .answer: Sheet.Column(word(.answer), width: 30, entry: .anything)
            case .limits: Sheet.Column(word(.limits), width: 16)
            case .state: Sheet.Column(word(.noAnswer), width: 18, entry: .anything)
            case .reason: Sheet.Column(word(.reason), width: 22, entry: .anything)
            case .comment: Sheet.Column(word(.comment), width: 28, entry: .anything)
            case .confidential: Sheet.Column(word(.confidential), width: 12, entry: .anything)
            case .guidance: Sheet.Column(word(.guidance), width: 60)
            }
        }
    }

    private mutating func add(
        _ question: Question, answeredOn table: String?, to draft: inout SheetDraft
    ) {
        let key = library.qualifiedID(of: question.index)
        let answer = answers[key]
        let traits = question.type.traits
        let cells = AnswerCells(lists: lists)
        let isMarked = traits.values == .choice && traits.takesSeveral
        let hasCell = !isMarked && table == nil
        let kind = hasCell ? kind(of: question) : nil
        let width = SectionColumn.allCases.count
        var row = [Sheet.Cell](repeating: .empty, count: width)
        func set(_ column: SectionColumn, _ cell: Sheet.Cell) { row[column.rawValue] = cell }
        set(.key, .text(key))
        if let kind { set(.kind, .text(kind.word)) }
        let number = numbers[question.index] ?? 0
        set(.number, .text(Self.name(of: number)))
        var text = question.text.text(in: language)
        if isMarked { text += "\n" + word(.markAll) }
        if let table { text += "\n" + phrase(.onSheet, table) }
        set(.question, .text(text))
        if let kind {
            // Lists were added since the cells were made.
            set(.answer, AnswerCells(lists: lists).value("", kind, of: answer))
        }
        set(.limits, .text(limits(of: question)))
        set(.state, cells.cell(.state, .choice(FixedList.states.rawValue), of: answer))
        set(.reason, cells.cell(.reason, .text, of: answer))
        set(.comment, cells.cell(.comment, .text, of: answer))
        set(
            .confidential,
            cells.cell(.confidential, .choice(FixedList.truth.rawValue), of: answer))
        set(.guidance, .text(guidance(of: question)))
        let position = draft.add(row, width: width)
        if let kind {
            draft.open(
                position, SectionColumn.answer.rawValue,
                entry(for: kind, question.limits, question.type),
                hint: hint(of: question))
        }
        let states: FixedList? =
            switch (question.allowsUnknown, question.allowsNotApplicable) {
            case (true, true): .states
            case (true, false): .onlyUnknown
            case (false, true): .onlyNotApplicable
            case (false, false): nil
            }
        if let states, let shown = lists.cells(of: states.rawValue) {
            draft.open(position, SectionColumn.state.rawValue, .list(shown))
        }
        if question.allowsNotApplicable {
            draft.open(position, SectionColumn.reason.rawValue, .anything)
        }
        draft.open(position, SectionColumn.comment.rawValue, .anything)
        if let truth = lists.cells(of: FixedList.truth.rawValue) {
            draft.open(position, SectionColumn.confidential.rawValue, .list(truth))
        }
        addParts(of: question, key, answer, isMarked: isMarked, kind, to: &draft)
    }

    /// Adds the rows below that of a question: its options, or room for more values.
    private func addParts(
        of question: Question, _ key: String, _ answer: AnswerEntry?, isMarked: Bool,
        _ kind: CellKind?, to draft: inout SheetDraft
    ) {
        let cells = AnswerCells(lists: lists)
        func add(_ part: String, _ label: String, _ kind: CellKind, _ entry: Sheet.Column.Entry) {
            let position = draft.add(
                [
                    .text(key), .text(part), .text(kind.word), .empty, .text(label),
                    cells.value(part, kind, of: answer),
                ], width: SectionColumn.allCases.count)
            draft.open(position, SectionColumn.answer.rawValue, entry)
        }
        if isMarked {
            for option in question.options {
                add(
                    option.id, "      " + option.text.text(in: language), .mark,
                    .choice([CellKind.sign]))
            }
        } else if let kind, question.type.traits.takesSeveral {
            let count = Swift.max(Self.fewestValues, answer?.said.values.count ?? 0)
            for number in 2...count {
                add(
                    String(number), "", kind, entry(for: kind, question.limits, question.type))
            }
        }
    }

    /// What stands in place of a key where a row is only read by people.
    static let noKey = "."

    /// The rows for values of a question that takes several.
    private static let fewestValues = 5

    // MARK: What a cell takes

    private mutating func kind(of question: Question) -> CellKind {
        kind(of: question.type, question.options)
    }

    /// What the cell for a type of answer holds.
    mutating func kind(of type: QuestionType, _ options: [Option]) -> CellKind {
        switch type.traits.values {
        case .choice: .choice(lists.add(options.map { choice($0.id, $0.text) }))
        case .boolean: .choice(FixedList.truth.rawValue)
        case .country:
            type.traits.takesSeveral
                ? .several(FixedList.countries.rawValue) : .choice(FixedList.countries.rawValue)
        case .number: type == .percent ? .share : .number
        case .date: .date
        case .text: .text
        case .file, nil: .line
        }
    }

    /// What may be entered into a cell.
    func entry(
        for kind: CellKind, _ limits: ValueLimits, _ type: QuestionType?
    ) -> Sheet.Column.Entry {
        switch kind {
        case .text, .line: .anything
        case .mark: .choice([CellKind.sign])
        case .date: .date
        case .number, .share:
            .number(
                least: limits.minimum.flatMap { Double($0.description) }
                    ?? type?.traits.minimum
                    .flatMap { Double($0.description) },
                greatest: limits.maximum.flatMap { Double($0.description) }
                    ?? type?.traits.maximum
                    .flatMap { Double($0.description) },
                isWhole: type?.traits.digits == 0 || limits.digits == 0)
        case .choice(let list): lists.cells(of: list).map { .list($0) } ?? .anything
        // More than one of a list may be written into the cell.
        case .several(let list): lists.cells(of: list).map { .suggestion($0) } ?? .anything
        }
    }

    /// Unit and limits in one line.
    func limits(of type: QuestionType, _ limits: ValueLimits) -> String {
        var parts: [String] = []
        if let unit = limits.unit ?? type.traits.unit { parts.append(unit) }
        let least = limits.minimum ?? type.traits.minimum
        let greatest = limits.maximum ?? type.traits.maximum
        switch (least, greatest) {
        case (let least?, let greatest?): parts.append("\(least) – \(greatest)")
        case (let least?, nil): parts.append("≥ \(least)")
        case (nil, let greatest?): parts.append("≤ \(greatest)")
        case (nil, nil): break
        }
        if type.traits.values == .date { parts.append("2026-12-31") }
        return parts.joined(separator: ", ")
    }

    private func limits(of question: Question) -> String {
        limits(of: question.type, question.limits)
    }

    private func hint(of question: Question) -> String? {
        if question.type == .countries { return word(.severalCountries) }
        let limits = limits(of: question)
        return limits.isEmpty ? nil : limits
    }

    /// Guidance, the evidence that is expected, and what decides whether the question is asked.
    private func guidance(of question: Question) -> String {
        var lines: [String] = []
        if !question.guidance.isEmpty { lines.append(question.guidance.text(in: language)) }
        if let expected = question.expectedEvidence {
            let kind = lists[FixedList.kinds.rawValue]?.label(of: expected.kind) ?? expected.kind
            lines.append(phrase(.expected, kind))
            if !expected.text.isEmpty { lines.append(expected.text.text(in: language)) }
        }
        let read = question.relevance?.program.dependencies.compactMap { numbers[$0] } ?? []
        if !read.isEmpty {
            let names = Set(read).sorted().map { Self.name(of: $0) }
            lines.append(phrase(.dependsOn, names.joined(separator: ", ")))
        }
        return lines.joined(separator: "\n")
    }
}
