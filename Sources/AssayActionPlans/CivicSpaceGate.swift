import AssayQuestionnaires
import AssayResponses

/// Says where nobody may be asked on the spot, since people there cannot speak freely.
struct CivicSpaceGate {
    private let actions: [ActionRow]
    /// The closed countries that the answers name, or in which the supplier is.
    private let closed: [String]
    /// Every country that the answers name is closed, or the supplier's own is.
    private let isEverywhere: Bool

    init(_ response: Response, _ library: QuestionnaireLibrary) {
        actions = library.tables.actions
        let countries = response.namedCountries(in: library)
        let list = library.tables.closedCountries
        let own = response.submission.supplier.country.flatMap {
            list.contains($0) ? $0 : nil
        }
        closed = Set(countries.filter { list.contains($0) } + (own.map { [$0] } ?? [])).sorted()
        isEverywhere = own != nil || !countries.isEmpty && countries.allSatisfy { list.contains($0) }
    }

    /// Whether an action needs people who can speak freely, and there are none where it would be done.
    func isClosed(for action: ActionIndex) -> Bool {
        isEverywhere && actions[Int(action.rawValue)].needsOpenCivicSpace
    }

    /// The countries in which nobody may be asked for some parts that are done in others.
    func closedCountries(for parts: [ActionPart]) -> [String] {
        let asksPeople = parts.contains {
            !$0.isOutside && actions[Int($0.action.rawValue)].needsOpenCivicSpace
        }
        return asksPeople ? closed : []
    }
}
