import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Looks for the findings of a questionnaire: first those of its rules, then the standing ones.
struct FindingSearch {
    let library: QuestionnaireLibrary
    let response: Response
    let position: Int

    /// The findings whose rule holds for the answers.
    func authored() -> [FindingResult] {
        library.rules.evaluating(response.sheet) { rules in
            var found: [FindingResult] = []
            let first = library.factsPosition(ofFinding: 0, in: position)
            for number in library.questionnaires[position].findings.indices {
                let facts = library.findingFacts[first + number]
                guard let rule = facts.rule, rules.holds(rule) else { continue }
                var result = FindingResult(
                    facts, identity: library.questionnaires[position].findings[number].identity,
                    source: .questionnaire(position, finding: number), subject: .answers,
                    questionnaire: position,
                    questions: library.questionnaires[position].findings[number].questions)
                raise(&result, by: facts, rules)
                if let count = facts.count.map({ rules.number($0) }), count.isFinite {
                    result.count = Swift.max(count, .zero)
                }
                found.append(result)
            }
            return found
        }
    }

    private func raise(
        _ result: inout FindingResult, by facts: FindingFacts, _ rules: borrowing RuleEvaluation
    ) {
        for number in facts.contexts {
            let context = library.contextFacts[Int(number)]
            guard context.likelihood > result.likelihood, rules.holds(context.rule) else {
                continue
            }
            result.priority += context.likelihood - result.likelihood
            result.likelihood = context.likelihood
            result.context = Int(number - facts.contexts.lowerBound)
        }
    }

    /// The findings that the engine makes for every questionnaire.
    func standing(
        besides authored: [FindingResult], _ results: [QuestionResult]
    ) -> [FindingResult] {
        var found: [FindingResult] = []
        for number in library.catalogue.standingFindings.indices {
            let facts = library.findingFacts[library.factsPosition(ofStanding: number)]
            guard let event = facts.event else { continue }
            for (subject, name, questions) in occurrences(
                of: event, besides: authored, results)
            {
                let identity = library.catalogue.standingFindings[number].identity
                found.append(
                    FindingResult(
                        facts, identity: identity + "/" + name, source: .standing(number),
                        subject: subject, questionnaire: position, questions: questions))
            }
        }
        return found
    }

    private typealias Occurrence = (FindingResult.Subject, String, [QuestionIndex])

    private func occurrences(
        of event: StandingEvent, besides authored: [FindingResult], _ results: [QuestionResult]
    ) -> [Occurrence] {
        switch event {
        case .unanswered:
            return bySection(results) { $0.state == .unanswered }
        case .unknown:
            guard results.contains(where: { $0.state == .unknown && $0.counts }) else { return [] }
            let addressed = addressed(by: authored)
            return results.filter { result in
                result.state == .unknown && result.counts && !addressed.contains(result.question)
            }.map { (.answers, library.qualifiedID(of: $0.question), [$0.question]) }
        case .check:
            return response.heldChecks.filter { check in
                library.question(check.question).questionnaire == position
            }.map { check in
                let name = library.qualifiedID(of: check.question) + "-" + String(check.check + 1)
                return (.check(check), name, [check.question])
            }
        case .evidenceMissing:
            return bySection(results) { lacksEvidence($0) && !hasAgedEvidence($0) }
        case .evidenceExpired:
            return bySection(results) { hasAgedEvidence($0) }
        case .notApplicableShare:
            let counted = response.questionnaires.firstIndex(of: position)
            let limit = library.questionnaires[position].scoring.reviewNotApplicableAbove
            guard let limit, let counted,
                response.completeness[counted].notApplicableShare > limit
            else { return [] }
            let questions = results.filter { $0.state == .notApplicable }.map { $0.question }
            return [(.questionnaire, id, questions)]
        case .observation:
            return observations()
        case .certificateExpired:
            return []
        }
    }

    private func bySection(
        _ results: [QuestionResult], _ matches: (QuestionResult) -> Bool
    ) -> [Occurrence] {
        var found: [Occurrence] = []
        let start = library.questionnaires[position].questions.lowerBound
        for number in library.questionnaires[position].sections.indices {
            var questions: [QuestionIndex] = []
            for question in library.questionnaires[position].sections[number].questions
            where matches(results[question - start]) {
                questions.append(QuestionIndex(rawValue: Int32(question)))
            }
            guard !questions.isEmpty else { continue }
            let section = library.questionnaires[position].sections[number].id
            found.append((.section(number), id + ":" + section, questions))
        }
        return found
    }

    /// The id of the questionnaire.
    private var id: String { library.questionnaires[position].id }

    private func observations() -> [Occurrence] {
        var found: [Occurrence] = []
        for (number, observation) in response.submission.observations.enumerated()
        where observation.questionnaire == id {
            let question = observation.question.flatMap { question in
                library.questionnaires[position].questionIndexes[question]
            }
            found.append(
                (
                    .observation(number), id + ":" + observation.id,
                    question.map { [$0] } ?? []
                ))
        }
        return found
    }

    private func addressed(by findings: [FindingResult]) -> Set<QuestionIndex> {
        var addressed: Set<QuestionIndex> = []
        for finding in findings {
            for number in finding.facts(in: library).actions {
                let action = library.facts(of: library.findingActions[Int(number)])
                for question in action.addresses {
                    addressed.insert(library.addressedQuestions[Int(question)])
                }
            }
        }
        return addressed
    }

    /// An answer that earns something with weaker evidence than its question expects.
    private func lacksEvidence(_ result: QuestionResult) -> Bool {
        let slot = Int(result.question.rawValue)
        return result.state == .answered && result.credit > .zero && result.certificate == nil
            && response.evidence[slot].rank < library.questionFacts[slot].expectedRank
    }

    /// An answer whose evidence has expired, lost value, or is older than its question expects.
    private func hasAgedEvidence(_ result: QuestionResult) -> Bool {
        let slot = Int(result.question.rawValue)
        return result.state == .answered && library.questionFacts[slot].expectedRank > 0
            && response.evidence[slot].isAged
    }
}

extension FindingResult {
    /// Creates the result of a finding before any context raises its likelihood.
    init(
        _ facts: FindingFacts, identity: String, source: Source, subject: Subject,
        questionnaire: Int?, questions: [QuestionIndex]
    ) {
        self.init(
            identity: identity, source: source, subject: subject, questionnaire: questionnaire,
            severity: facts.severity, likelihood: facts.likelihood, context: nil,
            priority: facts.priority, findingClass: facts.findingClass,
            isGate: facts.isGate, count: .one, questions: questions)
    }
}
