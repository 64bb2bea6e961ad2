import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Compilation {
    /// Reports ids that are given twice, and keeps the first of each kind.
    mutating func gatherNames() {
        questionnaires = unique(questionnaires, "questionnaire") { $0.id }
        programmes = unique(programmes, "programme") { $0.id }
        catalogues = unique(catalogues, "catalogue") { $0.id }
        workbooks = unique(workbooks, "workbook") { $0.id }
        for workbook in workbooks {
            _ = unique(workbook.vocabularies, "vocabulary") { $0.id }
            _ = unique(workbook.choices, "choice") { $0.id }
        }
        for (position, questionnaire) in questionnaires.enumerated() {
            questionnairePositions[questionnaire.id.word] = QuestionnaireIndex(rawValue: position)
        }
        _ = unique(catalogues.flatMap { $0.sources }, "source") { $0.id }
        let frameworks = unique(catalogues.flatMap { $0.frameworks }, "framework") { $0.id }
        for framework in frameworks { _ = unique(framework.clauses, "clause") { $0.id } }
        _ = unique(catalogues.flatMap { $0.measures }, "measure") { $0.id }
        _ = unique(catalogues.flatMap { $0.initiatives }, "initiative") { $0.id }
        _ = unique(catalogues.flatMap { $0.practices }, "practice") { $0.id }
        _ = unique(catalogues.flatMap { $0.places }, "place") { $0.id }
        _ = unique(catalogues.flatMap { $0.producers }, "producers") { $0.material }
        _ = unique(catalogues.flatMap { $0.civicSpaces }, "civic-space") { $0.year }
        _ = unique(catalogues.flatMap { $0.schemes }, "scheme") { $0.id }
        _ = unique(catalogues.flatMap { $0.themes }, "theme") { $0.id }
        _ = unique(catalogues.flatMap { $0.letters }, "letter") { $0.id }
        _ = unique(catalogues.flatMap { $0.functions }, "function") { $0.id }
        _ = unique(catalogues.flatMap { $0.assuranceTables }, "evidence table") { $0.id }
        _ = unique(catalogues.flatMap { $0.holidays }, "list of holidays") { $0.country }
        for questionnaire in questionnaires {
            let questions = questionnaire.sections.flatMap { $0.questions }
            _ = unique(questionnaire.sections, "section") { $0.id }
            _ = unique(questions.map { $0.id } + questionnaire.lists.map { $0.id }, "question") {
                $0
            }
            _ = unique(questionnaire.findings, "finding") { $0.id }
            _ = unique(questionnaire.findings.flatMap { $0.actions }, "action") { $0.id }
            _ = unique(questionnaire.readiness, "measure") { $0.measure }
            _ = unique(questionnaire.memberships, "initiative") { $0.initiative }
            _ = unique(questionnaire.ownSectors, "sector") { $0.sector }
            _ = unique(questionnaire.levels?.levels ?? [], "level") { $0.id }
            for question in questions {
                _ = unique(question.options, "option") { $0.id }
                _ = unique(question.columns, "column") { $0.id }
                for column in question.columns { _ = unique(column.options, "option") { $0.id } }
            }
        }
    }

    /// Returns the elements whose id is new, reporting the others.
    private mutating func unique<Element>(
        _ elements: [Element], _ kind: String, id: (Element) -> EmbeddedText
    ) -> [Element] {
        var first: [String: SourcePlace] = [:]
        var kept: [Element] = []
        for element in elements {
            let text = id(element)
            if let place = first[text.word] {
                report(
                    .duplicate(
                        kind: kind, id: text.word, firstLine: place.line, firstFile: place.file),
                    at: text.start)
            } else {
                first[text.word] = text.start
                kept.append(element)
            }
        }
        return kept
    }
}
