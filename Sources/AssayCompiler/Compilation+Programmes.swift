import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Compiles programmes; their rules name questionnaires by id.
    mutating func compileProgrammes() {
        for definition in programmes {
            let language = definition.language.word
            var scope = RuleScope()
            scope.allowsEvidence = false
            for include in definition.includes {
                scope.declarePrefix(include.questionnaire.word)
                guard let position = questionnairePositions[include.questionnaire.word] else {
                    reportUnknown(
                        "questionnaire", include.questionnaire,
                        among: questionnairePositions.keys)
                    continue
                }
                let questionnaire = questionnaires[position.rawValue]
                declareNames(of: questionnaire, prefix: questionnaire.id.word, in: &scope)
            }
            var programme = Programme(
                id: definition.id.word, version: definition.version.word,
                title: localized(definition.title, language))
            programme.summary = localized(definition.summary, language)
            for include in definition.includes {
                let when = rule(include.when, in: scope)
                guard let position = questionnairePositions[include.questionnaire.word] else {
                    continue
                }
                var part = Programme.Part(
                    questionnaire: position, weight: include.weight?.decimal ?? .one, when: when)
                part.material = include.material?.word
                let depth = include.depth ?? definition.depth
                part.depth = depth.flatMap { Depth(rawValue: $0.word) } ?? .full
                programme.parts.append(part)
            }
            library.programmes.append(programme)
        }
    }
}
