public import AssayDiagnostics

/// The credit of an answer.
public struct CreditDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// Holds always when left out.
    public var when: EmbeddedText?
    /// A fixed credit, 0 to 1.
    public var credit: EmbeddedText?
    /// A rule of type number in place of a fixed credit.
    public var share: EmbeddedText?

    /// Creates a credit definition without its optional parts.
    public init(place: SourcePlace) {
        self.place = place
    }
}
