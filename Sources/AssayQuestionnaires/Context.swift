/// A circumstance in which a finding weighs more.
public struct Context: Sendable {
    /// Holds in this circumstance.
    public var when: Rule
    /// How grave and how likely it is then; what the circumstance does not touch is as in the finding.
    public var severity: Severity
    /// How the supplier is connected to the harm then.
    public var connection: Connection
    /// Why.
    public var reason: LocalizedText

    /// Creates a context.
    public init(when: Rule, severity: Severity, connection: Connection, reason: LocalizedText) {
        self.when = when
        self.severity = severity
        self.connection = connection
        self.reason = reason
    }
}
