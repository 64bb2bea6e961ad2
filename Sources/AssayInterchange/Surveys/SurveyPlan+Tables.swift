import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

extension SurveyPlan {
    mutating func read(_ mapped: SurveyMapping.Table) {
        guard let found = find(mapped.id) else { return }
        guard found.type == .table else {
            return report(
                .unfit(
                    "the question '\(mapped.id.value)' takes no rows",
                    help: "Write <question> in place of <table>."), at: mapped.id)
        }
        var question = question(found)
        question.comment = column(mapped.comment)
        question.evidence = mapped.evidence.map { evidence($0) }
        question.rows = mapped.rows.map { row in
            row.compactMap { cell($0, of: found, isInMain: true) }
        }
        if !mapped.columns.isEmpty {
            guard second != nil else { return report(.tablesMissing, at: mapped.id) }
            question.columns = mapped.columns.compactMap { cell($0, of: found, isInMain: false) }
            if let key = mapped.key {
                question.key = second?.column(key, diagnostics: &diagnostics)
            } else {
                report(
                    .unfit(
                        "the table '\(mapped.id.value)' does not say whose rows they are",
                        help: "Name the column of the supplier's number with key=\"…\"."),
                    at: mapped.id)
            }
            if let only = mapped.only,
                let column = second?.column(only, diagnostics: &diagnostics)
            {
                question.only = (column, mapped.isOnly ?? "")
            }
        }
        if (mapped.only == nil) != (mapped.isOnly == nil) {
            report(
                .unfit(
                    "of 'only' and 'is' there is one alone",
                    help: "Name a column with only=\"…\" and what it says with is=\"…\"."),
                at: mapped.id)
        }
        if mapped.columns.isEmpty, mapped.rows.isEmpty {
            report(
                .unfit(
                    "nothing fills the table '\(mapped.id.value)'",
                    help: "Name its columns, or write a <row> of cells for each of its rows."),
                at: mapped.id)
        }
        questions.append(question)
    }

    private mutating func cell(
        _ mapped: SurveyMapping.Cell, of question: AssayQuestionnaires.Question, isInMain: Bool
    ) -> Cell? {
        let id = mapped.id.value.trimmed
        let column = mapped.column.flatMap { name in
            isInMain
                ? main.column(name, diagnostics: &diagnostics)
                : second?.column(name, diagnostics: &diagnostics)
        }
        guard let known = question.columns.first(where: { $0.id == id }) else {
            let nearest = nearestSpelling(to: id, among: question.columns.map(\.id))
            report(.unknownName(.column, id, nearest: nearest), at: mapped.id)
            return nil
        }
        if (mapped.column == nil) == (mapped.value == nil) {
            report(
                .unfit(
                    "the cell '\(id)' needs either a column or a value",
                    help: "Name the column that fills it, or write what is always in it."),
                at: mapped.id)
        }
        let shape = SurveyShape(known)
        check(mapped.words, for: shape)
        // Of a cell nobody can say that it is not known; an empty one says so.
        let shared = mapping.words.filter { $0.means == .nothing }
        let reader = SurveyCellReader(
            shape, own: mapped.words, shared: shared, mapping)
        return Cell(id: id, column: column, value: mapped.value, reader: reader)
    }
}
