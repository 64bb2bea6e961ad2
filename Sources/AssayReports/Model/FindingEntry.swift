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
        /// What the rule in words calls it, where there are several.
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

    /// Its place by priority, from 1.
    let number: Int
    let anchor: String
    let name: String
    let title: String
    let because: String
    /// What the supplier has to do with it.
    let connection: String
    let findingClass: String
    let priority: Int
    let severity: Int
    let likelihood: Int
    let isSevereAbuse: Bool
    let raised: String?
    let answers: [Answer]
    let hasMoreAnswers: Bool
    let observed: String?
    /// Its rule in words.
    let wording: String?
    let rule: String?
    let clauses: [Clause]
    let remedies: [ActionLink]
}

/// The number of a finding, and its anchor in a page.
struct FindingLink: Sendable {
    let number: Int

    var anchor: String { "finding-\(number)" }
}

/// The number of an open action, and its anchor in a page.
struct ActionLink: Sendable {
    let number: Int

    var anchor: String { "action-\(number)" }
}

extension SupplierReport {
    /// The findings in the order of the assessment: by priority.
    func findings() -> [FindingEntry] {
        assessment.findings.indices.map { entry(ofFindingAt: $0) }
    }

    /// A finding by its position in the assessment.
    func entry(ofFindingAt position: Int) -> FindingEntry {
        let finding = assessment.findings[position]
        let definition = finding.definition(in: library)
        var rule: String?
        if case .rule(let trigger) = definition.trigger { rule = trigger.text }
        let raised = words.raised(finding)
        return FindingEntry(
            number: position + 1, anchor: FindingLink(number: position + 1).anchor,
            name: finding.identity,
            title: words.finding(finding), because: words.text(definition.because),
            connection: words.phrases.connection(finding.connection),
            findingClass: finding.findingClass.rawValue, priority: finding.priority,
            severity: finding.severity, likelihood: finding.likelihood,
            isSevereAbuse: finding.isGate,
            raised: raised.isEmpty ? nil : raised.joined(separator: " "),
            answers: answers(of: finding),
            hasMoreAnswers: finding.questions.count > RuleInWords.mostAnswers,
            observed: observed(finding),
            wording: RuleInWords.sentence(
                of: definition, over: finding.questions, in: library, language: words.language),
            rule: rule,
            clauses: definition.citations.map {
                FindingEntry.Clause(source: $0.source, at: $0.location)
            },
            remedies: open.indices.filter { open[$0].findings.contains(position) }.map {
                ActionLink(number: $0 + 1)
            })
    }

    private func answers(of finding: FindingResult) -> [FindingEntry.Answer] {
        let letters = RuleInWords.letters(for: finding.questions.count)
        return zip(letters, finding.questions).prefix(RuleInWords.mostAnswers).map {
            letter, index in
            FindingEntry.Answer(
                letter: letter, question: words.text(library.question(index).text),
                name: library.qualifiedID(of: index), said: words.answer(to: index))
        }
    }

    /// What others report, with the month of it: the day could tell who spoke.
    private func observed(_ finding: FindingResult) -> String? {
        guard case .observation(let position) = finding.subject else { return nil }
        let observation = response.observations[position]
        return "\(observation.date.monthAndYear): \(ResultWords.said(observation.text, most: 600))"
    }
}
