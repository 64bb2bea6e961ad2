import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Looks up which questions say how much of each material there is and where it comes from.
    mutating func compileExposure() {
        for (position, questionnaire) in questionnaires.enumerated() {
            guard let definition = questionnaire.exposure else { continue }
            var scope = scopes[position]
            scope.allowsEvidence = false
            let redFlag = rule(definition.redFlag, in: scope)
            guard let materials = question(definition.materials, .choices, of: questionnaire),
                let rows = question(definition.rows, .table, of: questionnaire),
                let countries = question(definition.countries, .countries, of: questionnaire),
                let people = question(definition.people, .integer, of: questionnaire)
            else { continue }
            var exposure = ExposureQuestions(
                materials: materials, rows: rows, countries: countries, people: people)
            exposure.redFlag = redFlag
            if let roles = definition.roles {
                exposure.roles = question(roles, .choices, of: questionnaire)
            }
            let index = QuestionnaireIndex(rawValue: position)
            if ExposureTable(of: exposure, in: index, among: library.questions) == nil {
                report(
                    .missingForType(
                        what: "the columns material, country, basis with the options known and "
                            + "assumed, kilograms, kilograms-to and share", type: "table"),
                    at: definition.rows.start)
                continue
            }
            library.questionnaires[position].exposure = exposure
        }
    }

    /// Finds a question of a questionnaire that must have a type; `nil` after reporting why not.
    private mutating func question(
        _ id: EmbeddedText, _ type: QuestionType, of questionnaire: QuestionnaireDefinition
    ) -> QuestionIndex? {
        guard let index = questionIndexes[questionnaire.id.word + ":" + id.word] else {
            let questions = questionnaire.sections.flatMap { $0.questions }
            reportUnknown("question", id, among: questions.map { $0.id.word })
            return nil
        }
        guard library.questions[Int(index.rawValue)].type == type else {
            report(
                .notAllowedForType(
                    what: "exposure",
                    type: library.questions[Int(index.rawValue)].type.rawValue,
                    allowed: type.rawValue), at: id.start)
            return nil
        }
        return index
    }
}
