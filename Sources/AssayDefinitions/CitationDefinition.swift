public import AssayDiagnostics

/// The clause of a source on which something rests.
public struct CitationDefinition: Sendable, Hashable {
    /// The id of a source in the sources catalogue.
    public var source: EmbeddedText
    /// The page, section, article or clause.
    public var location: EmbeddedText

    /// Creates a citation.
    public init(source: EmbeddedText, location: EmbeddedText) {
        self.source = source
        self.location = location
    }
}
