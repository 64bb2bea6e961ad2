public import AssayDiagnostics

/// A document that can be cited.
public struct SourceDefinition: Sendable, Hashable {
    /// The key in citations.
    public var id: EmbeddedText
    /// Its title.
    public var title: AuthoredText
    /// Who published it, when, and how to find it.
    public var publisher: AuthoredText
    /// What to take care of.
    public var note: AuthoredText = AuthoredText()

    /// Creates a source definition without its optional parts.
    public init(id: EmbeddedText, title: AuthoredText, publisher: AuthoredText) {
        self.id = id
        self.title = title
        self.publisher = publisher
    }
}
