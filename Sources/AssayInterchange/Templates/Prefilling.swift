import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What filled templates say to the questions of other questionnaires.
///
/// Several templates of one supplier are united: choices, countries and rows of all, and of other answers
/// the first; where two do not agree it is told.
struct Prefilling {
    /// What is filled in for a question.
    struct Filled {
        var state = StatedState.answered
        var values: [String] = []
        var rows: [[(column: Int, text: String)]] = []
        var isDraft = false
        /// The templates that say it by number, each with the cells that say it.
        var cells: [Int: Set<CellPlace>] = [:]
        var remarks: [String] = []
    }

    private let library: QuestionnaireLibrary
    private let day: CalendarDate
    private(set) var filled: [QuestionIndex: Filled] = [:]
    private(set) var diagnostics = DiagnosticCollector()

    init(library: QuestionnaireLibrary, on day: CalendarDate) {
        self.library = library
        self.day = day
    }

    /// Adds what a template says.
    mutating func add(_ file: FilledTemplate, number: Int) {
        let sheet = file.answers.sheet(strict: false, on: day, in: library)
        var settled: Set<QuestionIndex> = []
        for prefill in library.templates.prefills
        where prefill.template == file.template.questionnaire {
            if let when = prefill.when, !when.evaluateBoolean(on: sheet) { continue }
            let form = library.tables.answers[Int(prefill.question.rawValue)]
            let isOpen = form.values == nil || form.takesSeveral
            guard isOpen || !settled.contains(prefill.question) else { continue }
            guard let said = said(by: prefill, on: sheet, of: file, number, form) else { continue }
            settled.insert(prefill.question)
            unite(said, for: prefill.question, of: file, number, form)
        }
    }

    private func said(
        by prefill: Prefill, on sheet: AnswerSheet, of file: FilledTemplate, _ number: Int,
        _ form: AnswerForm
    ) -> Filled? {
        var filled = Filled()
        filled.isDraft = prefill.isDraft
        var cells = prefill.when?.evaluateGrounds(on: sheet) ?? []
        switch prefill.content {
        case .value(let value): filled.values = [value]
        case .unknown: filled.state = .unknown
        case .copy(let program):
            let found = program.evaluateValues(on: sheet)
            cells += found.map(\.cell)
            for (item, _) in found {
                let text = text(of: item)
                if !filled.values.contains(text) { filled.values.append(text) }
            }
            guard !filled.values.isEmpty else { return nil }
            if form.values == .text { filled.values = [filled.values.joined(separator: ", ")] }
            if !form.takesSeveral { filled.values = Array(filled.values.prefix(1)) }
        case .rows(let program, let table, let columns):
            let items = Array(sheet.items(of: table))
            let width = Int(library.columnCounts[Int(table.rawValue)])
            var known: Set<String> = []
            for row in program.evaluateRows(on: sheet) {
                var texts: [(column: Int, text: String)] = []
                var isCopied = false
                for cell in columns {
                    switch cell.content {
                    case .value(let value): texts.append((cell.column, value))
                    case .copy(let column):
                        let item = items[row * width + column]
                        guard item != .empty else { continue }
                        texts.append((cell.column, text(of: item)))
                        isCopied = true
                        cells.append(AnswerCell(question: table, row: row, column: column))
                    }
                }
                let key = texts.map { "\($0.column)=\($0.text)" }.joined(separator: "\u{1F}")
                if isCopied, known.insert(key).inserted { filled.rows.append(texts) }
            }
            guard !filled.rows.isEmpty else { return nil }
        }
        filled.cells[number] = Set(cells.compactMap { file.answers.place(of: $0) })
        for remark in prefill.remarks where remark.when?.evaluateBoolean(on: sheet) ?? true {
            filled.remarks.append(remark.text.original)
        }
        return filled
    }

    private func text(of item: AnswerSheet.Item) -> String {
        switch item {
        case .empty: ""
        case .symbol(let symbol): library.symbols.word(for: symbol)
        case .number(let number): number.description
        case .date(let day): day.description
        case .text(let text): text
        }
    }

    private mutating func unite(
        _ said: Filled, for question: QuestionIndex, of file: FilledTemplate, _ number: Int,
        _ form: AnswerForm
    ) {
        guard var known = filled[question] else {
            filled[question] = said
            return
        }
        if form.values == nil {
            let keys = Set(known.rows.map { key(of: $0) })
            known.rows += said.rows.filter { !keys.contains(key(of: $0)) }
            known.isDraft = known.isDraft || said.isDraft
        } else if form.takesSeveral {
            known.values += said.values.filter { !known.values.contains($0) }
        } else if known.state == .unknown, said.state == .answered {
            // What one knows, the other need not.
            filled[question] = said
            return
        } else if said.state == .answered, said.values != known.values {
            diagnostics.report(
                TemplateError.contradiction(
                    said.values.first ?? "", known.values.first ?? "",
                    question: library.qualifiedID(of: question)
                ).diagnostic(at: file.place(of: said.cells[number]?.min())))
            return
        } else if said.state != known.state {
            return
        }
        for (number, cells) in said.cells { known.cells[number, default: []].formUnion(cells) }
        known.remarks += said.remarks.filter { !known.remarks.contains($0) }
        filled[question] = known
    }

    private func key(of row: [(column: Int, text: String)]) -> String {
        row.map { "\($0.column)=\($0.text)" }.joined(separator: "\u{1F}")
    }
}

extension FilledTemplate {
    /// The place of a cell, or of the file.
    func place(of cell: CellPlace?) -> SourcePlace {
        guard let cell else { return SourcePlace(file: file) }
        return SourcePlace(file: file, sheet: cell.sheet, line: cell.row, column: cell.column)
    }

    /// Cells as people find them: `EMRT 2.1, Declaration!D54, D55`; of lists the rows.
    func sentence(naming cells: Set<CellPlace>) -> String {
        var parts: [String] = []
        for (sheet, places) in Dictionary(grouping: cells, by: \.sheet).sorted(by: {
            $0.key < $1.key
        }) {
            let lists = template.rows.filter {
                $0.sheet == sheet && $0.revisions?.contains(revision) ?? true
            }
            // A sheet may hold lists and single answers.
            func isListed(_ place: CellPlace) -> Bool {
                lists.contains { $0.range.contains(place.row) }
            }
            let listed = places.filter(isListed)
            var names = places.filter { !isListed($0) }.sorted().map {
                SourcePlace.cell(line: $0.row, column: $0.column)
            }
            if let first = listed.map(\.row).min(), let last = listed.map(\.row).max() {
                names.append("\(first):\(last)")
            }
            parts.append(sheet + "!" + names.joined(separator: ", "))
        }
        return ([name] + parts).joined(separator: ", ")
    }
}
