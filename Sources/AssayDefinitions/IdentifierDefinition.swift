public import AssayDiagnostics

/// A number that a register gives to a site, as written.
public struct IdentifierDefinition: Sendable, Hashable {
    /// The register.
    public var kind: EmbeddedText
    /// The number.
    public var text: EmbeddedText

    /// Creates an identifier.
    public init(kind: EmbeddedText, text: EmbeddedText) {
        self.kind = kind
        self.text = text
    }
}
