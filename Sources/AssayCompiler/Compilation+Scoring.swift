import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Makes every questionnaire with its sections, its scoring and its levels.
    mutating func compileScoring() {
        var next = 0
        for (position, definition) in questionnaires.enumerated() {
            let language = definition.language.word
            var questionnaire = Questionnaire(
                id: definition.id.word, version: definition.version.word, language: language,
                title: localized(definition.title, language), scoring: scoring(of: definition))
            questionnaire.summary = localized(definition.summary, language)
            questionnaire.audience = localized(definition.audience, language)
            questionnaire.minutes = definition.minutes?.integer
            let start = next
            for section in definition.sections {
                var result = Section(
                    id: section.id.word, title: localized(section.title, language),
                    questions: next..<(next + section.questions.count))
                result.summary = localized(section.summary, language)
                result.weight = section.weight?.decimal ?? .one
                next += section.questions.count
                checkWeights(of: section)
                questionnaire.sections.append(result)
            }
            questionnaire.questions = start..<next
            questionnaire.levels = levels(of: definition)
            questionnaire.uses = definition.uses.compactMap {
                questionnairePositions[$0.questionnaire.word]
            }.filter { $0.rawValue != position }
            questionnaire.retired = definition.retired.map {
                RetiredQuestion(
                    id: $0.question.word, since: $0.since.word,
                    reason: localized($0.reason, language))
            }
            for list in definition.lists { check(list.citations) }
            library.questionnaires.append(questionnaire)
        }
    }

    private mutating func scoring(of questionnaire: QuestionnaireDefinition) -> Scoring {
        guard let definition = questionnaire.scoring else {
            return Scoring(scheme: .weightedMean, version: "1")
        }
        check(definition.citations)
        let scheme = ScoringScheme(rawValue: definition.scheme.word) ?? .weightedMean
        var scoring = Scoring(scheme: scheme, version: definition.version.word)
        if let name = definition.assurance {
            scoring.assurance = library.catalogue.assuranceTables.first { $0.id == name.word }
            if scoring.assurance == nil {
                reportUnknown(
                    "evidence table", name,
                    among: library.catalogue.assuranceTables.map { $0.id })
            }
        }
        if scheme != .deductions {
            if let base = definition.base { report(.baseNeedsScheme, at: base.start) }
            if let deduction = definition.deductions.first {
                report(.deductionNeedsScheme, at: deduction.findingClass.start)
            }
        }
        scoring.base = definition.base?.decimal ?? .hundred
        scoring.notApplicable =
            definition.notApplicable.flatMap { NotApplicableTreatment(rawValue: $0.word) }
            ?? .excluded
        scoring.reviewNotApplicableAbove = definition.reviewNotApplicableAbove?.decimal
        scoring.citations = definition.citations.compiled
        for layer in definition.layers {
            guard let name = Layer(rawValue: layer.layer.word) else { continue }
            scoring.layerWeights[name] = layer.weight.decimal
        }
        for deduction in definition.deductions {
            guard let name = FindingClass(rawValue: deduction.findingClass.word) else { continue }
            scoring.deductions[name] = deduction.points.decimal
        }
        return scoring
    }

    private mutating func checkWeights(of section: SectionDefinition) {
        let scored = section.questions.filter { !$0.credits.isEmpty }
        guard !scored.isEmpty else { return }
        if !scored.contains(where: { ($0.weight?.decimal ?? .one) > .zero }) {
            report(.noWeight(section: section.id.word), at: section.place)
        }
    }

    private mutating func levels(of questionnaire: QuestionnaireDefinition) -> [Level] {
        guard let definition = questionnaire.levels else { return [] }
        check(definition.citations)
        let language = questionnaire.language.word
        let sectionIDs = questionnaire.sections.map { $0.id.word }
        var levels: [Level] = []
        for level in definition.levels {
            var result = Level(id: level.id.word, title: localized(level.title, language))
            result.summary = localized(level.summary, language)
            result.minimum = level.minimum?.decimal
            result.coverage = level.coverage?.decimal
            result.critical = credit(level.critical)
            for name in level.sections?.words ?? [] {
                if let position = sectionIDs.firstIndex(of: name.value) {
                    result.sections.append(SectionIndex(rawValue: position))
                } else {
                    let nearest = nearestSpelling(to: name.value, among: sectionIDs)
                    report(
                        .unknown(kind: "section", id: name.value, nearest: nearest), at: name.start)
                }
            }
            if let last = levels.last, (result.minimum ?? .zero) < (last.minimum ?? .zero) {
                report(.levelOutOfOrder(result.id), at: level.id.start)
            }
            levels.append(result)
        }
        return levels
    }
}
