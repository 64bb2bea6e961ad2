/// What one file of definitions says.
public enum DefinitionFile: Sendable {
    /// A set of questions with their rules.
    case questionnaire(QuestionnaireDefinition)
    /// A list that questionnaires share.
    case catalogue(CatalogueDefinition)
    /// The questionnaires of one assessment.
    case programme(ProgrammeDefinition)
    /// Where the answers to a questionnaire stand in a workbook of others.
    case workbook(WorkbookDefinition)
}
