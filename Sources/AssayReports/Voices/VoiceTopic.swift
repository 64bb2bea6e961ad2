public import AssayQuestionnaires

/// A topic about which those affected are asked.
public struct VoiceTopic: Sendable, Hashable {
    /// The issue, as findings name it.
    public let issue: String
    /// A questionnaire that asks about it.
    public let questionnaire: String

    /// Issues that are about how a company is run, of which those affected see nothing, and issues of which a
    /// page must not speak where it may be found on somebody.
    private static let leftOut: Set<String> = [
        "bribery-and-taxes", "circularity", "conflict", "governance", "purchasing-practices",
        "reporting", "security", "traceability",
    ]

    /// Returns the topics that questionnaires ask about, by name.
    ///
    /// What a supplier answered, or what was found, plays no part: the list must tell nothing of it.
    ///
    /// - Parameters:
    ///   - positions: the questionnaires; all when `nil`.
    ///   - library: the questionnaires that ask.
    public static func topics(
        of positions: [QuestionnaireIndex]?, in library: QuestionnaireLibrary
    ) -> [VoiceTopic] {
        var topics: [VoiceTopic] = []
        for position in positions ?? library.questionnaires.libraryIndexes {
            let questionnaire = library.questionnaires[position]
            for issue in questionnaire.findings.compactMap({ $0.issue })
            where !leftOut.contains(issue) && !topics.contains(where: { $0.issue == issue }) {
                topics.append(VoiceTopic(issue: issue, questionnaire: questionnaire.id))
            }
        }
        return topics.sorted { $0.issue < $1.issue }
    }
}
