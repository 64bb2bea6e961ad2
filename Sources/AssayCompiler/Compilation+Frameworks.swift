import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Compilation {
    /// Adds the frameworks of a catalogue, their clauses in the order of the file.
    mutating func compileFrameworks(of catalogue: CatalogueDefinition) {
        let language = catalogue.language.word
        for definition in catalogue.frameworks {
            if !sourceIDs.contains(definition.source.word) {
                reportUnknown("source", definition.source, among: sourceIDs)
            }
            var framework = Framework(
                id: definition.id.word, source: definition.source.word,
                title: localized(definition.title, language))
            framework.isLaw = definition.law?.isTrue ?? false
            framework.people = definition.people?.integer ?? 0
            for country in definition.countries?.words ?? [] {
                checkCountry(country)
                framework.countries.append(country.value)
            }
            framework.note = localized(definition.note, language)
            framework.clauses = definition.clauses.map {
                Clause(
                    id: $0.id.word, location: $0.location.value,
                    text: localized($0.text, language))
            }
            library.catalogue.frameworks.append(framework)
        }
    }

    /// The clauses that a question serves, in the order of the catalogue.
    mutating func servedClauses(_ definitions: [ServesDefinition]) -> [ServedClause] {
        var served: [ServedClause] = []
        for definition in definitions {
            let framework = definition.framework.word
            guard let position = frameworkPositions[framework] else {
                reportUnknown(
                    "framework", definition.framework, among: frameworkPositions.keys)
                continue
            }
            for word in definition.clauses.words {
                guard let clause = clausePositions[framework + " " + word.value] else {
                    reportUnknown(
                        "clause of " + framework, word,
                        among: library.catalogue.frameworks[position].clauses.map { $0.id })
                    continue
                }
                guard !served.contains(clause) else {
                    report(.servedTwice(framework: framework, clause: word.value), at: word.start)
                    continue
                }
                served.append(clause)
            }
        }
        return served.sorted { ($0.framework, $0.clause) < ($1.framework, $1.clause) }
    }
}
