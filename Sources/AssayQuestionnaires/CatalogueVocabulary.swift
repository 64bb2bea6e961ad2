/// The five categories of leverage (Shift 2013).
public enum LeverageCategory: String, Sendable, Hashable, CaseIterable {
    /// Contract, audit, price, volume, term.
    case traditionalCommercial = "traditional-commercial"
    /// Training, culture, leadership, own purchasing.
    case broaderBusiness = "broader-business"
    /// Together with other companies.
    case businessPeers = "business-peers"
    /// One to one with a state, union, association or expert.
    case bilateral
    /// Collective action with business, state and civil society.
    case multiStakeholder = "multi-stakeholder"
}

/// What sort of body an initiative is.
public enum InitiativeKind: String, Sendable, Hashable, CaseIterable {
    /// An industry association.
    case association
    /// Several groups decide together.
    case multiStakeholder = "multi-stakeholder"
    /// A certification or assurance body.
    case assurance
    /// A trade union.
    case union
    /// A state body.
    case government
    /// A non-governmental organisation.
    case civilSociety = "civil-society"
}

/// What the words of a list are.
public enum ListType: String, Sendable, Hashable, CaseIterable {
    /// ISO 3166-1 alpha-2 codes.
    case countries
    /// Ids of options.
    case choices
}

/// When a set of questions is offered.
public enum QuestionSetOffer: String, Sendable, Hashable, CaseIterable {
    /// Where everything else was tried.
    case lastResort = "last-resort"
}
