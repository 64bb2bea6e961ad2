/// Where people can speak freely among the places of a supplier, so that they may be asked on the spot and
/// confirm that an action worked.
public enum FreeSpeech: Sendable, Hashable {
    /// No answer names a closed country.
    case everywhere
    /// Not in these countries, by code, sorted; the answers name others too.
    case notIn([String])
    /// Nowhere, since every country that the answers name is closed, or the supplier's own is: these, by
    /// code, sorted.
    case nowhere([String])

    /// The countries in which nobody may be asked, by code, sorted.
    public var closedCountries: [String] {
        switch self {
        case .everywhere: []
        case .notIn(let countries), .nowhere(let countries): countries
        }
    }

    /// A Boolean value indicating whether there is no place where people can speak freely.
    public var isNowhere: Bool {
        if case .nowhere = self { true } else { false }
    }
}
