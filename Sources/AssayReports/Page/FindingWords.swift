import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

/// What reports say of a finding, whoever the supplier is.
final class FindingWords: Sendable {
    /// A question on which a finding rests.
    struct Asked: Sendable {
        /// What the rule in words calls its answer, where there are several.
        let letter: String?
        let question: QuestionWords
    }

    static let mostAnswers = 26

    let questions: [QuestionIndex]
    let title: String
    let because: String
    let connection: String
    let clauses: [FindingEntry.Clause]
    let asked: [Asked]
    let rule: String?
    /// The rule in words.
    let wording: String?

    init(_ finding: FindingResult, _ kept: KeptWords) {
        let library = kept.library
        let definition = finding.definition(in: library)
        questions = finding.questions
        title = kept.text(definition.title)
        because = kept.text(definition.because)
        connection = definition.connection.words
        clauses = definition.citations.map {
            FindingEntry.Clause(source: $0.source, at: $0.location)
        }
        asked = zip(questions, Self.letters(for: questions.count)).prefix(Self.mostAnswers).map {
            Asked(letter: $1, question: kept.questions[Int($0.rawValue)])
        }
        switch definition.trigger {
        case .rule(let trigger): rule = trigger.text
        case .event: rule = nil
        }
        wording = Self.wording(of: definition, over: questions, kept)
    }
}
