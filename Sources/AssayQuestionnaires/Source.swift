/// A document that can be cited.
public struct Source: Sendable {
    /// The key in citations.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// Who published it, when, and how to find it.
    public var publisher: LocalizedText
    /// What to take care of.
    public var note: LocalizedText = LocalizedText()

    /// Creates a source without its optional parts.
    public init(id: String, title: LocalizedText, publisher: LocalizedText) {
        self.id = id
        self.title = title
        self.publisher = publisher
    }
}
