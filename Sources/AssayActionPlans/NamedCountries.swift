import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

extension Response {
    /// The codes of the countries that the answers name, whatever they say of them, in rising order.
    ///
    /// Where none is named, those that are assumed. Where the supplier itself sits is not among them: it
    /// says nothing about where a mine is.
    public func namedCountries(in library: QuestionnaireLibrary) -> [String] {
        var symbols: Set<Symbol> = []
        for question in library.tables.countryQuestions where sheet.state(of: question) == .answered
        {
            symbols.formUnion(
                sheet.countries(
                    in: question, library.tables.answers[Int(question.rawValue)]))
        }
        var codes: [String] = []
        for symbol in symbols { codes.append(library.symbols.word(for: symbol)) }
        // What is only assumed says where to look as long as nobody knows better.
        return codes.isEmpty ? exposure.assumedCountries : codes.sorted()
    }
}
