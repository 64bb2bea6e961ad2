import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// A finding with its reasons: answers, rule, clause, and the actions that deal with it.
struct FindingEntry: Sendable {
    /// An answer on which it rests.
    struct Answer: Sendable {
        /// What its rule in words calls it, where there are several.
        let letter: String?
        let question: String
        let name: String
        let said: String
    }

    /// A clause on which it rests.
    struct Clause: Sendable {
        let source: String
        let at: String
    }

    let anchor: String
    let name: String
    let title: String
    let because: String
    let findingClass: String
    let priority: Int
    let severity: Int
    let likelihood: Int
    let isSevereAbuse: Bool
    let connection: String
    let raised: String?
    let answers: [Answer]
    let hasMoreAnswers: Bool
    /// Its rule in words.
    let wording: String?
    let rule: String?
    let observed: String?
    let clauses: [Clause]
    let remedies: [ActionLink]
}

/// A document that a finding cites.
struct SourceEntry: Sendable {
    let key: String
    let heading: String
}

/// The number of an action and where it stands in a page.
struct ActionLink: Sendable {
    let number: Int
    let anchor: String
}

extension PageMaker {
    /// The findings in the order of the assessment: by priority.
    func findings() -> [FindingEntry] {
        var links = [[ActionLink]](repeating: [], count: words.assessment.findings.count)
        for (position, action) in open.enumerated() {
            for finding in action.findings { links[finding].append(link(position)) }
        }
        return words.assessment.findings.enumerated().map { entry($1, $0, links[$0]) }
    }

    func link(_ position: Int) -> ActionLink {
        ActionLink(number: position + 1, anchor: "action-\(position + 1)")
    }

    /// A finding as it stands alone.
    func entry(_ finding: FindingResult) -> FindingEntry { entry(finding, 0, []) }

    private func entry(_ finding: FindingResult, _ position: Int, _ links: [ActionLink])
        -> FindingEntry
    {
        let said = kept.finding(finding)
        return FindingEntry(
            anchor: "finding-\(position + 1)", name: finding.identity,
            title: words.finding(finding, titled: said.title), because: said.because,
            findingClass: finding.findingClass.rawValue, priority: finding.priority,
            severity: finding.severity, likelihood: finding.likelihood,
            isSevereAbuse: finding.isGate, connection: said.connection,
            raised: finding.context.map {
                words.text(finding.definition(in: kept.library).contexts[$0].reason)
            },
            answers: zip(finding.questions, said.asked).map { index, asked in
                FindingEntry.Answer(
                    letter: asked.letter, question: asked.question.text,
                    name: asked.question.name,
                    said: words.answer(to: index))
            },
            hasMoreAnswers: finding.questions.count > said.asked.count,
            wording: said.wording, rule: said.rule, observed: observed(finding),
            clauses: said.clauses, remedies: links)
    }

    /// What others report, in their words.
    private func observed(_ finding: FindingResult) -> String? {
        guard case .observation(let position) = finding.subject else { return nil }
        let observation = words.response.submission.observations[position]
        return "\(observation.date): \(ResultWords.said(observation.text, most: 600))"
    }

    /// The documents that findings cite, each once, by key.
    func sources() -> [SourceEntry] {
        let cited = Set(
            words.assessment.findings.flatMap {
                $0.definition(in: kept.library).citations.map(\.source)
            })
        return kept.library.catalogue.sources.filter { cited.contains($0.id) }
            .sorted { $0.id < $1.id }
            .map { SourceEntry(key: $0.id, heading: words.text($0.title)) }
    }
}
