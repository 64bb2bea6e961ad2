public import AssayDiagnostics

/// A supplier's reply to an action of a plan, as its submission says it.
public struct PlanReply: Sendable {
    /// What is said; always by the supplier.
    public var entry: AgreementEntry
    /// Where it is, from its beginning.
    public var origin: Origin
    /// Where its action is named.
    public var actionOrigin: Origin

    /// Creates a reply; both of its origins are the one given until set.
    public init(_ entry: AgreementEntry, origin: Origin = .input) {
        self.entry = entry
        self.origin = origin
        actionOrigin = origin
    }
}

/// Something that somebody wrote into a plan and that is no reply and no decision.
public struct PlanNote: Sendable, Hashable {
    /// Where it was written, such as `plan.xlsx: Plan!M5`.
    public var at: String
    /// The action beside which it stands, as `home:id`.
    public var action: String?
    /// The heading of its column.
    public var heading: String?
    /// What was written.
    public var text: String

    /// Creates a note.
    public init(at: String, action: String? = nil, heading: String? = nil, text: String) {
        self.at = at
        self.action = action
        self.heading = heading
        self.text = text
    }
}
