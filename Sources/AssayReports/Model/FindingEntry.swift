import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// A finding with its reasons: answers, rule, clause, and the actions that deal with it.
struct FindingEntry: Sendable {
    /// An answer on which it rests.
    struct Answer: Sendable {
        let asked: FindingWords.Asked
        let said: String

        /// What its rule in words calls it, where there are several.
        var letter: String? { asked.letter }
        var question: String { asked.question.text }
        var name: String { asked.question.name }
    }

    /// A clause on which it rests.
    struct Clause: Sendable {
        let source: String
        let at: String
    }

    let anchor: String
    let name: String
    let title: String
    /// What is said of it, whoever the supplier is.
    let kept: FindingWords
    let findingClass: String
    let priority: Int
    let severity: Int
    let likelihood: Int
    let isSevereAbuse: Bool
    let raised: String?
    let answers: [Answer]
    let hasMoreAnswers: Bool
    let observed: String?
    let remedies: [ActionLink]

    var because: String { kept.because }
    var connection: String { kept.connection }
    /// Its rule in words.
    var wording: String? { kept.wording }
    var rule: String? { kept.rule }
    var clauses: [Clause] { kept.clauses }
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
        for position in open.indices {
            for finding in open[position].findings { links[finding].append(link(position)) }
        }
        return words.assessment.findings.indices.map {
            entry(
                words.assessment.findings[$0], saying: findingWords[$0], titled: titles[$0],
                at: $0, links[$0])
        }
    }

    func link(_ position: Int) -> ActionLink {
        ActionLink(number: position + 1, anchor: "action-\(position + 1)")
    }

    /// A finding as it stands alone.
    func entry(_ finding: FindingResult) -> FindingEntry {
        let said = kept.finding(finding)
        return entry(
            finding, saying: said, titled: words.finding(finding, titled: said.title), at: 0, [])
    }

    private func entry(
        _ finding: FindingResult, saying said: FindingWords, titled title: String,
        at position: Int, _ links: [ActionLink]
    ) -> FindingEntry {
        let asked = said.asked(for: finding, kept)
        return FindingEntry(
            anchor: "finding-\(position + 1)", name: finding.identity,
            title: title, kept: said,
            findingClass: finding.findingClass.rawValue, priority: finding.priority,
            severity: finding.severity, likelihood: finding.likelihood,
            isSevereAbuse: finding.isGate,
            raised: finding.context.map {
                words.text(finding.definition(in: kept.library).contexts[$0].reason)
            },
            answers: zip(finding.questions, asked).map { index, asked in
                FindingEntry.Answer(asked: asked, said: words.answer(to: index))
            },
            hasMoreAnswers: finding.questions.count > asked.count,
            observed: observed(finding), remedies: links)
    }

    /// What others report, with the month of it: the day could tell who spoke.
    private func observed(_ finding: FindingResult) -> String? {
        guard case .observation(let position) = finding.subject else { return nil }
        let observation = words.response.submission.observations[position]
        return "\(observation.date.monthAndYear): \(ResultWords.said(observation.text, most: 600))"
    }

    /// The documents that findings cite, each once, by key.
    func sources() -> [SourceEntry] {
        var isCited = [Bool](repeating: false, count: kept.sources.count)
        for said in findingWords {
            for source in said.sources { isCited[source] = true }
        }
        return zip(kept.sources, isCited).filter(\.1).map(\.0)
    }
}
