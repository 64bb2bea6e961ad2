public import AssayQuestionnaires

/// A place of the gazetteer that the answers name, or that is assumed.
public struct PlaceMatch: Sendable, Hashable {
    /// Why a place matches.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The supplier names the site.
        case site
        /// The supplier names the country.
        case country
        /// The supplier names no country for the material.
        case assumed
    }

    /// The position of the place in the catalogue.
    public var place: PlaceIndex
    /// Why it matches.
    public var basis: Basis
    /// A Boolean value indicating whether the supplier has its material, as it says or the buyer expects.
    public var isMaterialNamed: Bool
}
