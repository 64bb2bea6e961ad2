import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayWorkbooks

/// Reads the cells of a template as answers to its questionnaire; what cannot be used is told and kept.
struct TemplateReading {
    let sheets: TemplateSheets
    let template: WorkbookTemplate
    let revision: String
    let file: String
    let library: QuestionnaireLibrary
    var answers = TemplateAnswers()
    var diagnostics = DiagnosticCollector()
    private var countries: [String: String] = [:]

    init(
        _ sheets: TemplateSheets, of template: WorkbookTemplate, revision: String, file: String,
        library: QuestionnaireLibrary
    ) {
        self.sheets = sheets
        self.template = template
        self.revision = revision
        self.file = file
        self.library = library
    }

    mutating func read() throws(WorkbookProblem) {
        try readCountries()
        for entry in template.entries where isOfRevision(entry.revisions) {
            try readEntry(entry, down: 0, row: nil)
        }
        for block in template.blocks { try read(block) }
        for rows in template.rows where isOfRevision(rows.revisions) { try read(rows) }
    }

    func isOfRevision(_ revisions: [String]?) -> Bool { revisions?.contains(revision) ?? true }

    private mutating func readCountries() throws(WorkbookProblem) {
        for country in Country.all {
            countries[country.code.comparedWord] = country.code
            countries[country.name.comparedWord] = country.code
        }
        guard let (name, codes, names) = template.countries,
            let sheet = try sheets.sheet(name)
        else { return }
        for row in sheet.rows.values {
            guard let code = CellText(row[codes])?.text, let name = CellText(row[names])?.text,
                countries[code.comparedWord] != nil
            else { continue }
            countries[name.comparedWord] = code
        }
    }

    // MARK: Single answers and blocks

    /// Reads a single answer, or the cell of a block in a row of it.
    private mutating func readEntry(
        _ entry: WorkbookTemplate.Entry, down rows: Int, row: Int?
    ) throws(WorkbookProblem) {
        guard let (place, cell) = try sheets.cell(at: entry.place, down: rows) else {
            if case .cell(let sheet, _, _) = entry.place {
                report(.missingSheet(sheet), at: CellPlace(sheet: sheet, row: 0, column: 0))
            }
            return
        }
        let position = AnswerCell(
            question: entry.question, row: row ?? 0, column: row == nil ? 0 : entry.column)
        answers.places[position] = place
        guard let text = CellText(cell) else {
            if cell?.hasFormula == true { report(.noComputedValue, at: place) }
            return
        }
        if text.isFilled { answers.filled.insert(position) }
        guard let value = value(of: text, for: entry, at: place, isFound: nil) else { return }
        if let row {
            answers.rows[entry.question]?[row].cells[entry.column] = value
        } else {
            answers.values[entry.question] = value
        }
    }

    private mutating func read(_ block: WorkbookTemplate.Block) throws(WorkbookProblem) {
        answers.rows[block.question] = []
        var words: [(option: String?, text: String, place: CellPlace)] = []
        var most = 0
        switch block.options {
        case .fixed(let options):
            // The sheet names them in the language of whoever reads it, so that the row alone decides.
            for option in options {
                words.append((option, option, CellPlace(sheet: "", row: 0, column: 0)))
            }
        case .chosen(let places, let vocabulary, let skip):
            most = places.count
            for place in places {
                guard let (place, cell) = try sheets.cell(at: place), let text = CellText(cell),
                    !text.text.isEmpty, skip.map({ !text.text.hasPrefix($0) }) ?? true,
                    !words.contains(where: { $0.text.comparedWord == text.text.comparedWord })
                else { continue }
                let word = vocabulary.first { $0.fits(text, isFound: nil) }
                if word == nil {
                    report(
                        .unknownWord(text.text, known: vocabulary.compactMap(\.text)), at: place)
                    answers.notes.append((place, text.raw))
                }
                words.append((word?.option, text.text, place))
            }
            words.sort { $0.text.lowercased() < $1.text.lowercased() }
        }
        let count = Swift.max(most, words.count)
        for position in 0..<count {
            guard position < words.count, let option = words[position].option else {
                try tellNobody(block, at: position)
                continue
            }
            let row = answers.rows[block.question]?.count ?? 0
            let key = TemplateAnswers.Value(
                text: option, strict: option, place: words[position].place)
            answers.rows[block.question]?.append(TemplateAnswers.Row())
            if !key.place.sheet.isEmpty {
                answers.places[AnswerCell(question: block.question, row: row, column: block.key)] =
                    key.place
            }
            for entry in block.entries
            where isOfRevision(entry.revisions) && entry.only?.contains(option) ?? true {
                try readEntry(entry, down: position, row: row)
            }
            let named =
                key.place.sheet.isEmpty ? answers.keyValue(option, of: block, row: row) : key
            answers.rows[block.question]?[row].cells[block.key] = named
            answers.positions[AnswerCell(question: block.question, row: row, column: 0)] = position
        }
    }

    /// Tells answers that stand in a row of a block that belongs to no option.
    private mutating func tellNobody(
        _ block: WorkbookTemplate.Block, at position: Int
    ) throws(WorkbookProblem) {
        for entry in block.entries where isOfRevision(entry.revisions) {
            guard let (place, cell) = try sheets.cell(at: entry.place, down: position),
                let text = CellText(cell), !text.text.isEmpty
            else { continue }
            report(.answerOfNobody(text.text), at: place)
            answers.notes.append((place, text.raw))
        }
    }

    // MARK: Values

    /// The value of a cell; `nil` after telling and keeping what is none.
    mutating func value(
        of text: CellText, for entry: WorkbookTemplate.Entry, at place: CellPlace, isFound: Bool?,
        isTold: Bool = true
    ) -> TemplateAnswers.Value? {
        guard !text.isError else { return nil }
        var form = library.tables.answers[Int(entry.question.rawValue)]
        if form.values == nil { form = form.columns[entry.column].cells }
        func value(_ text: String, strict: String?) -> TemplateAnswers.Value {
            TemplateAnswers.Value(text: text, strict: strict, place: place)
        }
        if !entry.words.isEmpty {
            if let word = entry.words.first(where: { $0.fits(text, isFound: isFound) }) {
                let isStrict = entry.words.first { $0.isSpelled(text, isFound: isFound) }?.option
                return value(word.option, strict: isStrict)
            }
            guard !text.text.isEmpty, isTold else { return nil }
            let known = entry.words.compactMap { $0.text ?? $0.start }
            return refuse(.unknownWord(text.text, known: known), text, at: place)
        }
        let said = text.text
        switch form.values {
        case .date:
            let day = text.number.flatMap { number in
                (try? sheets.sheet(place.sheet))?.day(of: number)
            }
            if let day = day ?? TypedDay.read(said) ?? EnglishDay.read(said) {
                return value(day.description, strict: day.description)
            }
            guard !said.isEmpty, isTold else { return nil }
            return refuse(
                .notThisType(said, expected: "a day that means one only"), text, at: place)
        case .country:
            if let code = countries[said.comparedWord] { return value(code, strict: code) }
            guard !said.isEmpty, isTold else { return nil }
            return refuse(
                .notThisType(said, expected: "a country of the template's list"), text, at: place)
        case .number:
            if let number = ExactDecimal(text: said) {
                return value(number.description, strict: number.description)
            }
            guard !said.isEmpty, isTold else { return nil }
            return refuse(.notThisType(said, expected: "a number"), text, at: place)
        case .text, .file, .choice, .boolean, nil:
            guard !said.isEmpty else { return nil }
            guard said.unicodeScalars.count <= form.maximumLength else {
                return refuse(
                    .notThisType(
                        String(said.prefix(40)) + "…",
                        expected: "at most \(form.maximumLength) characters long"), text, at: place)
            }
            return value(said, strict: text.raw)
        }
    }

    private mutating func refuse(
        _ error: TemplateError, _ text: CellText, at place: CellPlace
    ) -> TemplateAnswers.Value? {
        report(error, at: place)
        answers.notes.append((place, text.raw))
        return nil
    }

    mutating func report(_ error: TemplateError, at place: CellPlace) {
        diagnostics.report(
            error.diagnostic(
                at: SourcePlace(
                    file: file, sheet: place.sheet, line: place.row, column: place.column)))
    }
}

extension TemplateAnswers {
    /// The option of a row of a block whose options are always the same: it stands in no cell, so that it
    /// has the place of the row's first answer.
    fileprivate func keyValue(
        _ option: String, of block: WorkbookTemplate.Block, row: Int
    ) -> Value {
        let place = block.entries.lazy.compactMap { entry in
            places[AnswerCell(question: block.question, row: row, column: entry.column)]
        }.first
        return Value(
            text: option, strict: option,
            place: place ?? CellPlace(sheet: "", row: 0, column: 0))
    }
}

extension WorkbookTemplate.Word {
    /// Whether a text is this word, whatever its case, width and blanks.
    func fits(_ cell: CellText, isFound: Bool?) -> Bool {
        if let wanted = self.isFound, wanted != isFound { return false }
        if let number, let found = cell.number {
            return ExactDecimal(text: String(found)).map { $0 == number } ?? false
        }
        if let text { return cell.raw.comparedWord == text.comparedWord }
        if let start { return cell.raw.comparedWord.hasPrefix(start.comparedWord) }
        return number == nil
    }

    /// Whether a text is this word as a spreadsheet compares it: whatever its case.
    func isSpelled(_ cell: CellText, isFound: Bool?) -> Bool {
        guard fits(cell, isFound: isFound) else { return false }
        if let text, cell.number == nil { return cell.raw.lowercased() == text.lowercased() }
        if let start { return cell.raw.lowercased().hasPrefix(start.lowercased()) }
        return true
    }
}

/// Days with the name of the month in English, as the templates show them.
private enum EnglishDay {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Returns the day of a text such as `20-Mar-2026` or `March 20, 2026`; `nil` for anything else.
    static func read(_ text: String) -> CalendarDate? {
        let parts = text.comparedWord.split { " -/,.".contains($0) }
        guard parts.count == 3, let year = Int(parts[2]), parts[2].count == 4 else { return nil }
        for (name, number) in [(parts[1], parts[0]), (parts[0], parts[1])] {
            let month = name.count >= 3 ? months.firstIndex { name.hasPrefix($0) } : nil
            if let month, let day = Int(number) {
                return CalendarDate(year: year, month: month + 1, day: day)
            }
        }
        return nil
    }
}
