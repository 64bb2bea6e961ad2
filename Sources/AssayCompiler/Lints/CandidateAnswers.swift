import AssayExpressions
import AssayQuestionnaires

/// The answers to a question that can make a difference to a rule: the limits of its values, and
/// every value that a rule names with its neighbours.
struct CandidateAnswers {
    private let library: QuestionnaireLibrary
    private var mentions: [QuestionIndex: [Program.Mention]] = [:]
    private let day: CalendarDate

    init(_ library: QuestionnaireLibrary, day: CalendarDate) {
        self.library = library
        self.day = day
        var programs: [Program] = []
        for question in library.questions {
            programs += [question.relevance?.program].compactMap { $0 }
            programs += question.checks.map { $0.when.program }
            programs += [question.tellsOfHarm?.program].compactMap { $0 }
            for credit in question.credits {
                programs += [credit.when?.program].compactMap { $0 }
                if case .share(let rule) = credit.amount { programs.append(rule.program) }
            }
        }
        for questionnaire in library.questionnaires {
            for finding in questionnaire.findings {
                if case .rule(let rule) = finding.trigger { programs.append(rule.program) }
                programs += [finding.until?.program].compactMap { $0 }
            }
        }
        for program in programs {
            for mention in program.mentions {
                mentions[mention.question, default: []].append(mention)
            }
        }
    }

    /// The answers as values, cells row by row for a table; each is a possible answer.
    func answers(to question: Question) -> [[AnswerSheet.Item]] {
        let named = mentions[question.index] ?? []
        let traits = question.type.traits
        guard let kind = traits.values else { return tables(question, named) }
        let single = values(kind, question.limits, question.options, named.map { $0.value })
        let free = single.filter { value in
            !question.options.contains { $0.isExclusive && .symbol($0.symbol) == value }
        }
        var sets = single.map { [$0] }
        if traits.takesSeveral, free.count > 1 {
            sets.append(free)
            for left in free.indices.prefix(10) {
                sets.append(free.enumerated().filter { $0.offset != left }.map { $0.element })
                for right in free.indices.prefix(10) where right > left {
                    sets.append([free[left], free[right]])
                }
            }
        }
        return sets.filter { !$0.isEmpty }
    }

    /// The most rows of a table that are looked at, and of these the most that are answers.
    private static let mostRows = (looked: 10_000, possible: 400)

    /// Tables of one row: each column in turn takes each of its values, the others a usual one;
    /// then columns in pairs; then two rows that differ.
    private func tables(
        _ question: Question, _ named: [Program.Mention]
    ) -> [[AnswerSheet.Item]] {
        let columns = question.columns.enumerated().map { position, column in
            var cells = values(
                column.type.traits.values ?? .text, column.limits, column.options,
                named.filter { $0.column == position }.map { $0.value })
            if !column.isRequired { cells.append(.empty) }
            return cells
        }
        guard columns.allSatisfy({ !$0.isEmpty }) else { return [] }
        var singles: [[AnswerSheet.Item]] = []
        var looked = 0
        // A table of many columns has more pairs than memory, so no row is kept that is not used.
        forEachRow(of: columns) { row in
            if !isContradictory(row, question) { singles.append(row) }
            looked += 1
            return singles.count < Self.mostRows.possible && looked < Self.mostRows.looked
        }
        let doubles = zip(singles, singles.dropFirst()).prefix(60).map { $0 + $1 }
        return singles + doubles
    }

    /// Calls `body` for each row until it returns false.
    private func forEachRow(
        of columns: [[AnswerSheet.Item]], _ body: ([AnswerSheet.Item]) -> Bool
    ) {
        let usual = columns.map { $0[0] }
        guard body(usual), body(columns.map { $0[$0.count - 1] }) else { return }
        for first in columns.indices {
            for value in columns[first] {
                var row = usual
                row[first] = value
                guard body(row) else { return }
                for second in columns.indices where second > first {
                    for other in columns[second].prefix(6) {
                        var pair = row
                        pair[second] = other
                        guard body(pair) else { return }
                    }
                }
            }
        }
    }

    /// A row that a check of the question refuses is no answer to plan for.
    private func isContradictory(_ row: [AnswerSheet.Item], _ question: Question) -> Bool {
        guard !question.checks.isEmpty else { return false }
        var sheet = AnswerSheet(columnCounts: library.columnCounts, assessmentDate: day)
        sheet.setAnswer(question.index, items: row)
        return question.checks.contains { $0.when.program.evaluateBoolean(on: sheet) }
    }

    private func values(
        _ kind: ItemType, _ limits: ValueLimits, _ options: [Option],
        _ named: [AnswerSheet.Item]
    ) -> [AnswerSheet.Item] {
        var found: [AnswerSheet.Item] = []
        func add(_ item: AnswerSheet.Item) {
            if !found.contains(item) { found.append(item) }
        }
        switch kind {
        case .choice:
            for option in options { add(.symbol(option.symbol)) }
        case .boolean:
            add(.symbol(.yes))
            add(.symbol(.no))
        case .country:
            for item in named { add(item) }
            for code in ["DE", "CN"] {
                if let symbol = library.symbols.symbol(for: code) { add(.symbol(symbol)) }
            }
        case .number:
            let digits = limits.digits ?? 2
            let step = digits == 0 ? ExactDecimal.one : ExactDecimal(text: "0.01") ?? .one
            var numbers = [limits.minimum ?? .zero, limits.maximum ?? ExactDecimal(1000)]
            for case .number(let value) in named { numbers += [value, value + step, value - step] }
            for value in numbers {
                if let minimum = limits.minimum, value < minimum { continue }
                if let maximum = limits.maximum, value > maximum { continue }
                add(.number(value))
            }
        case .date:
            for days in [0, 30, 200, 400, 800, 2000] {
                add(.date(CalendarDate(dayNumber: day.dayNumber - Int32(days))))
            }
            add(.date(CalendarDate(dayNumber: day.dayNumber + 100)))
        case .text, .file:
            for item in named where item != .text("") { add(item) }
            add(.text("some text"))
        }
        return found
    }
}
