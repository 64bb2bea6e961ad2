import AssayQuestionnaires
import AssayResponses

/// Says where nobody may be asked on the spot, since people there cannot speak freely.
struct CivicSpaceGate {
    private let actions: [ActionRow]
    private let catalogue: Catalogue
    /// The closed countries that the answers name, or in which the supplier is.
    private let closed: [String]
    /// Every country that the answers name is closed, or the supplier's own is.
    private let isEverywhere: Bool

    init(_ response: Response, _ library: QuestionnaireLibrary) {
        actions = library.tables.actions
        catalogue = library.catalogue
        let countries = response.namedCountries(in: library)
        let list = library.tables.closedCountries
        let own = response.submission.supplier.country.flatMap {
            list.contains($0) ? $0 : nil
        }
        closed = Set(countries.filter { list.contains($0) } + (own.map { [$0] } ?? [])).sorted()
        isEverywhere =
            own != nil || !countries.isEmpty && countries.allSatisfy { list.contains($0) }
    }

    /// Whether an action needs people who can speak freely, and there are none where it would be done.
    func isClosed(for action: ActionIndex) -> Bool {
        isEverywhere && actions[Int(action.rawValue)].needsOpenCivicSpace
    }

    /// Where people can speak freely among the places of some parts.
    func freeSpeech(for parts: [ActionPart]) -> FreeSpeech {
        if !closed.isEmpty, parts.contains(where: { !$0.isOutside && asksPeople($0) }) {
            return .notIn(closed)
        }
        return isEverywhere ? .nowhere : .everywhere
    }

    /// Whether somebody is asked who must be able to speak freely; a plain letter to a site asks nobody else.
    private func asksPeople(_ part: ActionPart) -> Bool {
        let action = actions[Int(part.action.rawValue)]
        guard part.isRequest, let letter = action.theme.flatMap({ catalogue.themes[$0].letter })
        else { return action.needsOpenCivicSpace }
        return action.needsOpenCivicSpace && catalogue.letters[letter].needsOpenCivicSpace
    }
}
