import AssayQuestionnaires

extension QuestionnaireLibrary {
    /// The library without what a page never shows: the frameworks that questions serve, sources that
    /// nothing cites, what catalogues say beyond a title, and the spelling of rules other than those of
    /// findings.
    ///
    /// Scores, findings and plans stay the same.
    func reduced() -> QuestionnaireLibrary {
        var library = self
        library.catalogue.frameworks = []
        for number in library.questions.indices {
            library.questions[number].serves = []
            library.questions[number].spellNoRules()
        }
        let cited = Set(library.questions.flatMap { $0.citations.map(\.source) })
        library.catalogue.sources = library.catalogue.sources.filter { cited.contains($0.id) }
        for number in library.catalogue.sources.indices {
            library.catalogue.sources[number].publisher = LocalizedText()
            library.catalogue.sources[number].note = LocalizedText()
        }
        for number in library.catalogue.measures.indices {
            library.catalogue.measures[number].summary = LocalizedText()
            library.catalogue.measures[number].prerequisite = LocalizedText()
            library.catalogue.measures[number].fits = LocalizedText()
            library.catalogue.measures[number].record = LocalizedText()
            library.catalogue.measures[number].citations = []
        }
        for number in library.catalogue.initiatives.indices {
            library.catalogue.initiatives[number].summary = LocalizedText()
            library.catalogue.initiatives[number].citations = []
        }
        for number in library.catalogue.schemes.indices {
            library.catalogue.schemes[number].summary = LocalizedText()
            library.catalogue.schemes[number].citations = []
        }
        return library
    }
}

extension Question {
    fileprivate mutating func spellNoRules() {
        relevance = relevance?.unspelled
        for number in checks.indices { checks[number].when = checks[number].when.unspelled }
        for number in credits.indices {
            credits[number].when = credits[number].when?.unspelled
            if case .share(let rule) = credits[number].amount {
                credits[number].amount = .share(rule.unspelled)
            }
        }
    }
}

extension Rule {
    fileprivate var unspelled: Rule { Rule(text: "", program: program, number: number) }
}
