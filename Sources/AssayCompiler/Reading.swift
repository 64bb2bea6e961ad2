import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension EmbeddedText {
    /// The value without white space at its ends, as ids and words are meant.
    var word: String {
        var text = value[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// The words of a list, each with its own place.
    var words: [EmbeddedText] {
        var found: [EmbeddedText] = []
        var offset = 0
        for part in value.split(separator: " ", omittingEmptySubsequences: false) {
            if !part.isEmpty {
                found.append(EmbeddedText(String(part), at: place(atUTF8Offset: offset)))
            }
            offset += part.utf8.count + 1
        }
        return found
    }

    var isTrue: Bool { word == "true" }

    /// A number that the reader has found to be one.
    var decimal: ExactDecimal { ExactDecimal(text: word) ?? .zero }

    var integer: Int? { Int(word) }

    var duration: CalendarDuration {
        CalendarDuration(text: word) ?? CalendarDuration(months: 0, days: 0)
    }
}

extension AuthoredText {
    /// The text with its translations; one in the questionnaire's own language is the original.
    func localized(from language: String) -> LocalizedText {
        var text = LocalizedText()
        for version in versions {
            guard let tag = version.language?.word, tag != language else {
                if text.original.isEmpty { text.original = version.text }
                continue
            }
            text.translations.append(LocalizedText.Translation(language: tag, text: version.text))
        }
        text.translations.sort { $0.language < $1.language }
        if text.original.isEmpty { text.original = text.translations.first?.text ?? "" }
        return text
    }
}

extension [CitationDefinition] {
    var compiled: [Citation] {
        map { Citation(source: $0.source.word, location: $0.location.value) }
    }
}

extension SeverityDefinition {
    var compiled: Severity {
        Severity(
            scale: scale.integer ?? 1, scope: scope.integer ?? 1,
            irremediability: irremediability.integer ?? 1, likelihood: likelihood.integer ?? 1)
    }
}
