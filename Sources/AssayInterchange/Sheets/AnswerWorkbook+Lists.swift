import AssayQuestionnaires
import AssayResponses

extension AnswerWorkbook {
    /// Adds the lists that every workbook has.
    mutating func addFixedLists() {
        let unknown = choice(StatedState.unknown.rawValue, .unknown)
        let notApplicable = choice(StatedState.notApplicable.rawValue, .notApplicable)
        add(.truth, [choice(AnswerCells.yes, .yes), choice("no", .no)])
        add(.states, [unknown, notApplicable])
        add(.onlyUnknown, [unknown])
        add(.onlyNotApplicable, [notApplicable])
        add(.countries, Self.countries(in: language))
        let tables = library.catalogue.assuranceTables.flatMap(\.kinds)
        var seen: Set<String> = []
        add(
            .kinds,
            tables.filter { seen.insert($0.id).inserted }.map { choice($0.id, $0.title) })
        add(.schemes, library.catalogue.schemes.map { choice($0.id, $0.title) })
        add(.questions, questionChoices)
        add(
            .materials,
            library.catalogue.producers.map(\.material).sorted().map {
                ChoiceList.Choice(id: $0, label: $0)
            })
        let issues = Set(library.catalogue.schemes.flatMap(\.issues)).sorted()
        add(.issues, issues.map { ChoiceList.Choice(id: $0, label: $0) })
    }

    mutating func add(_ list: FixedList, _ choices: [ChoiceList.Choice]) {
        lists.add(choices, named: list.rawValue)
    }

    /// Something of a questionnaire that can be chosen.
    func choice(_ id: String, _ text: LocalizedText) -> ChoiceList.Choice {
        let label = text.text(in: language)
        let others = [text.original] + text.translations.map(\.text)
        return ChoiceList.Choice(id: id, label: label, spellings: others.filter { $0 != label })
    }

    /// A word of the workbook that can be chosen.
    func choice(_ id: String, _ word: SheetWord) -> ChoiceList.Choice {
        let label = self.word(word)
        return ChoiceList.Choice(
            id: id, label: label, spellings: word.spellings.filter { $0 != label })
    }

    /// The questions by their numbers.
    private var questionChoices: [ChoiceList.Choice] {
        numbers.sorted { $0.value < $1.value }.map { index, number in
            let question = library.question(index)
            let name = Self.name(of: number)
            let words = question.text.text(in: language)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let short = words.count > 80 ? words.prefix(80) + "…" : words
            return ChoiceList.Choice(
                id: library.qualifiedID(of: index), label: name + " " + short,
                spellings: [name, String(number), question.id])
        }
    }

    /// The countries by their names in a language.
    private static func countries(in language: String?) -> [ChoiceList.Choice] {
        Country.all.map { country in
            let name = CountryNames.name(of: country, in: language)
            return ChoiceList.Choice(
                id: country.code, label: "\(name) (\(country.code))",
                spellings: name == country.name ? [name] : [name, country.name])
        }.sorted { $0.label < $1.label }
    }
}
