import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

extension Response {
    /// The codes of the countries that the answers name, whatever they say of them, in rising order.
    ///
    /// Where the supplier itself sits is not among them: it says nothing about where a mine is.
    public func namedCountries(in library: QuestionnaireLibrary) -> [String] {
        var symbols: Set<Symbol> = []
        for question in library.tables.countryQuestions where sheet.state(of: question) == .answered
        {
            let columns = library.tables.answers[Int(question.rawValue)].columns
            for (number, item) in sheet.items(of: question).enumerated() {
                guard case .symbol(let symbol) = item else { continue }
                if columns.isEmpty || columns[number % columns.count].cells.values == .country {
                    symbols.insert(symbol)
                }
            }
        }
        var codes: [String] = []
        for symbol in symbols { codes.append(library.symbols.word(for: symbol)) }
        return codes.sorted()
    }
}
