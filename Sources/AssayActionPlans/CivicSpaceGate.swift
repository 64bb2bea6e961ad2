import AssayQuestionnaires
import AssayResponses

/// Says where nobody may be asked on the spot, since people there cannot speak freely.
struct CivicSpaceGate {
    /// Where people can speak freely among the countries that the answers name and that of the supplier.
    let freeSpeech: FreeSpeech
    private let actions: [ActionRow]

    init(_ response: Response, _ library: QuestionnaireLibrary) {
        actions = library.tables.actions
        let countries = response.namedCountries(in: library)
        let list = library.tables.closedCountries
        let own = response.submission.supplier.country.flatMap {
            list.contains($0) ? $0 : nil
        }
        let closed = Set(countries.filter { list.contains($0) } + (own.map { [$0] } ?? [])).sorted()
        if closed.isEmpty {
            freeSpeech = .everywhere
        } else if own != nil || countries.allSatisfy({ list.contains($0) }) {
            freeSpeech = .nowhere(closed)
        } else {
            freeSpeech = .notIn(closed)
        }
    }

    /// Whether an action needs people who can speak freely, and there are none where it would be done.
    func isClosed(for action: ActionIndex) -> Bool {
        freeSpeech.isNowhere && actions[Int(action.rawValue)].needsOpenCivicSpace
    }
}
