public import AssayDiagnostics

/// One of the answers that can be chosen.
public struct OptionDefinition: Sendable, Hashable {
    /// The name in rules and submissions.
    public var id: EmbeddedText
    /// What people see.
    public var text: AuthoredText
    /// Whether it cannot be chosen together with another.
    public var exclusive: EmbeddedText?
    /// `harm`: choosing it tells of harm.
    public var tells: EmbeddedText?
    /// `no`: choosing it says that nobody looked or asked.
    public var looks: EmbeddedText?

    /// Creates an option definition without its optional parts.
    public init(id: EmbeddedText, text: AuthoredText) {
        self.id = id
        self.text = text
    }
}
