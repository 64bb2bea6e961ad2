import AssayQuestionnaires

extension QuestionnaireLibrary {
    /// The library without what a page never shows: the frameworks that questions serve, sources that
    /// nothing cites, what a buyer's answers say about measures, and what catalogues say beyond a
    /// title.
    ///
    /// Scores, findings and plans stay the same.
    func reduced() -> QuestionnaireLibrary {
        var library = self
        library.catalogue.frameworks = []
        for number in library.questionnaires.indices {
            library.questionnaires[number].readiness = []
            library.questionnaires[number].memberships = []
        }
        for number in library.questions.indices {
            library.questions[number].serves = []
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
