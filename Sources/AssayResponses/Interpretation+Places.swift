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
                let site = words(of: place.site ?? "")
                basis = names.contains { $0.hasRun(site) } ? .site : .country
            } else if origins.isEmpty {
                basis = .assumed
            } else {
                return nil
            }
            return PlaceMatch(place: number, basis: basis, isMaterialNamed: material != nil)
        }
    }

    /// The words of each name in the tables, such as that of a site.
    private func namesInTables() -> [[[UInt8]]] {
        var names: [[[UInt8]]] = []
        for question in reading.library.tables.namingTables
        where sheet.relevantState(of: question) == .answered {
            for case .text(let text) in sheet.items(of: question) { names.append(words(of: text)) }
        }
        return names
    }

    /// The words of a text: letters and digits, those of ASCII in lower case.
    private func words(of text: String) -> [[UInt8]] {
        let isASCIILetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        return text.utf8.split { byte in
            byte < 0x80 && !isASCIILetter(byte) && !(byte >= 0x30 && byte <= 0x39)
        }.map { word in word.map { isASCIILetter($0) ? $0 | 0x20 : $0 } }
    }
}

extension [[UInt8]] {
    /// Whether some words stand in it one after the other; not where there are none.
    fileprivate func hasRun(_ words: [[UInt8]]) -> Bool {
        guard !words.isEmpty, count >= words.count else { return false }
        return (0...(count - words.count)).contains { start in
            words.indices.allSatisfy { self[start + $0] == words[$0] }
        }
    }
}
