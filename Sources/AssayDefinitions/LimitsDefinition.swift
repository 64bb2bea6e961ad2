public import AssayDiagnostics

/// What values are possible, as written; used by questions and by columns.
public struct LimitsDefinition: Sendable, Hashable {
    /// The unit of a number.
    public var unit: EmbeddedText?
    /// The least number.
    public var minimum: EmbeddedText?
    /// The greatest number.
    public var maximum: EmbeddedText?
    /// The most digits after the point.
    public var digits: EmbeddedText?
    /// The most characters of a text.
    public var maximumLength: EmbeddedText?

    /// Creates limits that allow everything.
    public init() {}
}
