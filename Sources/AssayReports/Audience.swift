/// Who reads an output.
///
/// Every output about a supplier has an edition for each.
public enum Audience: String, Sendable, CaseIterable {
    /// The supplier that is assessed: no source, no observer, no other supplier and no note of the buyer is
    /// in it.
    case supplier
    /// The buyer, who must not pass it on.
    case buyer
}
