/// Who reads an output.
public enum Audience: String, Sendable, CaseIterable {
    /// The supplier that is assessed: no source of a report from outside is named.
    case supplier
    /// The buyer, who must not pass it on.
    case buyer
}
