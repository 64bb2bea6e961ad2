public import AssayExpressions

/// What is looked up about a questionnaire.
public struct QuestionnaireRow: Sendable {
    /// The questions by id, and by the ids that they had before.
    public let questionIndexes: [String: QuestionIndex]
    /// The weights of the sections, in order.
    public let sectionWeights: [ExactDecimal]
    /// The groups of questions that are weighed as one, section by section.
    public internal(set) var weightGroups: [WeightGroup] = []
    /// What evidence is worth.
    public let evidence: EvidenceScale
    /// How many sections the questionnaires before it have.
    public let firstSection: Int
    /// How many findings the questionnaires before it have.
    public let firstFinding: Int

    static func rows(of library: LibraryBuilder) -> [QuestionnaireRow] {
        var rows: [QuestionnaireRow] = []
        var (sections, findings) = (0, 0)
        for questionnaire in library.questionnaires {
            let questions = library.questions[questionnaire.questions]
            var indexes: [String: QuestionIndex] = [:]
            for question in questions {
                for id in question.formerIDs where indexes[id] == nil {
                    indexes[id] = question.index
                }
            }
            // An id that a question has today wins over one that another had before.
            for question in questions { indexes[question.id] = question.index }
            rows.append(
                QuestionnaireRow(
                    questionIndexes: indexes,
                    sectionWeights: questionnaire.sections.map { $0.weight },
                    evidence: EvidenceScale(
                        questionnaire.scoring.assurance, of: library.catalogue.assuranceTables),
                    firstSection: sections, firstFinding: findings))
            sections += questionnaire.sections.count
            findings += questionnaire.findings.count
        }
        return rows
    }
}
