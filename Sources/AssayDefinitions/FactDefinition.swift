public import AssayDiagnostics

/// A figure, a law or a day inside a text that ages, as written.
public struct FactDefinition: Sendable, Hashable {
    /// What the text says.
    public var text: String
    /// Where it stands in a source.
    public var citation: CitationDefinition
    /// The year that it is of.
    public var year: EmbeddedText
    /// The day by which somebody should look it up again.
    public var reviewBy: EmbeddedText
    /// Where the element begins.
    public var place: SourcePlace

    /// Creates a fact definition.
    public init(
        text: String, citation: CitationDefinition, year: EmbeddedText, reviewBy: EmbeddedText,
        place: SourcePlace
    ) {
        self.text = text
        self.citation = citation
        self.year = year
        self.reviewBy = reviewBy
        self.place = place
    }
}

extension DefinitionFile {
    /// The facts in the texts that can have them: guidance, reasons, descriptions and notes.
    public var facts: [FactDefinition] {
        let texts: [AuthoredText] =
            switch self {
            case .questionnaire(let questionnaire):
                [questionnaire.summary]
                    + questionnaire.sections.flatMap { section in
                        [section.summary] + section.questions.map { $0.guidance }
                    }
                    + (questionnaire.levels?.levels.map { $0.summary } ?? [])
                    + questionnaire.findings.map { $0.because }
            case .catalogue(let catalogue):
                catalogue.sources.map { $0.note } + catalogue.frameworks.map { $0.note }
                    + catalogue.measures.map { $0.summary }
                    + catalogue.initiatives.map { $0.summary } + catalogue.places.map { $0.note }
                    + catalogue.schemes.map { $0.summary }
                    + catalogue.standingFindings.map { $0.because }
                    + catalogue.questionSets.map { $0.summary }
            case .programme(let programme): [programme.summary]
            case .workbook: []
            }
        return texts.flatMap { $0.versions.flatMap { $0.facts } }
    }
}
