/// The clause of a source on which something rests.
public struct Citation: Sendable, Hashable {
    /// The key of the source.
    public var source: String
    /// The page, section, article or clause.
    public var location: String

    /// Creates a citation.
    public init(source: String, location: String) {
        self.source = source
        self.location = location
    }
}
