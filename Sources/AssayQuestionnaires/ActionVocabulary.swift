/// What an action is for.
public enum ActionKind: String, Sendable, Hashable, CaseIterable {
    /// Protects people now.
    case containment
    /// Puts right what happened to people.
    case remedy
    /// Ends the present gap.
    case corrective
    /// Keeps it from coming back.
    case preventive
}

/// Whom an action is for.
public enum Addressee: String, Sendable, Hashable, CaseIterable {
    /// Whoever answers, whatever it does with minerals or metals.
    case supplier
    /// Who runs the site where the work is done.
    case `operator`
    /// Who only buys from that site.
    case customer
    /// Who sent the questionnaire.
    case buyer
    /// Several buyers or an association, once for all suppliers.
    case buyersTogether = "buyers-together"

    /// Whose plan it stands in.
    public var owner: ActionOwner {
        switch self {
        case .supplier, .operator, .customer: .supplier
        case .buyer, .buyersTogether: .buyer
        }
    }
}

/// Who carries out an action.
public enum ActionOwner: String, Sendable, Hashable, CaseIterable {
    /// The supplier.
    case supplier
    /// The buyer.
    case buyer
}

/// Who confirms that an action was done.
public enum Verifier: String, Sendable, Hashable, CaseIterable {
    /// The buyer.
    case buyer
    /// Someone independent of both.
    case thirdParty = "third-party"
    /// Workers or residents, in their own words.
    case affectedPeople = "affected-people"
    /// The supplier itself.
    case supplier
}

/// How an action is confirmed.
public enum VerificationMethod: String, Sendable, Hashable, CaseIterable {
    /// By documents.
    case desk
    /// By a visit.
    case onSite = "on-site"
    /// By those concerned, heard safely.
    case voice = "worker-or-community-voice"
}

/// What an indicator counts.
public enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
    /// What was done.
    case output
    /// What changed for people, nature or knowledge.
    case outcome
}

/// Which side of a target is good.
public enum IndicatorDirection: String, Sendable, Hashable, CaseIterable {
    /// At or above it.
    case atLeast = "at-least"
    /// At or below it.
    case atMost = "at-most"
}

/// Whether people can speak freely.
public enum CivicState: String, Sendable, Hashable, CaseIterable {
    /// They can, so that what they say may be counted.
    case open
    /// They can nowhere, so that something else shows whether it worked.
    case closed
}
