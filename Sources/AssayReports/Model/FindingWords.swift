import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// What reports say of a finding, whoever the supplier is.
final class FindingWords: Sendable {
    /// A question on which a finding rests.
    struct Asked: Sendable {
        /// What the rule in words calls its answer, where there are several.
        let letter: String?
        let question: QuestionWords
    }

    let questions: [QuestionIndex]
    let title: String
    let because: String
    let connection: String
    let clauses: [FindingEntry.Clause]
    let asked: [Asked]
    let rule: String?
    /// The rule in words.
    let wording: String?
    /// What to ask about each root cause.
    let asks: [ActionEntry.Detail?]
    /// The positions of the documents that it cites among those of `KeptWords`.
    let sources: [Int]

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
        asked = Self.asked(questions, kept)
        switch definition.trigger {
        case .rule(let trigger): rule = trigger.text
        case .event: rule = nil
        }
        wording = RuleInWords.wording(
            of: definition, over: questions, in: library, language: kept.language)
        asks = definition.rootCauses.map { ActionEntry.Detail("Ask", [$0.ask]) }
        let cited = Set(definition.citations.map(\.source))
        sources = kept.sources.indices.filter { cited.contains(kept.sources[$0].key) }
    }

    /// The questions of a finding.
    func asked(for finding: FindingResult, _ kept: KeptWords) -> [Asked] {
        finding.questions == questions ? asked : Self.asked(finding.questions, kept)
    }

    private static func asked(_ questions: [QuestionIndex], _ kept: KeptWords) -> [Asked] {
        zip(questions, RuleInWords.letters(for: questions.count)).prefix(
            RuleInWords.mostAnswers
        ).map {
            Asked(letter: $1, question: kept.questions[Int($0.rawValue)])
        }
    }
}
