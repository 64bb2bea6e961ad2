public import AssayDiagnostics

/// What kind of evidence a good answer comes with.
public struct ExpectedEvidenceDefinition: Sendable, Hashable {
    /// A kind of the evidence table.
    public var kind: EmbeddedText
    /// The oldest that still counts in full.
    public var within: EmbeddedText?
    /// What the document should show.
    public var text: AuthoredText = AuthoredText()

    /// Creates an expected evidence definition without its optional parts.
    public init(kind: EmbeddedText) {
        self.kind = kind
    }
}
