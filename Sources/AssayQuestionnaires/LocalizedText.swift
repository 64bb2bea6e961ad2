/// Text for people in the questionnaire's own language, with translations.
public struct LocalizedText: Sendable, Hashable {
    /// One translation.
    public struct Translation: Sendable, Hashable {
        /// The language tag.
        public var language: String
        /// The text in that language.
        public var text: String

        /// Creates a translation.
        public init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text in the questionnaire's own language; empty when there is none.
    public var original: String
    /// The translations sorted by language.
    public var translations: [Translation]

    /// Creates a text.
    public init(_ original: String = "", translations: [Translation] = []) {
        self.original = original
        self.translations = translations
    }

    /// A Boolean value indicating whether there is no text.
    public var isEmpty: Bool { original.isEmpty }

    /// Returns the text in a language, or the original where it was not translated.
    public func text(in language: String?) -> String {
        guard let language else { return original }
        for translation in translations where translation.language == language {
            return translation.text
        }
        return original
    }

    /// Returns this text and another one, in every language of either, with a separator between them.
    public func followed(by other: LocalizedText, after separator: String = " ") -> LocalizedText {
        func joined(in language: String?) -> String {
            text(in: language) + separator + other.text(in: language)
        }
        let languages = Set((translations + other.translations).map { $0.language }).sorted()
        return LocalizedText(
            joined(in: nil),
            translations: languages.map { Translation(language: $0, text: joined(in: $0)) })
    }
}
