import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// A smelter, a refiner or a mine that a supplier names in a table of sites with their countries.
public struct NamedPlace: Sendable, Hashable {
    /// The name as the supplier writes it.
    public var name: String
    /// The code of the country; `nil` where the row has none.
    public var country: String?

    /// Creates a place.
    public init(name: String, country: String?) {
        self.name = name
        self.country = country
    }
}

/// A smelter, a mine or a country that several suppliers name or assume.
public struct SharedPlace: Sendable {
    /// The name; `nil` for a country as a whole.
    public var name: String?
    /// The code of the country; `nil` where nobody says it.
    public var country: String?
    /// Positions of the suppliers, in rising order.
    public var suppliers: [Int]
}

/// A supplier that has closed a gap which others still have, and could tell them how.
public struct PeerExample: Sendable {
    /// The name of the finding that no longer holds, among ``BuyerPlan/findings``.
    public var finding: Int
    /// Positions of the suppliers that closed it, in rising order.
    public var closedBy: [Int]
}

extension Response {
    /// The places in tables that have a name and a country in each row, each once. The profile, which
    /// says what a supplier gets from where, lists its own sites.
    func namedPlaces(in library: QuestionnaireLibrary) -> [NamedPlace] {
        var places: [NamedPlace] = []
        let profile = library.tables.exposure?.questionnaire
        for index in library.tables.namingTables {
            let columns = library.question(index).columns
            guard library.question(index).questionnaire != profile,
                sheet.relevantState(of: index) == .answered,
                let name = columns.firstIndex(where: { $0.type == .text }),
                let country = columns.firstIndex(where: { $0.type == .country })
            else { continue }
            let items = sheet.items(of: index)
            for start in stride(from: items.startIndex, to: items.endIndex, by: columns.count) {
                guard case .text(let text) = items[start + name], !text.foldedName.isEmpty else {
                    continue
                }
                var place = NamedPlace(name: text, country: nil)
                if case .symbol(let symbol) = items[start + country] {
                    place.country = library.symbols.word(for: symbol)
                }
                if !places.contains(place) { places.append(place) }
            }
        }
        return places
    }
}

/// Gathers what at least two suppliers name: places by number of suppliers, then countries.
func sharedPlaces(_ needs: [SupplierNeeds]) -> [SharedPlace] {
    struct Key: Hashable {
        var name: [UInt8]
        var country: String?
    }
    var found: [Key: SharedPlace] = [:]
    for (supplier, need) in needs.enumerated() {
        let named = need.places.map { (Optional($0.name), $0.country) }
        for (name, country) in named + need.countries.map({ (nil, Optional($0)) }) {
            let key = Key(name: name?.foldedName ?? [], country: country)
            var place =
                found[key] ?? SharedPlace(name: name, country: country, suppliers: [])
            if place.suppliers.last != supplier { place.suppliers.append(supplier) }
            // The spelling shown does not depend on the order of files.
            if let name, let known = place.name { place.name = Swift.min(name, known) }
            found[key] = place
        }
    }
    return found.values.filter { $0.suppliers.count > 1 }.sorted { left, right in
        if (left.name == nil) != (right.name == nil) { return right.name == nil }
        if left.suppliers.count != right.suppliers.count {
            return left.suppliers.count > right.suppliers.count
        }
        return (left.name ?? "", left.country ?? "") < (right.name ?? "", right.country ?? "")
    }
}
