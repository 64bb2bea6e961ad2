import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Compilation {
    /// Compiles the themes of all catalogues and the functions that answer for them, each by id.
    mutating func compileThemes() {
        for catalogue in catalogues {
            let language = catalogue.language.word
            library.catalogue.functions += catalogue.functions.map { function in
                var result = CompanyFunction(
                    id: function.id.word,
                    words: function.words.map {
                        CompanyFunction.Words(
                            below: $0.below?.integer, text: localized($0.text, language))
                    })
                result.sendsRequests = function.requests?.isTrue ?? false
                return result
            }
        }
        library.catalogue.functions.sort { $0.id < $1.id }
        for catalogue in catalogues {
            let language = catalogue.language.word
            library.catalogue.letters += catalogue.letters.map { letter in
                var result = RequestLetter(
                    id: letter.id.word, within: letter.within.duration,
                    steps: letter.steps.map { localized($0, language) },
                    closesWith: localized(letter.closesWith, language),
                    opening: localized(letter.opening, language),
                    closing: localized(letter.closing, language))
                result.needsOpenCivicSpace = letter.civic != nil
                result.closesWithVoices = letter.closesWithCivic != nil
                return result
            }
        }
        library.catalogue.letters.sort { $0.id < $1.id }
        for catalogue in catalogues {
            for theme in catalogue.themes { compile(theme, of: catalogue) }
        }
        library.catalogue.themes.sort { $0.id < $1.id }
        for position in library.catalogue.themes.libraryIndexes {
            themePositions[library.catalogue.themes[position].id] = position
        }
        for theme in catalogues.flatMap({ $0.themes }) {
            guard let outside = theme.outside, let position = themePositions[theme.id.word] else {
                continue
            }
            library.catalogue.themes[position.rawValue].outside = themePositions[outside.word]
            if themePositions[outside.word] == nil {
                reportUnknown("theme", outside, among: themePositions.keys)
            }
        }
    }

    private mutating func compile(_ theme: ThemeDefinition, of catalogue: CatalogueDefinition) {
        let functions = library.catalogue.functions
        guard let person = functions.libraryIndex(where: { $0.id == theme.person.word }) else {
            reportUnknown("function", theme.person, among: functions.map { $0.id })
            return
        }
        let language = catalogue.language.word
        var result = Theme(
            id: theme.id.word, home: catalogue.id.word, person: person,
            title: localized(theme.title, language),
            steps: theme.steps.map { localized($0, language) })
        result.request = localized(theme.request, language)
        result.begin = theme.begin?.integer
        result.beginFrom = theme.beginFrom?.integer ?? 0
        result.fitsCustomers = theme.customers?.isTrue ?? false
        result.beginBelow = theme.beginBelow?.integer
        if let letter = theme.letter {
            let letters = library.catalogue.letters
            result.letter = letters.libraryIndex { $0.id == letter.word }
            if result.letter == nil {
                reportUnknown("letter", letter, among: letters.map { $0.id })
            }
        } else if !theme.request.isEmpty {
            report(.letterNeeded(theme: theme.id.word), at: theme.id.start)
        }
        library.catalogue.themes.append(result)
    }
}
