import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Looks for the findings of a questionnaire whose rule holds.
struct FindingSearch {
    let context: JudgingContext
    let position: Int

    /// Adds the findings.
    func add(to found: inout [FindingResult]) {
        let first = context.library.factsPosition(ofFinding: 0, in: position)
        let findings = context.library.questionnaires[position].findings
        let facts = context.library.findingFacts
        context.library.rules.evaluating(context.response.sheet) { rules in
            for number in findings.indices {
                guard let rule = facts[first + number].rule, rules.holds(rule) else { continue }
                let finding = first + number
                let place = found.count
                found.append(
                    FindingResult(
                        finding, of: context.library,
                        identity: findings[number].identity,
                        source: .questionnaire(position, finding: number), subject: .answers,
                        questionnaire: position, questions: findings[number].questions))
                raise(&found[place], by: facts[finding].contexts, rules)
                if let count = facts[finding].count.map({ rules.number($0) }), count.isFinite {
                    found[place].count = Swift.max(count, .zero)
                }
            }
        }
    }

    private func raise(
        _ result: inout FindingResult, by contexts: Range<Int32>,
        _ rules: borrowing RuleEvaluation
    ) {
        for number in contexts {
            let context = context.library.contextFacts[Int(number)]
            guard context.likelihood > result.likelihood, rules.holds(context.rule) else {
                continue
            }
            result.priority += context.likelihood - result.likelihood
            result.likelihood = context.likelihood
            result.context = Int(number - contexts.lowerBound)
        }
    }
}

extension FindingResult {
    /// Creates the result of a finding before any context raises its likelihood.
    ///
    /// - Parameters:
    ///   - position: the position of its facts.
    ///   - library: the library with the facts.
    ///   - identity: the name that it keeps across years.
    ///   - source: where its definition stands.
    ///   - subject: what it is about.
    ///   - questionnaire: the position of its questionnaire.
    ///   - questions: what it rests on.
    init(
        _ position: Int, of library: QuestionnaireLibrary, identity: String, source: Source,
        subject: Subject, questionnaire: Int?, questions: [QuestionIndex]
    ) {
        self.init(
            identity: identity, facts: position, source: source, subject: subject,
            questionnaire: questionnaire, severity: library.findingFacts[position].severity,
            likelihood: library.findingFacts[position].likelihood, context: nil,
            priority: library.findingFacts[position].priority,
            findingClass: library.findingFacts[position].findingClass,
            isGate: library.findingFacts[position].isGate, count: .one, questions: questions)
    }
}
