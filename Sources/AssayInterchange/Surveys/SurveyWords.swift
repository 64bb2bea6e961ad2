import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

/// What the words of a file mean for one question, or for one column of a table.
///
/// What the mapping says of the question comes first, then the options by id and by their text in any
/// language, then what the mapping says of all questions, then yes and no in five languages.
struct SurveyWords {
    /// What a word means.
    enum Meaning: Hashable {
        /// An option, yes or no, or the code of a country.
        case option(String)
        case unknown
        case notApplicable(reason: String?)
        case nothing
    }

    private var layers: [Layer]

    init(_ shape: SurveyShape, own: [SurveyMapping.Word], shared: [SurveyMapping.Word]) {
        var options = Layer()
        for option in shape.options {
            options.add(option.id, .option(option.id))
            for text in option.text.all { options.add(text, .option(option.id)) }
        }
        if shape.type.traits.values == .country { options = Self.countries }
        var usual = Layer()
        if shape.type.traits.values == .boolean {
            for word in Self.yes { usual.add(word, .option("yes")) }
            for word in Self.no { usual.add(word, .option("no")) }
        }
        // What is said of all questions holds where it can.
        let fitting = shared.filter { $0.option.map { shape.takes($0.value.trimmed) } ?? true }
        layers = [Layer(own), options, Layer(fitting), usual]
    }

    static let yes = ["yes", "y", "true", "ja", "j", "oui", "sí", "si", "是"]
    static let no = ["no", "n", "false", "nein", "non", "否"]
    /// What stands where an option was not chosen, as ``key(_:)`` has it.
    static let notChosen = Set(
        (no + ["0", "-", "not selected", "unchecked", "nicht gewählt"]).map { key($0) })

    /// A word as it is compared loosely.
    static func key(_ word: String) -> String {
        let plain = TypedWord.plain(word)
        return plain.isEmpty ? word.trimmed : plain
    }

    /// What a text means; `nil` for one that is not known.
    func meaning(of text: String) -> Meaning? {
        let word = text.trimmed
        for layer in layers {
            if let meaning = layer.exact[word] { return meaning }
        }
        let plain = TypedWord.plain(word)
        guard !plain.isEmpty else { return nil }
        for layer in layers {
            if let meaning = layer.plain[plain], let meaning { return meaning }
        }
        return nil
    }

    /// The words that a text could be a slip of.
    var known: [String] { layers.flatMap { $0.exact.keys } }
}

extension SurveyWords {
    private static let countries: Layer = {
        var countries = Layer()
        for country in Country.all {
            countries.add(country.code, .option(country.code))
            countries.add(country.name, .option(country.code))
        }
        return countries
    }()

    /// Words that have one meaning each.
    private struct Layer {
        var exact: [String: Meaning] = [:]
        /// The words as they are compared loosely; `nil` where two of them differ in meaning.
        var plain: [String: Meaning?] = [:]

        init(_ words: [SurveyMapping.Word] = []) {
            for word in words {
                if let meaning = word.meaning { add(word.text, meaning) }
            }
        }

        mutating func add(_ word: String, _ meaning: Meaning) {
            let word = word.trimmed
            exact[word] = meaning
            let key = TypedWord.plain(word)
            if let known = plain[key], known != meaning {
                plain.updateValue(nil, forKey: key)
            } else {
                plain.updateValue(meaning, forKey: key)
            }
        }
    }
}

extension SurveyMapping.Word {
    /// What it means; `nil` where it says nothing or two things.
    var meaning: SurveyWords.Meaning? {
        switch (option, means) {
        case (let option?, nil): .option(option.value.trimmed)
        case (nil, .unknown): .unknown
        case (nil, .notApplicable): .notApplicable(reason: reason)
        case (nil, .nothing): .nothing
        default: nil
        }
    }
}

extension LocalizedText {
    /// The text in every language that it has.
    var all: [String] { (isEmpty ? [] : [original]) + translations.map(\.text) }
}
