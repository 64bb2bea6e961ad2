import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// The most minutes of a short path.
    private static let mostCoreMinutes = 20
    /// To how many other questions a table comes, which is filled in row by row.
    private static let questionsOfTable = 4

    /// The short path of a programme takes 20 minutes, for a supplier of one material.
    mutating func lintCore() {
        for (definition, programme) in zip(programmes, library.programmes) {
            let hasCore = programme.parts.contains {
                library.tables.hasCore[$0.questionnaire.rawValue]
            }
            guard hasCore else { continue }
            let parts = programme.parts.map { (isOfMaterial: $0.material != nil, hundredths($0)) }
            let always = parts.filter { !$0.isOfMaterial }.reduce(0) { $0 + $1.1 }
            let longest = parts.filter { $0.isOfMaterial }.map { $0.1 }.max() ?? 0
            let minutes = (always + longest + 50) / 100
            if minutes > Self.mostCoreMinutes {
                warn(
                    .coreTooLong(
                        programme: programme.id, minutes: minutes, most: Self.mostCoreMinutes),
                    at: definition.id.start)
            }
        }
    }

    /// What the short path of a questionnaire takes, in hundredths of a minute: its part of the questions.
    /// Without a question in it everything is asked.
    private func hundredths(_ part: Programme.Part) -> Int {
        let questionnaire = library.questionnaires[part.questionnaire]
        let minutes = (questionnaire.minutes ?? 0) * 100
        guard library.tables.hasCore[part.questionnaire.rawValue] else { return minutes }
        let questions = library.questions[questionnaire.questions]
        return minutes * work(questions.filter { $0.isCore }) / work(questions)
    }

    private func work(_ questions: some Sequence<Question>) -> Int {
        questions.reduce(0) { $0 + ($1.type == .table ? Self.questionsOfTable : 1) }
    }
}
