public import AssayDiagnostics

/// Text for people as an author wrote it: once in the file's language, and in any translation.
public struct AuthoredText: Sendable, Hashable {
    /// The same text in one language.
    public struct Version: Sendable, Hashable {
        /// The language tag, or `nil` for the language of the file.
        public var language: EmbeddedText?
        /// The text with white space at its ends removed and folded within.
        public var text: String
        /// Where the element that holds the text begins.
        public var place: SourcePlace
        /// The facts in it, which the text says with their years.
        public var facts: [FactDefinition] = []

        /// Creates one version of a text.
        public init(language: EmbeddedText?, text: String, place: SourcePlace) {
            self.language = language
            self.text = text
            self.place = place
        }
    }

    /// The versions in the order of the file.
    public var versions: [Version]

    /// Creates a text from its versions; none means that the author left it out.
    public init(_ versions: [Version] = []) {
        self.versions = versions
    }

    /// A Boolean value indicating whether the author wrote nothing at all.
    public var isEmpty: Bool { versions.isEmpty }
}
