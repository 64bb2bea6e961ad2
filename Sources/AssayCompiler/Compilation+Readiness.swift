import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Compiles what a buyer's answers say about measures and initiatives.
    mutating func compileReadiness() {
        let initiatives = library.catalogue.initiatives
        for (position, definition) in questionnaires.enumerated() {
            var scope = scopes[position]
            scope.allowsEvidence = false
            for part in definition.readiness {
                let fits = rule(part.fits, in: scope)
                let fitsNot = rule(part.fitsNot, in: scope)
                let there = rule(part.there, in: scope)
                let missing = rule(part.missing, in: scope)
                guard let measure = measurePositions[part.measure.word] else {
                    reportUnknown("measure", part.measure, among: measurePositions.keys)
                    continue
                }
                var readiness = Readiness(measure: measure)
                readiness.fits = fits
                readiness.fitsNot = fitsNot
                readiness.there = there
                readiness.missing = missing
                library.questionnaires[position].readiness.append(readiness)
            }
            for part in definition.memberships {
                let when = rule(part.when, in: scope)
                let name = part.initiative.word
                guard let initiative = initiatives.libraryIndex(where: { $0.id == name }) else {
                    reportUnknown(
                        "initiative", part.initiative, among: initiatives.map { $0.id })
                    continue
                }
                guard let when else { continue }
                library.questionnaires[position].memberships.append(
                    Membership(initiative: initiative, when: when))
            }
            compileOrder(of: definition, at: position, in: scope)
        }
    }
    private mutating func compileOrder(
        of definition: QuestionnaireDefinition, at position: Int, in scope: RuleScope
    ) {
        for part in definition.categoryOrders {
            check(part.citations)
            var categories: [LeverageCategory] = []
            for word in part.categories.words {
                guard let category = LeverageCategory(rawValue: word.word) else {
                    reportUnknown(
                        "category of leverage", word,
                        among: LeverageCategory.allCases.map { $0.rawValue })
                    continue
                }
                categories.append(category)
            }
            guard let when = rule(part.when, in: scope) else { continue }
            categories += LeverageCategory.allCases.filter { !categories.contains($0) }
            var order = CategoryOrder(categories: categories, when: when)
            order.because = localized(part.because, definition.language.word)
            order.citations = part.citations.compiled
            library.questionnaires[position].categoryOrders.append(order)
        }
        let sectors = Set(library.catalogue.useShares.map { $0.sector })
        for part in definition.ownSectors {
            guard let when = rule(part.when, in: scope) else { continue }
            guard sectors.contains(part.sector.word) else {
                reportUnknown("sector", part.sector, among: sectors)
                continue
            }
            library.questionnaires[position].ownSectors.append(
                OwnSector(sector: part.sector.word, when: when))
        }
    }
}
