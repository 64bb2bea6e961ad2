import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayWorkbooks

/// A check of a template's own, such as a line of the sheet `Checker`, and what it says.
public struct TemplateCheck: Sendable {
    /// What a check says.
    public enum Standing: String, Sendable {
        /// The template does not ask for it.
        case notNeeded = "not needed"
        /// It is there.
        case complete
        /// The template calls it incomplete.
        case missing
    }

    /// The row of the check in the template.
    public var row: Int
    /// What the template calls it; with the mineral, where it asks for several.
    public var label: String
    /// What it says.
    public var standing: Standing
    /// The sheet, row and column of the cell that it looks at; `nil` where it looks at several.
    public var cell: (sheet: String, row: Int, column: Int)?

    /// The name of the cell, such as `Declaration!D8`.
    public var cellName: String? {
        cell.map { $0.sheet + "!" + SourcePlace.cell(line: $0.row, column: $0.column) }
    }
}

/// Makes the checks that a template makes of itself, by what its definition says of them.
struct TemplateChecking {
    private let sheets: TemplateSheets
    private let template: WorkbookTemplate
    private let revision: String
    private let answers: TemplateAnswers
    private let sheet: AnswerSheet
    private let library: QuestionnaireLibrary

    init(
        _ sheets: TemplateSheets, of template: WorkbookTemplate, revision: String,
        answers: TemplateAnswers, library: QuestionnaireLibrary
    ) {
        self.sheets = sheets
        self.template = template
        self.revision = revision
        self.answers = answers
        self.library = library
        // No check asks for the day of assessment.
        sheet = answers.sheet(strict: true, on: .last, in: library)
    }

    func checks() throws(WorkbookProblem) -> [TemplateCheck] {
        var checks: [TemplateCheck] = []
        for requirement in template.requirements
        where requirement.revisions?.contains(revision) ?? true {
            if let rows = requirement.rows, let table = requirement.table {
                checks += self.checks(requirement, rows, of: table)
            } else {
                checks.append(try check(requirement))
            }
        }
        return checks.sorted { $0.row < $1.row }
    }

    private func check(
        _ requirement: WorkbookTemplate.Requirement
    ) throws(WorkbookProblem) -> TemplateCheck {
        var check = TemplateCheck(
            row: requirement.check, label: requirement.label, standing: .complete)
        var isFilled = true
        if let question = requirement.question {
            let (place, hasContent) = try cell(of: question, requirement.column ?? 0)
            check.cell = place.map { ($0.sheet, $0.row, $0.column) }
            isFilled = hasContent
        }
        if let filled = requirement.filled, !filled.evaluateBoolean(on: sheet) { isFilled = false }
        if !isFilled { check.standing = .missing }
        if let companion = requirement.companion, try !cell(of: companion, 0).isFilled {
            check.standing = .notNeeded
        }
        if let when = requirement.when, !when.evaluateBoolean(on: sheet) {
            check.standing = .notNeeded
        }
        return check
    }

    /// One check for each row of a block, in the order of the workbook.
    private func checks(
        _ requirement: WorkbookTemplate.Requirement, _ rows: Program, of table: QuestionIndex
    ) -> [TemplateCheck] {
        let asked = Set(rows.evaluateRows(on: sheet))
        let filled = requirement.filled.map { Set($0.evaluateRows(on: sheet)) }
        let key = template.blocks.first { $0.question == table }?.key ?? 0
        return (0..<sheet.rowCount(of: table)).compactMap { row in
            let first = AnswerCell(question: table, row: row, column: 0)
            let position = answers.positions[first] ?? row
            let option = answers.rows[table]?[row].cells[key]?.text ?? ""
            let label = requirement.label + ", " + option
            var check = TemplateCheck(
                row: requirement.check + position, label: label, standing: .complete)
            if let column = requirement.column {
                let cell = AnswerCell(question: table, row: row, column: column)
                // A row that does not have the answer has no such check.
                guard let place = answers.places[cell] else { return nil }
                check.cell = (place.sheet, place.row, place.column)
                if !answers.filled.contains(cell) { check.standing = .missing }
            }
            if let filled, !filled.contains(row) { check.standing = .missing }
            if !asked.contains(row) { check.standing = .notNeeded }
            return check
        }
    }

    /// The cell of a single answer, or of the first row of a list, and whether it holds something.
    private func cell(
        of question: QuestionIndex, _ column: Int
    ) throws(WorkbookProblem) -> (place: CellPlace?, isFilled: Bool) {
        let single = AnswerCell(question: question, row: 0, column: 0)
        if let place = answers.places[single],
            template.entries.contains(where: { $0.question == question })
        {
            return (place, answers.filled.contains(single))
        }
        let entries = template.rows.filter { $0.question == question }.flatMap(\.entries)
        guard let entry = entries.first(where: { $0.column == column }),
            let (place, cell) = try sheets.cell(at: entry.place)
        else { return (nil, false) }
        return (place, CellText(cell)?.isFilled ?? false)
    }
}
