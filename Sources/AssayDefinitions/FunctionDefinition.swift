public import AssayDiagnostics

/// A function in a company, as written.
public struct FunctionDefinition: Sendable, Hashable {
    /// What it is called in companies of a size.
    public struct Words: Sendable, Hashable {
        /// Below so many people; `nil` for any number.
        public var below: EmbeddedText?
        /// The words.
        public var text: AuthoredText

        /// Creates words.
        public init(below: EmbeddedText?, text: AuthoredText) {
            self.below = below
            self.text = text
        }
    }

    /// Unique among functions.
    public var id: EmbeddedText
    /// Its words, for the smallest companies first.
    public var words: [Words]
    /// Whether it asks the company's own suppliers.
    public var requests: EmbeddedText?

    /// Creates a function definition.
    public init(id: EmbeddedText, words: [Words]) {
        self.id = id
        self.words = words
    }
}
