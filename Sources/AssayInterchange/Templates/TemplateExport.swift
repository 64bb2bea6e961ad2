public import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWorkbooks

/// Fills the blank template of others with what a submission knows.
///
/// The answers to the template itself go back where they stand; where there are none, those of which a
/// prefill makes copies: the name of the company, lists of plants and mines, single texts. Cells with
/// formulas are only written over where the template has it so.
public struct TemplateExport {
    /// The filled workbook.
    public let bytes: [UInt8]
    /// How many cells were written.
    public let cellCount: Int
    /// The template and its revision, such as `EMRT 2.1`.
    public let name: String

    /// Fills a blank; `nil` after reporting why it cannot be.
    ///
    /// - Parameters:
    ///   - title: which template is wanted, such as `emrt`, whatever its case.
    ///   - blank: the workbook as it was downloaded.
    ///   - file: its name, for the places of problems.
    ///   - response: what the supplier says.
    ///   - library: by which it was interpreted.
    ///   - diagnostics: gets the problems.
    public init?(
        _ title: String, blank: [UInt8], file: String, from response: Response,
        library: QuestionnaireLibrary, diagnostics: inout DiagnosticCollector
    ) {
        do throws(WorkbookProblem) {
            let sheets = TemplateSheets(try ReadWorkbook(blank))
            let wanted = library.templates.workbooks.filter {
                $0.title.original.lowercased() == title.lowercased()
            }
            guard
                let known = try FilledTemplate.recognise(
                    sheets, among: wanted, file: file, &diagnostics)
            else { return nil }
            var filling = TemplateFilling(
                sheets, known.template, known.revision,
                TemplateKnowledge(of: response, for: known.template, library), library)
            try filling.fill()
            var editing = try WorkbookEditing(blank)
            for (place, value) in filling.cells {
                editing.set(value, sheet: place.sheet, row: place.row, column: place.column)
            }
            bytes = try editing.written()
            cellCount = filling.cells.count
            name = known.template.title.original + " " + known.revision
        } catch {
            diagnostics.report(error.diagnostic(at: SourcePlace(file: file)))
            return nil
        }
    }
}

/// What a submission knows of the answers to a template.
struct TemplateKnowledge {
    private(set) var values: [QuestionIndex: String] = [:]
    private(set) var rows: [QuestionIndex: [[Int: String]]] = [:]

    init(of response: Response, for template: WorkbookTemplate, _ library: QuestionnaireLibrary) {
        let own = library.questionnaires[template.questionnaire].questions
        for position in own {
            let index = QuestionIndex(rawValue: Int32(position))
            guard let said = response.entry(for: index)?.said else { continue }
            if let value = said.values.first { values[index] = value.text }
            let found = Self.rows(said.rows, of: library.question(index))
            if !found.isEmpty { rows[index] = found }
        }
        if let name = template.supplierName, values[name] == nil {
            values[name] = response.submission.supplier.name
        }
        for prefill in library.templates.prefills
        where prefill.template == template.questionnaire {
            guard let entry = response.entry(for: prefill.question) else { continue }
            switch prefill.content {
            case .copy(let program):
                // What several answers were joined to cannot be taken apart.
                guard program.dependencies.count == 1, let source = program.dependencies.first,
                    library.tables.answers[Int(source.rawValue)].values == .text,
                    values[source] == nil, let value = entry.said.values.first
                else { continue }
                values[source] = value.text
            case .rows(_, let table, let cells):
                guard rows[table] == nil else { continue }
                let found = Self.rows(entry.said.rows, of: library.question(prefill.question))
                let turned = found.compactMap { Self.turned($0, by: cells) }
                if !turned.isEmpty { gathered[table, default: []] += turned }
            case .value, .unknown: break
            }
        }
        for (table, found) in gathered {
            rows[table] = found.reduce(into: []) { rows, row in
                if !rows.contains(row) { rows.append(row) }
            }
        }
    }

    /// Rows of other questions, turned round.
    private var gathered: [QuestionIndex: [[Int: String]]] = [:]

    private static func rows(_ said: [SaidRow], of question: Question) -> [[Int: String]] {
        said.map { row in
            var cells: [Int: String] = [:]
            for cell in row.cells where !cell.text.isEmpty {
                if let column = question.columns.firstIndex(where: { $0.id == cell.column }) {
                    cells[column] = cell.text
                }
            }
            return cells
        }
    }

    /// The row of a template from which a prefill would make this one; `nil` where it would not.
    private static func turned(_ row: [Int: String], by cells: [Prefill.Cell]) -> [Int: String]? {
        var turned: [Int: String] = [:]
        for cell in cells {
            switch cell.content {
            case .copy(let column): turned[column] = row[cell.column]
            case .value(let value): guard row[cell.column] == value else { return nil }
            }
        }
        return turned.isEmpty ? nil : turned
    }
}

/// Writes what is known into the cells of a template.
struct TemplateFilling {
    private let sheets: TemplateSheets
    private let template: WorkbookTemplate
    private let revision: String
    private let known: TemplateKnowledge
    private let library: QuestionnaireLibrary
    private(set) var cells: [CellPlace: WorkbookEditing.Value] = [:]
    private var countryNames: [String: String] = [:]

    init(
        _ sheets: TemplateSheets, _ template: WorkbookTemplate, _ revision: String,
        _ known: TemplateKnowledge, _ library: QuestionnaireLibrary
    ) {
        self.sheets = sheets
        self.template = template
        self.revision = revision
        self.known = known
        self.library = library
    }

    mutating func fill() throws(WorkbookProblem) {
        if let (name, codes, names) = template.countries, let sheet = try sheets.sheet(name) {
            for row in sheet.rows.values {
                if let code = CellText(row[codes])?.text, let name = CellText(row[names])?.text {
                    countryNames[code] = name
                }
            }
        }
        for entry in template.entries where isOfRevision(entry.revisions) {
            try write(known.values[entry.question], for: entry)
        }
        for block in template.blocks { try fill(block) }
        for rows in template.rows where isOfRevision(rows.revisions) { try fill(rows) }
    }

    private func isOfRevision(_ revisions: [String]?) -> Bool {
        revisions?.contains(revision) ?? true
    }

    private mutating func write(
        _ text: String?, for entry: WorkbookTemplate.Entry, down rows: Int = 0
    ) throws(WorkbookProblem) {
        guard let text, let place = try sheets.cell(at: entry.place, down: rows)?.place else {
            return
        }
        cells[place] = value(text, for: entry)
    }

    /// The words of a template for a value.
    private func value(
        _ text: String, for entry: WorkbookTemplate.Entry
    ) -> WorkbookEditing.Value? {
        if !entry.words.isEmpty {
            let word = entry.words.first { $0.option == text && ($0.text ?? $0.start) != nil }
            return (word ?? entry.words.first { $0.text != nil }).flatMap { $0.text ?? $0.start }
                .map { .text($0) }
        }
        var form = library.tables.answers[Int(entry.question.rawValue)]
        if form.values == nil { form = form.columns[entry.column].cells }
        switch form.values {
        case .date: return CalendarDate(text: text).map { .date($0) } ?? .text(text)
        case .country: return .text(countryNames[text] ?? text)
        case .number: return Double(text).map { .number($0) } ?? .text(text)
        default: return .text(text)
        }
    }

    // MARK: Blocks

    private mutating func fill(_ block: WorkbookTemplate.Block) throws(WorkbookProblem) {
        guard let rows = known.rows[block.question] else { return }
        var byOption: [String: [Int: String]] = [:]
        for row in rows {
            if let option = row[block.key] { byOption[option] = row }
        }
        let options: [String]
        switch block.options {
        case .fixed(let fixed): options = fixed
        case .chosen(let places, let words, let skip):
            try choose(Set(byOption.keys), in: places, words, skip: skip)
            options =
                words.filter { byOption[$0.option] != nil }
                .sorted { ($0.text ?? "").lowercased() < ($1.text ?? "").lowercased() }
                .map(\.option)
        }
        for (position, option) in options.enumerated() {
            guard let row = byOption[option] else { continue }
            for entry in block.entries
            where isOfRevision(entry.revisions) && entry.only?.contains(option) ?? true {
                try write(row[entry.column], for: entry, down: position)
            }
        }
    }

    /// Chooses options: each cell has its word, or stands for the word of its position where it is empty.
    private mutating func choose(
        _ options: Set<String>, in places: [SheetPlace], _ words: [WorkbookTemplate.Word],
        skip: String?
    ) throws(WorkbookProblem) {
        for (position, place) in places.enumerated() {
            guard let (place, cell) = try sheets.cell(at: place) else { continue }
            let text = CellText(cell)?.text ?? ""
            let own =
                words.first { word in
                    guard let name = word.text else { return false }
                    return text.comparedWord == name.comparedWord
                        || skip.map { text.hasPrefix($0) && text.contains(name) } ?? false
                } ?? (words.indices.contains(position) ? words[position] : nil)
            guard let own, let name = own.text else { continue }
            if options.contains(own.option) {
                cells[place] = .text(name)
            } else if text.comparedWord == name.comparedWord {
                cells[place] = .empty
            }
        }
    }

    // MARK: Lists

    private mutating func fill(_ rows: WorkbookTemplate.Rows) throws(WorkbookProblem) {
        guard let found = known.rows[rows.question] else { return }
        let entries = rows.entries.filter { isOfRevision($0.revisions) }
        let numbers = try numbers(of: rows)
        var line = rows.range.lowerBound
        for row in found where line <= rows.range.upperBound {
            defer { line += 1 }
            // A plant of the list is named by its number alone; formulas show the rest.
            let number = number(of: row, entries, numbers)
            for entry in entries {
                guard case .cell(let sheet, _, let column) = entry.place else { continue }
                let place = CellPlace(sheet: sheet, row: line, column: column)
                if let number, column == numbers?.by {
                    cells[place] = .text(number)
                } else if number != nil, entry.lookup != nil {
                    continue
                } else if number == nil, column == numbers?.by {
                    // A number that the list does not have would break the template's own checks.
                    continue
                } else if let text = row[entry.column] {
                    // Of two that stand in one cell the later is what somebody wrote there.
                    cells[place] = value(text, for: entry)
                } else if number == nil, entry.words.contains(where: { $0.isFound != nil }),
                    cells[place] == nil
                {
                    cells[place] = value("", for: entry)
                }
            }
        }
    }

    /// The numbers that the template's own list has, and by which column of a row they are looked up.
    private struct Numbers {
        var by: Int
        var column: Int
        var known: Set<String> = []
        /// Numbers by the first columns of the list: metal, name and standard name.
        var byName: [String: String] = [:]
    }

    private func numbers(of rows: WorkbookTemplate.Rows) throws(WorkbookProblem) -> Numbers? {
        guard let lookup = rows.lookups.first(where: { $0.by.count == 1 && $0.columns.count == 1 })
        else { return nil }
        var numbers = Numbers(by: lookup.by[0], column: lookup.columns[0])
        let named = rows.lookups.first { $0.columns.count == 2 }
        let sheet = try sheets.sheet(lookup.sheet)
        for position in sheet?.rows.keys.sorted() ?? [] {
            guard let row = sheet?.rows[position], let id = CellText(row[numbers.column])?.text
            else { continue }
            numbers.known.insert(id)
            let keys = (named?.columns ?? []).map { CellText(row[$0])?.text.comparedWord ?? "" }
            let key = keys.joined(separator: "\u{1F}")
            if numbers.byName[key] == nil { numbers.byName[key] = id }
        }
        return numbers
    }

    /// The number by which the template's own list knows a row; `nil` where it does not.
    private func number(
        of row: [Int: String], _ entries: [WorkbookTemplate.Entry], _ numbers: Numbers?
    ) -> String? {
        guard let numbers else { return nil }
        for entry in entries {
            guard case .cell(_, _, let column) = entry.place, let text = row[entry.column],
                column == numbers.by || entry.lookup == numbers.column
            else { continue }
            if numbers.known.contains(text) { return text }
        }
        guard let metal = entries.first(where: { !$0.words.isEmpty && $0.lookup != nil }),
            let option = row[metal.column],
            let word = metal.words.first(where: { $0.option == option })?.text
        else { return nil }
        for entry in entries where entry.words.isEmpty && entry.lookup != nil {
            guard let name = row[entry.column] else { continue }
            let key = word.comparedWord + "\u{1F}" + name.comparedWord
            if let id = numbers.byName[key] { return id }
        }
        return nil
    }
}
