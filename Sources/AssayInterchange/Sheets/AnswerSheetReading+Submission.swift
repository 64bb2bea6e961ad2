import AssayDiagnostics
import AssayDocuments
import AssayExpressions
import AssayResponses
import AssayWorkbooks

extension AnswerSheetReading {
    /// The submission that the workbook holds: what it was written from, with what was changed since.
    ///
    /// - Parameters:
    ///   - assessed: the day of assessment where no cell says it.
    ///   - supplier: the number of the supplier where no cell says it.
    /// - Returns: `nil` where the hidden sheet holds none; otherwise it counts only while there are no
    ///   errors among the diagnostics.
    mutating func submission(assessed: CalendarDate?, supplier: String?) -> Submission? {
        var problems = DiagnosticCollector()
        guard
            let written = AssayDocuments.readSubmission(
                json: record.document, file: file, diagnostics: &problems)
        else {
            report(.recordChanged, at: SourcePlace(file: file, sheet: AnswerRecord.sheet))
            return nil
        }
        var submission = written
        submission.input = Input(file: file)
        submission.input.sheets = names
        submission.input.pointers = written.input.pointers
        let rows = questionRows()
        tellMissingRows(rows)
        let tables = tableRows()
        let pieces = pieces(of: written)
        submission.answers = AnswerStore()
        var said: [AnswerEntry] = []
        var seen: Set<String> = []
        for answer in written.answers {
            // Of two answers to a question the cells show the first.
            guard seen.insert(answer.key).inserted else {
                said.append(answer)
                continue
            }
            guard rows[answer.key] != nil || tables[answer.key] != nil || pieces[answer.key] != nil
            else {
                said.append(answer)
                continue
            }
            if let entry = entry(
                for: answer.key, answer, rows[answer.key], tables[answer.key], pieces[answer.key])
            {
                said.append(entry)
            }
        }
        var new: [AnswerEntry] = []
        for choice in lists[FixedList.questions.rawValue]?.choices ?? []
        where !seen.contains(choice.id) {
            let key = choice.id
            if let entry = entry(for: key, nil, rows[key], tables[key], pieces[key]) {
                new.append(entry)
            }
        }
        for entry in Self.joined(said, new) { submission.answers.append(entry) }
        submission.certificates = certificates(of: written)
        readSupplier(&submission, assessed: assessed, number: supplier)
        listQuestionnaires(of: &submission)
        submission.notes += notes
        return submission
    }

    /// New answers, each behind the others of its questionnaire.
    private static func joined(_ said: [AnswerEntry], _ new: [AnswerEntry]) -> [AnswerEntry] {
        var waiting = Dictionary(grouping: new, by: \.questionnaire)
        var last: [String: Int] = [:]
        for (position, entry) in said.enumerated() { last[entry.questionnaire] = position }
        var joined: [AnswerEntry] = []
        for (position, entry) in said.enumerated() {
            joined.append(entry)
            if last[entry.questionnaire] == position {
                joined += waiting.removeValue(forKey: entry.questionnaire) ?? []
            }
        }
        for entry in new { joined += waiting.removeValue(forKey: entry.questionnaire) ?? [] }
        return joined
    }

    /// Lists the questionnaires that have answers; of a programme that was filled in, no others.
    private func listQuestionnaires(of submission: inout Submission) {
        var answered: Set<String> = []
        for answer in submission.answers.answers {
            answered.insert(submission.answers.string(answer.questionnaire))
        }
        guard record.purpose == .blank, submission.programme != nil else { return }
        let named = submission.questionnaires
        submission.questionnaires = named.filter { answered.contains($0.id) }
        if submission.questionnaires.isEmpty { submission.questionnaires = Array(named.prefix(1)) }
    }

    private mutating func tellMissingRows(_ rows: [String: QuestionRows]) {
        // The rows of a sheet that is gone are not told as well.
        let found = Set(sheets.map(\.content))
        var lost: Set<String> = []
        for content in record.sheets where !found.contains(content) {
            if case .section(let questionnaire, _) = content { lost.insert(questionnaire) }
        }
        for choice in lists[FixedList.questions.rawValue]?.choices ?? []
        where rows[choice.id] == nil && !lost.contains(String(choice.id.prefix { $0 != ":" })) {
            report(.rowMissing(question: choice.id), at: SourcePlace(file: file))
        }
    }

    // MARK: Who answers

    private mutating func readSupplier(
        _ submission: inout Submission, assessed: CalendarDate?, number: String?
    ) {
        guard let sheet = sheets.first(where: { $0.content == .who }) else { return }
        let cells = AnswerCells(lists: lists)
        let isBlank = record.purpose == .blank
        var told: Set<SupplierField> = []
        for row in sheet.rows {
            guard let field = SupplierField(rawValue: sheet.key(of: row)),
                told.insert(field).inserted, let column = sheet.column(.answer)?.column
            else { continue }
            let value = value(sheet, row, column)
            let isKnown = !isBlank || field == .day && submission.assessed != .last
            let before: Sheet.Cell = isKnown ? cells.cell(field, of: submission) : .empty
            if isKnown, SheetText.isSame(value, as: before) { continue }
            var text = sheet.texts(value, field.kind, lists).first
            switch field {
            case .day: text = text ?? assessed?.description
            case .number: text = text ?? number
            default: break
            }
            guard let text else {
                // What cannot be read was told.
                let cell = sheet.cells[row, column]
                let isUnreadable = cell?.value != nil && value == nil && !isBlankText(cell)
                if field.isRequired, !isUnreadable, cell?.hasFormula != true {
                    report(.cellEmpty(label(in: sheet, row)), sheet, row, column)
                }
                set(field, nil, of: &submission)
                continue
            }
            if field == .day, CalendarDate(text: text) == nil {
                report(.notADay(text), sheet, row, column)
            } else if field == .country, lists[FixedList.countries.rawValue]?.label(of: text) == nil
            {
                report(.invalid(text, expected: "a country of the list"), sheet, row, column)
            } else {
                set(field, text, of: &submission)
            }
        }
        for field in SupplierField.allCases
        where isBlank && field.isRequired && !told.contains(field) {
            report(.cellEmpty(field.rawValue), at: SourcePlace(file: file, sheet: sheet.name))
        }
    }

    /// What a row is called, by the cell before the one to fill in.
    private func label(in sheet: MarkedSheet, _ row: Int) -> String {
        for column in (sheet.keyColumn + 1)...(sheet.keyColumn + 6) {
            guard case .text(let text)? = sheet.cells[row, column]?.value,
                CellKind(word: Substring(text)) == nil
            else { continue }
            return text.hasSuffix(" *") ? String(text.dropLast(2)) : text
        }
        return sheet.key(of: row)
    }

    private func isBlankText(_ cell: ReadWorkbook.Cell?) -> Bool {
        guard case .text(let text)? = cell?.value else { return false }
        return SheetText.isBlank(text)
    }

    private func set(_ field: SupplierField, _ text: String?, of submission: inout Submission) {
        switch field {
        case .day: submission.assessed = text.flatMap { CalendarDate(text: $0) } ?? .last
        case .number: submission.supplier.id = text ?? ""
        case .company: submission.supplier.name = text ?? ""
        case .country: submission.supplier.country = text
        case .site: submission.supplier.site = text
        case .respondent: submission.supplier.respondent = text
        }
    }
}
