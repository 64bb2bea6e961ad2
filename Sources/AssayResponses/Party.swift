/// Whose word something is.
public enum Party: String, Sendable, Hashable, CaseIterable {
    /// The supplier's own.
    case supplier
    /// The buyer's.
    case buyer
    /// Someone's who is independent of both.
    case thirdParty = "third-party"
    /// Workers' or residents'.
    case affectedPeople = "affected-people"
}
