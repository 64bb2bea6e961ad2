import AssayExpressions
import AssayQuestionnaires

extension Interpretation {
    /// The documented places that answers name, in the order of the catalogue.
    ///
    /// The country alone decides, so that naming a site is never worse than hiding it. Where no country is
    /// named for a material all of its places are assumed, so that hiding a country does not pay either.
    func documentedPlaces(_ exposure: Exposure) -> [PlaceMatch] {
        let places = reading.library.catalogue.places
        guard !places.isEmpty, let table = reading.library.tables.exposure, isPut(table) else {
            return []
        }
        let elsewhere = symbolsOfCountries(besides: table.questionnaire).map {
            reading.library.symbols.word(for: $0)
        }
        let names = namesInTables()
        return places.libraryIndexes.compactMap { number in
            let place = places[number]
            let material = exposure.material(place.material)
            let own = material.map { $0.countries } ?? []
            let origins = own.isEmpty ? exposure.countriesOfOrigin : own
            let basis: PlaceMatch.Basis
            if origins.contains(place.country) || elsewhere.contains(place.country) {
                let site = (place.site ?? "").placeWords
                let isNamed = names.contains {
                    $0.words.hasRun(site) || $0.isOne(of: place.identifiers)
                }
                basis = isNamed ? .site : .country
            } else if origins.isEmpty {
                basis = .assumed
            } else {
                return nil
            }
            return PlaceMatch(place: number, basis: basis, isMaterialNamed: material != nil)
        }
    }

    /// The texts in the tables, such as the name and the numbers of a site.
    private func namesInTables() -> [NamedSite] {
        var names: [NamedSite] = []
        for question in reading.library.tables.namingTables
        where sheet.relevantState(of: question) == .answered {
            let columns = reading.library.question(question).columns
            for (position, item) in sheet.items(of: question).enumerated() {
                guard case .text(let text) = item else { continue }
                let kind = columns[position % columns.count].identifier
                names.append(
                    NamedSite(
                        words: text.placeWords, identifier: kind.map { Identifier($0, text) }))
            }
        }
        return names
    }
}

/// A text of a table that may name a site.
private struct NamedSite {
    var words: [[UInt8]]
    var identifier: Identifier?

    func isOne(of identifiers: [Identifier]) -> Bool {
        identifier.map { identifiers.contains($0) } ?? false
    }
}
